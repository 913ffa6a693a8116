package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.Resolution;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome by which devices are counted: the profile they get, or why they get none.
 *
 * @param kind the kind of outcome
 * @param profile the id of the profile; empty if it is not stored yet, or the kind is not {@link
 *     Kind#PROFILE}
 * @param name the name of the profile, or the answer in words
 */
public record FleetOutcome(Kind kind, Optional<ProfileId> profile, String name)
    implements JsonForm, Comparable<FleetOutcome> {
  /** The kind of outcome. */
  public enum Kind {
    /** A profile. */
    PROFILE,
    /** A fact is missing, so several profiles are possible. */
    UNDECIDED,
    /** No ESP applies. */
    NO_ESP
  }

  private static final FleetOutcome UNDECIDED =
      new FleetOutcome(Kind.UNDECIDED, Optional.empty(), "undecided");
  private static final FleetOutcome NO_ESP =
      new FleetOutcome(Kind.NO_ESP, Optional.empty(), "no ESP");

  /**
   * Creates the value.
   *
   * @param kind the kind of outcome
   * @param profile the id of the profile
   * @param name the name of the profile, or the answer in words
   */
  public FleetOutcome {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(name, "name");
  }

  static FleetOutcome of(Resolution resolution) {
    if (resolution instanceof Resolution.Decided decided) {
      RankedProfile profile = decided.profile();
      return new FleetOutcome(Kind.PROFILE, profile.id(), profile.displayName());
    }
    return resolution instanceof Resolution.NoEsp ? NO_ESP : UNDECIDED;
  }

  /** Returns whether both are the same profile, even if renamed, or the same other outcome. */
  boolean isSameAs(FleetOutcome other) {
    boolean stored = profile.isPresent() || other.profile.isPresent();
    return stored ? profile.equals(other.profile) : equals(other);
  }

  /** Profiles by name first, then the rest. */
  @Override
  public int compareTo(FleetOutcome other) {
    int order = kind.compareTo(other.kind);
    order = order != 0 ? order : name.compareTo(other.name);
    return order != 0 ? order : idText().compareTo(other.idText());
  }

  private String idText() {
    return profile.map(ProfileId::value).orElse("");
  }

  @Override
  public String toString() {
    return (kind == Kind.PROFILE ? Text.of("\"%s\"", name) : Text.of("%s", name)).toString();
  }
}
