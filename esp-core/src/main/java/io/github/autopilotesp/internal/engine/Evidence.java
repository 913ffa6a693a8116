package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;

/** One event of an apply. What is not in the evidence is taken as not having happened. */
public sealed interface Evidence {
  /**
   * All profiles were read.
   *
   * @param profiles the profiles read
   */
  record Looked(List<StoredProfile> profiles) implements Evidence {
    public Looked {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * A read failed.
   *
   * @param failure why; only the report looks at it
   */
  record LookFailed(TenantException failure) implements Evidence {}

  /**
   * Writes are about to be sent. This is recorded before they are sent.
   *
   * @param writes the writes, each of which is sent once
   */
  record Sent(List<Write> writes) implements Evidence {
    public Sent {
      writes = List.copyOf(writes);
    }
  }

  /**
   * The outcomes of the writes that were sent last. The engine looks at the kind of each and at the
   * profile in it; failures and request ids are for the report.
   *
   * @param outcomes one per write, in the same order
   */
  record Answered(List<OperationOutcome> outcomes) implements Evidence {
    public Answered {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** A wait has ended. */
  record Waited() implements Evidence {}

  /** The settle time has passed since the last write: a read that starts now reflects it. */
  record Settled() implements Evidence {}

  /** The last read is too old for a write to follow it. */
  record Aged() implements Evidence {}

  /** The deadline of the whole apply has passed. */
  record DeadlinePassed() implements Evidence {}

  /** The caller cancelled the apply. */
  record Cancelled() implements Evidence {}
}
