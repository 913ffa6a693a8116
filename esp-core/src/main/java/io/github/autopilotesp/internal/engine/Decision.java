package io.github.autopilotesp.internal.engine;

import java.util.List;

/** What to do next. */
public sealed interface Decision {
  /** Read all profiles. */
  record Look() implements Decision {}

  /**
   * Send writes, each once: of different profiles, or moves in their order.
   *
   * @param writes what to send
   */
  record Send(List<Write> writes) implements Decision {
    public Send {
      writes = List.copyOf(writes);
    }
  }

  /** Wait, for the service to catch up or as long as it asked for. */
  record Wait() implements Decision {}

  /** Nothing is left to do. */
  record Finish() implements Decision {}
}
