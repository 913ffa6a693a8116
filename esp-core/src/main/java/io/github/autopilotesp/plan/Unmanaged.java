package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.plan.Matching.Pair;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.ProfileKey;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a profile that a plan does not manage, such as one with {@code manage: listed}: they
 * are not compared, and a change of them is not drift.
 *
 * @param profileName the profile
 * @param parts the parts that the set does not list; not modifiable
 */
public record Unmanaged(String profileName, Set<ProfileKey> parts) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param parts the parts that the set does not list
   */
  public Unmanaged {
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(profileName, "profileName");
    parts = Set.copyOf(parts);
  }

  static Optional<Unmanaged> of(Pair pair) {
    DesiredProfile entry = pair.desired();
    Set<ProfileKey> parts = EnumSet.allOf(ProfileKey.class);
    parts.removeAll(entry.managed());
    if (entry.isDefault()) {
      parts.remove(ProfileKey.NAME);
      parts.remove(ProfileKey.ASSIGNMENTS);
    }
    return pair.stored().isEmpty() || parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unmanaged(pair.name(), parts));
  }

  /** The keys of the parts, in document order. */
  String inWords() {
    return String.join(", ", parts.stream().sorted().map(ProfileKey::key).toList());
  }
}
