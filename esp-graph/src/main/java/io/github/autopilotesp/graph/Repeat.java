package io.github.autopilotesp.graph;

/** What repeating a request would do, and with it when a request may be repeated. */
enum Repeat {
  /** It only reads: repeated whenever that may help. */
  READ,
  /**
   * It sets something to a value, or removes it: done twice it is as if done once. Repeated after a
   * refusal and after a doubt.
   */
  SAME_AGAIN,
  /** Done twice it is done twice, or refused. Repeated only after proof that it was not done. */
  ONCE;

  boolean isWrite() {
    return this != READ;
  }
}
