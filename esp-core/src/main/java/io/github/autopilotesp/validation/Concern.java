package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ProfileId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a finding is about.
 *
 * @param kind what sort of thing it is
 * @param name the profile's name, or empty if it is not about one profile
 * @param index the profile's place among those that were given to be checked, from 0, or empty
 * @param profileId the id of a profile that a tenant holds, or empty
 */
public record Concern(
    Kind kind, Optional<String> name, OptionalInt index, Optional<ProfileId> profileId)
    implements JsonForm {
  /** The sorts of things that findings are about. */
  public enum Kind {
    /** A profile that was given to be checked. */
    PROFILE,
    /** All that was given to be checked, or the scenario it is meant for. */
    WHOLE,
    /** What a tenant holds beside what was given to be checked. It never refuses an apply. */
    SURROUNDINGS
  }

  /** All that was given to be checked. */
  public static final Concern WHOLE =
      new Concern(Kind.WHOLE, Optional.empty(), OptionalInt.empty(), Optional.empty());

  /**
   * Creates the value.
   *
   * @param kind what sort of thing it is
   * @param name the profile's name
   * @param index the profile's place among those to be checked
   * @param profileId the id of a profile that a tenant holds
   */
  public Concern {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(profileId, "profileId");
  }
}
