package io.github.autopilotesp.tenant;

/** How the enrollment itself stands, as the service reports it. */
public enum EnrollmentState {
  /** Not said, or a name that is not known. */
  UNKNOWN,
  /** The device is enrolled. */
  ENROLLED,
  /** The device is to be reset. */
  PENDING_RESET,
  /** The device was not enrolled. */
  FAILED,
  /** The device has not called yet. */
  NOT_CONTACTED,
  /** The device may not enroll. */
  BLOCKED
}
