package io.github.autopilotesp.internal.rest;

/** The outcome of sending a request once. */
public sealed interface Attempt {
  /** Whether the service says that it was carried out. */
  default boolean isDone() {
    return this instanceof Answered answered
        && answered.answer().isSuccess()
        && answered.answer().isWellFormed();
  }

  /** There was an answer, with any status. */
  record Answered(GraphAnswer answer) implements Attempt {}

  /** There is proof that nothing reached the service. */
  record NotSent(Throwable cause) implements Attempt {}

  /** The deadline had passed, so nothing was sent. */
  record OutOfTime() implements Attempt {}

  /** There was no token, so nothing was sent. */
  record NoToken(Throwable cause) implements Attempt {}

  /** An earlier one of several moves in order was not carried out, so this one was not tried. */
  record NotTried() implements Attempt {}

  /** It was sent, or may have been, but there was no complete answer. */
  record NoAnswer(Throwable cause) implements Attempt {}

  /** The calling thread was interrupted while it waited for the answer. */
  record Interrupted(InterruptedException cause) implements Attempt {}
}
