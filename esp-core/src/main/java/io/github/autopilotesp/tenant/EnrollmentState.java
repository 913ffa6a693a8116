package io.github.autopilotesp.tenant;

/** The state of the enrollment itself, as the service reports it. */
public enum EnrollmentState {
  /** Not reported, or an unknown name. */
  UNKNOWN,
  /** The device is enrolled. */
  ENROLLED,
  /** The device has a pending reset. */
  PENDING_RESET,
  /** The device was not enrolled. */
  FAILED,
  /** The device has not contacted the service yet. */
  NOT_CONTACTED,
  /** The device is blocked from enrolling. */
  BLOCKED
}
