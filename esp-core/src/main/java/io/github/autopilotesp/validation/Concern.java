package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ProfileId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a finding is about.
 *
 * @param kind the kind of subject
 * @param name the profile's name, or empty if it is not about one profile
 * @param index the profile's position among the checked profiles, from 0, or empty
 * @param profileId the id of a profile in the tenant, or empty
 */
public record Concern(
    Kind kind, Optional<String> name, OptionalInt index, Optional<ProfileId> profileId)
    implements JsonForm {
  /** The kinds of subjects of findings. */
  public enum Kind {
    /** A checked profile. */
    PROFILE,
    /** Everything that was checked, or its scenario. */
    WHOLE,
    /** Something else in the tenant, which was not checked itself. It never blocks an apply. */
    SURROUNDINGS
  }

  /** Everything that was checked. */
  public static final Concern WHOLE =
      new Concern(Kind.WHOLE, Optional.empty(), OptionalInt.empty(), Optional.empty());

  /**
   * Creates the value.
   *
   * @param kind the kind of subject
   * @param name the profile's name
   * @param index the profile's position among the checked profiles
   * @param profileId the id of a profile in the tenant
   */
  public Concern {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(profileId, "profileId");
  }
}
