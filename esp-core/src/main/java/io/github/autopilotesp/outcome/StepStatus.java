package io.github.autopilotesp.outcome;

/** The status of a step. */
public enum StepStatus {
  /** The status is unknown. */
  UNKNOWN("unknown"),
  /** It was not started. */
  NOT_STARTED("not started"),
  /** It was skipped. */
  SKIPPED("skipped"),
  /** It is in progress. */
  IN_PROGRESS("in progress"),
  /** It succeeded. */
  SUCCEEDED("succeeded"),
  /** It failed, was retried, and succeeded. */
  SUCCEEDED_ON_RETRY("succeeded on retry"),
  /** It timed out, and the user continued. */
  CONTINUED("left unfinished after the time limit"),
  /** It failed or timed out. */
  FAILED("failed");

  private final String words;

  StepStatus(String words) {
    this.words = words;
  }

  /**
   * Returns the status in words.
   *
   * @return part of a sentence, in English
   */
  public String words() {
    return words;
  }
}
