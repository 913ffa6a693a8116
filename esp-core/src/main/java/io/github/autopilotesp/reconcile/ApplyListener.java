package io.github.autopilotesp.reconcile;

/**
 * Receives the progress of an apply, on the thread that applies.
 *
 * <p>An exception that a listener throws at the start, at the snapshot or at a line of evidence
 * before the first write ends the apply before anything is written. After the first write the apply
 * continues, and the report has the exceptions ({@link ApplyReport#listenerFailures()}).
 */
@FunctionalInterface
public interface ApplyListener {
  /**
   * Receives an event.
   *
   * @param event the event
   */
  void onEvent(ApplyEvent event);

  /**
   * Returns a listener that ignores all events.
   *
   * @return the listener
   */
  static ApplyListener none() {
    return event -> {};
  }
}
