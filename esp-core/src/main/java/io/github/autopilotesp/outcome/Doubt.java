package io.github.autopilotesp.outcome;

/** The documented reasons to doubt a record. */
public enum Doubt {
  /** The event is less than an hour old. */
  NOT_SETTLED(
      "The event is less than an hour old and can be incomplete; read it again later (KNOWN)."),
  /** The steps succeeded, but the deployment is reported as failed. */
  FAILED_LATE(
      "Every step succeeded, but the deployment is reported as failed: this is known to happen in"
          + " rows written four hours after a successful deployment (KNOWN)."),
  /** A failure may have been fixed by a retry. */
  FAILURE_KEPT(
      "Everything that was tracked is installed, but a failure is reported: an event keeps its"
          + " failure when the user retries (KNOWN)."),
  /** Account setup includes the lock screen. */
  LOCK_SCREEN("The duration of Account setup includes time at the lock screen (KNOWN)."),
  /** Times are only as precise as snapshots. */
  SNAPSHOTS("Times are only as precise as the device's snapshots."),
  /** The dump has final values only. */
  NO_SNAPSHOTS("The device kept no snapshots: only the final states are known, without times."),
  /** The limit on the device is not a valid number of minutes. */
  LIMIT_OUT_OF_RANGE(
      "SyncFailureTimeout is not within 1 to 1,440 minutes; other servers write seconds. It is kept"
          + " as it is but not used as a limit (DMCLIENT)."),
  /** The dump had errors. */
  DAMAGED("Some lines of the dump could not be read.");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /**
   * Returns the doubt in words.
   *
   * @return one or two sentences, in English
   */
  public String text() {
    return text;
  }
}
