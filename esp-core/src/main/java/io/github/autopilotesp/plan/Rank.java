package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ProfileId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The priority of a custom profile before and after a plan. The numbers of profiles outside the set
 * may shift; their order among themselves does not change.
 *
 * @param profileName the name that the profile will have
 * @param id its id, or empty if the plan creates it
 * @param before its priority when the plan was made, or empty if the plan creates it
 * @param after its priority after the plan, or empty if the plan deletes it
 * @param inSet whether it is in the set
 */
public record Rank(
    String profileName,
    Optional<ProfileId> id,
    OptionalInt before,
    OptionalInt after,
    boolean inSet)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param id its id
   * @param before its priority when the plan was made
   * @param after its priority after the plan
   * @param inSet whether it is in the set
   */
  public Rank {
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
