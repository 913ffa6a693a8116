package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;

/** One event of an apply: the engine's evidence, with the details that only the report needs. */
sealed interface EvidenceEntry {
  /**
   * All profiles were read.
   *
   * @param profiles the profiles read
   */
  record Looked(List<StoredProfile> profiles) implements EvidenceEntry {}

  /**
   * A read failed.
   *
   * @param failure the reason
   */
  record LookFailed(TenantException failure) implements EvidenceEntry {}

  /**
   * Writes are about to be sent.
   *
   * @param writes the writes
   */
  record Sent(List<Write> writes) implements EvidenceEntry {}

  /**
   * The outcomes of the writes that were sent last.
   *
   * @param outcomes one per write, in the same order
   */
  record Answered(List<OperationOutcome> outcomes) implements EvidenceEntry {}

  /**
   * Time has passed, or the caller cancelled the apply.
   *
   * @param evidence evidence without details
   */
  record Passed(Evidence evidence) implements EvidenceEntry {}
}
