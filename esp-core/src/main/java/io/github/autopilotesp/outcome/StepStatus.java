package io.github.autopilotesp.outcome;

/** How a step stands or ended. */
public enum StepStatus {
  /** Nothing says anything. */
  UNKNOWN("unknown"),
  /** It was not begun. */
  NOT_STARTED("not begun"),
  /** It was not to be shown. */
  SKIPPED("skipped"),
  /** It is under way. */
  IN_PROGRESS("in progress"),
  /** It went well. */
  SUCCEEDED("succeeded"),
  /** It failed, was tried again, and went well. */
  SUCCEEDED_ON_RETRY("succeeded when tried again"),
  /** It took too long, and the person went on. */
  CONTINUED("left unfinished after the time limit"),
  /** It failed or took too long. */
  FAILED("failed");

  private final String words;

  StepStatus(String words) {
    this.words = words;
  }

  /**
   * The status for a person to read.
   *
   * @return a part of a sentence, in English
   */
  public String words() {
    return words;
  }
}
