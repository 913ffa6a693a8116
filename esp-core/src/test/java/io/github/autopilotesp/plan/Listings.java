package io.github.autopilotesp.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan is made from: profiles as a tenant lists them. */
public final class Listings {
  private Listings() {}

  /** A tenant with these profiles in this order, {@code id-1} first, and the default profile. */
  public static ProfileListing listing(EspProfile... profiles) {
    List<StoredProfile> listed = new ArrayList<>();
    for (EspProfile profile : profiles) {
      int priority = listed.size() + 1;
      listed.add(stored("id-" + priority, priority, profile));
    }
    listed.add(
        stored(
            "tenant_DefaultWindows10EnrollmentCompletionPageConfiguration",
            0,
            EspProfile.builder().displayName("All users and all devices").build()));
    return ProfileListing.of(listed);
  }

  private static StoredProfile stored(String id, int priority, EspProfile profile) {
    Map<String, Object> wire = new LinkedHashMap<>(GraphProfiles.create(profile).properties());
    wire.put("id", id);
    wire.put("priority", priority);
    wire.put("version", 1);
    StoredProfile unassigned = GraphProfiles.read(WireObject.of(wire));
    if (profile.assignments().isEmpty()) {
      return unassigned;
    }
    wire.put(
        "assignments",
        GraphProfiles.assign(unassigned, profile.assignments())
            .properties()
            .get("enrollmentConfigurationAssignments"));
    return GraphProfiles.read(WireObject.of(wire));
  }

  static EspProfile profile(String name) {
    return EspProfile.builder()
        .displayName(name)
        .description("About " + name)
        .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(60)).build())
        .build();
  }

  static EspProfile withTimeout(EspProfile profile, int minutes) {
    return profile.toBuilder()
        .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(minutes)).build())
        .build();
  }

  static EspProfile assigned(EspProfile profile, String... groups) {
    EspProfile.Builder builder = profile.toBuilder();
    for (String group : groups) {
      builder.assign(Assignment.toGroup(group(group)));
    }
    return builder.build();
  }

  /** A group whose id is made from its name. */
  static GroupId group(String name) {
    return GroupId.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
  }
}
