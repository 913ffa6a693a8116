package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles as a tenant holds them, of which only id, name and rank matter. */
final class StoredProfiles {
  private StoredProfiles() {}

  static StoredProfile custom(String id, String name, int priority) {
    return stored(id, name, false, priority);
  }

  static StoredProfile defaultOf(String tenantId) {
    return stored(
        tenantId + "_DefaultWindows10EnrollmentCompletionPageConfiguration",
        "All users and all devices",
        true,
        0);
  }

  private static StoredProfile stored(String id, String name, boolean isDefault, int priority) {
    return new StoredProfile(
        ProfileId.of(id),
        EspProfile.builder().displayName(name).build(),
        isDefault,
        priority,
        1,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        WireObject.of(Map.of()));
  }
}
