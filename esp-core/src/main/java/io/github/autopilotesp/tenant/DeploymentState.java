package io.github.autopilotesp.tenant;

/** The state of a deployment or one of its phases, as the service reports it. */
public enum DeploymentState {
  /** Not reported, or an unknown name. */
  UNKNOWN,
  /** It succeeded. */
  SUCCESS,
  /** It is in progress. */
  IN_PROGRESS,
  /** It failed or timed out. */
  FAILURE,
  /** It timed out, and the user continued. */
  SUCCESS_WITH_TIMEOUT,
  /** It was not started. */
  NOT_ATTEMPTED,
  /** It was disabled. */
  DISABLED,
  /** It failed, was retried, and succeeded. */
  SUCCESS_ON_RETRY
}
