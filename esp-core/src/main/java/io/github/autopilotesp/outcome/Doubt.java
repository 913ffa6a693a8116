package io.github.autopilotesp.outcome;

/** The documented reasons not to take a record at its word. */
public enum Doubt {
  /** The event is younger than an hour. */
  NOT_SETTLED(
      "The event is less than an hour old and can be incomplete; read it again later (KNOWN)."),
  /** The steps went well, and the deployment is told as failed. */
  FAILED_LATE(
      "Every step went well, yet the deployment is told as failed: rows that were written four"
          + " hours after a good deployment are known to say so (KNOWN)."),
  /** A failure may have been repaired by trying again. */
  FAILURE_KEPT(
      "Everything that was tracked is installed, yet a failure is told: an event keeps its failure"
          + " when the person tries again (KNOWN)."),
  /** Account setup counts the lock screen. */
  LOCK_SCREEN("The time of Account setup counts the time at the lock screen (KNOWN)."),
  /** Times are as fine as snapshots. */
  SNAPSHOTS("Times are those of the device's snapshots, and as fine as they are."),
  /** The values in the dump are of the last time only. */
  NO_SNAPSHOTS("The device kept no snapshots: only the last states are known, without times."),
  /** The limit on the device is no number of minutes that the page takes. */
  LIMIT_OUT_OF_RANGE(
      "SyncFailureTimeout is not within 1 to 1,440 minutes; other servers write seconds. It is kept"
          + " as it is, and not used as a limit (DMCLIENT)."),
  /** The dump had mistakes. */
  DAMAGED("Some lines of the dump could not be read.");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /**
   * The doubt for a person to read.
   *
   * @return one or two sentences, in English
   */
  public String text() {
    return text;
  }
}
