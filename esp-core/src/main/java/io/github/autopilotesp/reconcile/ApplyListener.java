package io.github.autopilotesp.reconcile;

/**
 * Is told how an apply goes on, on the thread that applies.
 *
 * <p>What a listener throws while it is handed the snapshot, a line of evidence before the first
 * write, or told of the start, ends the apply before anything is written. After the first write the
 * apply goes on, and the report keeps what was thrown ({@link ApplyReport#listenerFailures()}).
 */
@FunctionalInterface
public interface ApplyListener {
  /**
   * Takes note of an event.
   *
   * @param event what happened
   */
  void onEvent(ApplyEvent event);

  /**
   * A listener that takes no note.
   *
   * @return the listener
   */
  static ApplyListener none() {
    return event -> {};
  }
}
