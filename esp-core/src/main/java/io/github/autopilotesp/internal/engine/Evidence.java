package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;

/** One thing that happened. What is not in the evidence did not happen, as far as is known. */
public sealed interface Evidence {
  /**
   * All profiles were read.
   *
   * @param profiles what the read showed
   */
  record Looked(List<StoredProfile> profiles) implements Evidence {
    public Looked {
      profiles = List.copyOf(profiles);
    }
  }

  /** A read failed. */
  record LookFailed() implements Evidence {}

  /**
   * Writes are about to be sent. It stands in the evidence before they are.
   *
   * @param writes the writes, each of which is sent once
   */
  record Sent(List<Write> writes) implements Evidence {
    public Sent {
      writes = List.copyOf(writes);
    }
  }

  /**
   * What became of the writes that were sent last.
   *
   * @param answers one a write, in the same order
   */
  record Answered(List<Answer> answers) implements Evidence {
    public Answered {
      answers = List.copyOf(answers);
    }
  }

  /** A wait has ended. */
  record Waited() implements Evidence {}

  /** The settle time has passed since the last write: a read that begins now shows it. */
  record Settled() implements Evidence {}

  /** The last read is too old to write after it. */
  record Aged() implements Evidence {}

  /** The deadline of the whole apply has passed. */
  record DeadlinePassed() implements Evidence {}

  /** The caller wants it to end. */
  record Cancelled() implements Evidence {}
}
