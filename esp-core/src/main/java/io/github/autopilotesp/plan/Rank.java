package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ProfileId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place of a custom profile before and after a plan. The numbers of profiles outside the set
 * may shift; their order among themselves does not change.
 *
 * @param profileName the profile, by the name that it will have
 * @param id its id, or empty if the plan creates it
 * @param before the priority that the plan saw, or empty if the plan creates it
 * @param after the priority that it will have, or empty if the plan deletes it
 * @param inSet whether the set speaks about it
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
   * @param before the priority that the plan saw
   * @param after the priority that it will have
   * @param inSet whether the set speaks about it
   */
  public Rank {
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
