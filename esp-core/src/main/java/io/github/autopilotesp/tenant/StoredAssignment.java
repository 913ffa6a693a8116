package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Assignment;
import java.util.Objects;
import java.util.Optional;

/**
 * An assignment as a tenant holds it.
 *
 * @param assignment whom it reaches
 * @param id the id that the service gave it, or empty if it sent none
 * @param source where it comes from
 * @param sourceId the policy set that it comes from, or empty
 * @param wire the assignment as it came
 */
public record StoredAssignment(
    Assignment assignment,
    Optional<String> id,
    Source source,
    Optional<String> sourceId,
    WireObject wire)
    implements JsonForm {

  /** Where an assignment comes from. */
  public enum Source {
    /** It was made on the profile itself. */
    DIRECT,
    /** A policy set made it. It is not ours to change, and not drift. */
    POLICY_SET
  }

  /**
   * Creates the value.
   *
   * @param assignment whom it reaches
   * @param id the id that the service gave it
   * @param source where it comes from
   * @param sourceId the policy set that it comes from
   * @param wire the assignment as it came
   */
  public StoredAssignment {
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(wire, "wire");
  }
}
