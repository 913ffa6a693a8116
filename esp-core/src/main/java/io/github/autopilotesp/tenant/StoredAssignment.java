package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Assignment;
import java.util.Objects;
import java.util.Optional;

/**
 * An assignment as stored in a tenant.
 *
 * @param assignment its target and filter
 * @param id the id assigned by the service, or empty if it sent none
 * @param source where it comes from
 * @param sourceId the policy set it comes from, or empty
 * @param wire the JSON object as received
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
    /** It was created on the profile itself. */
    DIRECT,
    /** A policy set created it. The library does not change it, and it is not drift. */
    POLICY_SET
  }

  /**
   * Creates the value.
   *
   * @param assignment its target and filter
   * @param id the id assigned by the service
   * @param source where it comes from
   * @param sourceId the policy set it comes from
   * @param wire the JSON object as received
   */
  public StoredAssignment {
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(wire, "wire");
  }
}
