package io.github.autopilotesp.reconcile;

/**
 * Lets another thread stop an apply cleanly: what has been started is finished, nothing new is
 * started, and the report says what was not done. Interrupting the applying thread stops it sooner,
 * but may leave a write with an unknown outcome. Thread-safe.
 */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Creates a cancellation that has not been requested yet. */
  public Cancellation() {}

  /** Requests the cancellation. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Returns whether cancellation was requested.
   *
   * @return true after {@link #cancel()}
   */
  public boolean isCancelled() {
    return cancelled;
  }
}
