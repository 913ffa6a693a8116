package io.github.autopilotesp.reconcile;

/**
 * Lets another thread end an apply in good order: what has been begun is finished, nothing new is
 * begun, and the report says what was not done. An interrupt of the applying thread ends it sooner,
 * and may leave a write of which the outcome is not known. Thread-safe.
 */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Creates a cancellation that has not been asked for yet. */
  public Cancellation() {}

  /** Asks for the end. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Tells whether the end was asked for.
   *
   * @return true after {@link #cancel()}
   */
  public boolean isCancelled() {
    return cancelled;
  }
}
