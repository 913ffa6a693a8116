package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;

/** One thing that happened in an apply: the engine's evidence, and what a report tells besides. */
sealed interface Happened {
  /**
   * All profiles were read.
   *
   * @param profiles what the read showed
   */
  record Looked(List<StoredProfile> profiles) implements Happened {}

  /**
   * A read failed.
   *
   * @param failure why
   */
  record LookFailed(TenantException failure) implements Happened {}

  /**
   * Writes are about to be sent.
   *
   * @param writes the writes
   */
  record Sent(List<Write> writes) implements Happened {}

  /**
   * What became of the writes that were sent last.
   *
   * @param outcomes one a write, in the same order
   */
  record Answered(List<OperationOutcome> outcomes) implements Happened {}

  /**
   * Time has passed, or the caller wants it to end.
   *
   * @param evidence a piece of evidence that says no more than that
   */
  record Passed(Evidence evidence) implements Happened {}
}
