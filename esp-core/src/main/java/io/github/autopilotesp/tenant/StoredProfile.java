package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An ESP profile as stored in a tenant: its content, what the service adds, and the JSON object as
 * received. JSON mappers can write it but not read it back; pass its {@code wire} property to
 * {@code GraphProfiles.read} instead.
 *
 * @param id the id assigned by the service
 * @param profile the content of the profile, with direct assignments only
 * @param isDefault whether it is the tenant's default profile, which applies last to everyone
 * @param priority 1 is the highest rank of a custom profile; the default profile has 0, which is
 *     the <em>lowest</em> rank: sort with {@link ProfileOrder}, never by this number alone
 * @param version the service's change counter
 * @param created when it was created, or empty if not reported
 * @param lastModified when it was last changed, or empty if not reported
 * @param assignments all assignments, including those from policy sets
 * @param wire the JSON object as received, including unknown properties
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
   * @param id the id assigned by the service
   * @param profile the content of the profile
   * @param isDefault whether it is the default profile
   * @param priority the number assigned by the service
   * @param version the service's change counter
   * @param created when it was created
   * @param lastModified when it was last changed
   * @param assignments all assignments
   * @param wire the JSON object as received
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
   * Returns the name shown in the admin center.
   *
   * @return the name
   */
  public String displayName() {
    return profile.displayName();
  }
}
