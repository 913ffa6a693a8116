package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import java.time.Duration;

/** Profiles to test with. */
final class Profiles {
  private Profiles() {}

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
      builder.assign(Assignment.toGroup(GroupId.of(group)));
    }
    return builder.build();
  }
}
