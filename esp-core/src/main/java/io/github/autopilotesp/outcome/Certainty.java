package io.github.autopilotesp.outcome;

/** How sure a piece of a record is. */
public enum Certainty {
  /** The service or the device says so. */
  REPORTED("reported"),
  /** It lies between two snapshots of the device, and is as fine as they are. */
  BOUNDED("between two snapshots"),
  /** It is concluded from other pieces. */
  DERIVED("concluded"),
  /** It was reported less than an hour after it happened, and may be incomplete. */
  NOT_SETTLED("not settled");

  private final String words;

  Certainty(String words) {
    this.words = words;
  }

  /**
   * The certainty for a person to read.
   *
   * @return a part of a sentence, in English
   */
  public String words() {
    return words;
  }
}
