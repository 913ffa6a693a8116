package io.github.autopilotesp.outcome;

/** The certainty of a value in a record. */
public enum Certainty {
  /** The service or the device says so. */
  REPORTED("reported"),
  /** It lies between two snapshots of the device and is only as precise as they are. */
  BOUNDED("between two snapshots"),
  /** It is derived from other values. */
  DERIVED("derived"),
  /** It was reported less than an hour after it happened, and may be incomplete. */
  NOT_SETTLED("not settled");

  private final String words;

  Certainty(String words) {
    this.words = words;
  }

  /**
   * Returns the certainty in words.
   *
   * @return part of a sentence, in English
   */
  public String words() {
    return words;
  }
}
