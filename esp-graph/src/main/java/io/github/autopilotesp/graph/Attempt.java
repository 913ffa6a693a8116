package io.github.autopilotesp.graph;

/** What became of sending a request once. */
sealed interface Attempt {
  /** An answer came, of whatever status. */
  record Answered(GraphAnswer answer) implements Attempt {}

  /** There is proof that nothing reached the service. */
  record NotSent(Throwable cause) implements Attempt {}

  /** There was no token to send with, so nothing was sent. */
  record NoToken(Throwable cause) implements Attempt {}

  /** In a batch in order: one before it failed, so the service did not try it. */
  record NotTried() implements Attempt {}

  /** It was sent, or may have been, and no whole answer came. */
  record NoAnswer(Throwable cause) implements Attempt {}

  /** The calling thread was interrupted while it waited for the answer. */
  record Interrupted(InterruptedException cause) implements Attempt {}
}
