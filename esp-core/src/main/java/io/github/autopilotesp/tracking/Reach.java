package io.github.autopilotesp.tracking;

/** The kind of target through which an assignment reaches a device or its user. */
public enum Reach {
  /** The target All devices. */
  ALL_DEVICES,
  /** A group that the device is in. */
  DEVICE_GROUP,
  /** The target All users. */
  ALL_USERS,
  /** A group that the user is in. */
  USER_GROUP;

  /**
   * Returns whether the device is targeted.
   *
   * @return true for {@link #ALL_DEVICES} and {@link #DEVICE_GROUP}
   */
  public boolean isDevice() {
    return this == ALL_DEVICES || this == DEVICE_GROUP;
  }
}
