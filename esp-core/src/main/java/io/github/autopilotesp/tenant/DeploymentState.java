package io.github.autopilotesp.tenant;

/** How a deployment or one of its phases ended, as the service reports it. */
public enum DeploymentState {
  /** Not said, or a name that is not known. */
  UNKNOWN,
  /** It went well. */
  SUCCESS,
  /** It is under way. */
  IN_PROGRESS,
  /** It failed or took too long. */
  FAILURE,
  /** It took too long, and the person went on. */
  SUCCESS_WITH_TIMEOUT,
  /** It was not begun. */
  NOT_ATTEMPTED,
  /** It was not to be done. */
  DISABLED,
  /** It failed, was tried again, and went well. */
  SUCCESS_ON_RETRY
}
