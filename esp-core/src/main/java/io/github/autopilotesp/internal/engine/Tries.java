package io.github.autopilotesp.internal.engine;

/**
 * How often a write was sent, and what was said of it.
 *
 * @param sent how often it was sent
 * @param last what was said last
 * @param doubted whether an answer left open if it was carried out
 */
public record Tries(int sent, Last last, boolean doubted) {
  static final Tries NONE = new Tries(0, Last.NOTHING, false);

  /** However often a write may be repeated, it is sent no more often than this. */
  static final int AT_MOST = 4;

  /** What was said of a write. */
  public enum Last {
    /** It was not sent. */
    NOTHING,
    /** It was sent, and no answer is there yet. */
    SENT,
    DONE,
    REFUSED,
    NOT_CARRIED_OUT,
    UNKNOWN
  }

  Tries again() {
    return new Tries(sent + 1, Last.SENT, doubted);
  }

  Tries answered(Answer answer) {
    if (answer instanceof Answer.Done) {
      return new Tries(sent, Last.DONE, doubted);
    } else if (answer instanceof Answer.Refused) {
      return new Tries(sent, Last.REFUSED, doubted);
    } else if (answer instanceof Answer.NotCarriedOut) {
      return new Tries(sent, Last.NOT_CARRIED_OUT, doubted);
    }
    return new Tries(sent, Last.UNKNOWN, true);
  }

  /** Whether the last sending left open if it was carried out. */
  boolean isInDoubt() {
    return last == Last.UNKNOWN;
  }

  /** Whether it may have changed something, or may do so yet. */
  boolean mayHaveActed() {
    return last == Last.SENT || last == Last.DONE || doubted;
  }

  /** Whether the last sending, if any, is proven to have done nothing, so that it may be sent. */
  boolean maySend() {
    return sent < AT_MOST && (last == Last.NOTHING || last == Last.NOT_CARRIED_OUT);
  }
}
