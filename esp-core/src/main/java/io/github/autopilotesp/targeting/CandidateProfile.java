package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * A profile that was considered, and why it was selected or skipped.
 *
 * @param profile the profile
 * @param rank 1 for the highest; 0 for the default profile, whose rank is the lowest
 * @param verdict why it was selected or skipped
 * @param reason the verdict in human-readable form, in English
 * @param checks the evaluation of its assignments, in order; empty for the default profile and if
 *     no ESP applies
 */
public record CandidateProfile(
    RankedProfile profile, int rank, Verdict verdict, String reason, List<AssignmentCheck> checks)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profile the profile
   * @param rank its rank
   * @param verdict why it was selected or skipped
   * @param reason the verdict in human-readable form
   * @param checks the evaluation of its assignments
   */
  public CandidateProfile {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(checks, "checks");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(verdict, "verdict");
    reason = VisibleText.of(reason);
    checks = List.copyOf(checks);
  }
}
