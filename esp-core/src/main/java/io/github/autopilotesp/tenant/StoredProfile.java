package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An ESP profile as a tenant holds it: what it says, what the service adds, and the object as it
 * came. A JSON mapper writes it and does not read it again; what it wrote as {@code wire} is enough
 * for {@code GraphProfiles.read}.
 *
 * @param id the id that the service gave it
 * @param profile what the profile says; its assignments are the direct ones only
 * @param isDefault whether it is the tenant's default profile, which applies last to everyone
 * @param priority 1 is the highest rank of a custom profile; the default profile has 0, which is
 *     the <em>lowest</em> rank: sort with {@link ProfileOrder}, never by this number alone
 * @param version the service's counter of changes
 * @param created when it was created, or empty if the service did not say
 * @param lastModified when it was last changed, or empty if the service did not say
 * @param assignments all assignments, those from policy sets included
 * @param wire the object as it came, unknown properties included
 */
public record StoredProfile(
    ProfileId id,
    EspProfile profile,
    boolean isDefault,
    int priority,
    long version,
    Optional<Instant> created,
    Optional<Instant> lastModified,
    List<StoredAssignment> assignments,
    WireObject wire)
    implements JsonForm {

  /** How deep the object as it came may be nested, so that what wraps it can be read again. */
  public static final int MAX_DEPTH = 200;

  /**
   * Creates the value.
   *
   * @param id the id that the service gave it
   * @param profile what the profile says
   * @param isDefault whether it is the default profile
   * @param priority the number that the service gave it
   * @param version the service's counter of changes
   * @param created when it was created
   * @param lastModified when it was last changed
   * @param assignments all assignments
   * @param wire the object as it came
   * @throws IllegalArgumentException if the object is nested deeper than {@link #MAX_DEPTH}
   */
  public StoredProfile {
    Objects.requireNonNull(assignments, "assignments");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(lastModified, "lastModified");
    assignments = List.copyOf(assignments);
    Objects.requireNonNull(wire, "wire");
    if (wire.depth() > MAX_DEPTH) {
      throw new IllegalArgumentException("A profile is nested at most " + MAX_DEPTH + " levels");
    }
  }

  /**
   * Returns the name that the admin center shows.
   *
   * @return the name
   */
  public String displayName() {
    return profile.displayName();
  }
}
