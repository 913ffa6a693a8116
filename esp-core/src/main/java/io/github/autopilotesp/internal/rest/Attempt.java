package io.github.autopilotesp.internal.rest;

/** What became of sending a request once. */
public sealed interface Attempt {
  /** Whether the service says that it was carried out. */
  default boolean isDone() {
    return this instanceof Answered answered
        && answered.answer().isSuccess()
        && answered.answer().isWellFormed();
  }

  /** An answer came, of whatever status. */
  record Answered(GraphAnswer answer) implements Attempt {}

  /** There is proof that nothing reached the service. */
  record NotSent(Throwable cause) implements Attempt {}

  /** The deadline had passed, so nothing was sent. */
  record OutOfTime() implements Attempt {}

  /** There was no token to send with, so nothing was sent. */
  record NoToken(Throwable cause) implements Attempt {}

  /** Of moves in order: one before it was not done, so it was not tried. */
  record NotTried() implements Attempt {}

  /** It was sent, or may have been, and no whole answer came. */
  record NoAnswer(Throwable cause) implements Attempt {}

  /** The calling thread was interrupted while it waited for the answer. */
  record Interrupted(InterruptedException cause) implements Attempt {}
}
