package io.github.autopilotesp.internal.engine;

import java.util.List;

/** What to do next. */
public sealed interface Decision {
  /** Read all profiles. */
  record Look() implements Decision {}

  /**
   * Send writes, each once: to different profiles, or moves in their order.
   *
   * @param writes the writes
   */
  record Send(List<Write> writes) implements Decision {
    public Send {
      writes = List.copyOf(writes);
    }
  }

  /** Wait until reads catch up, or as long as the service asked for. */
  record Wait() implements Decision {}

  /** Finish: nothing more will be done. */
  record Finish() implements Decision {}
}
