package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/** A profile in which no rule finds anything, and ways to spoil it. */
final class Laptops {
  static final AppId VPN = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a01");
  static final AppId PORTAL = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a02");
  static final GroupId LAPTOPS = GroupId.of("81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c01");
  static final GroupId KIOSKS = GroupId.of("81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c02");

  private Laptops() {}

  static EspProfile clean() {
    return EspProfile.builder()
        .displayName("Laptops")
        .description("Laptops of the sales team")
        .settings(cleanSettings().build())
        .assign(Assignment.toGroup(LAPTOPS))
        .build();
  }

  static ShownSettings.Builder cleanSettings() {
    return EspSettings.showProgress()
        .collectLogs(true)
        .onlyDuringOobe(true)
        .blockDeviceUse(BlockDeviceUse.untilSelectedApps(VPN, PORTAL).allowReset(true));
  }

  static ValidationInput profile(UnaryOperator<EspProfile.Builder> change) {
    return ValidationInput.of(change.apply(clean().toBuilder()).build());
  }

  static ValidationInput settings(UnaryOperator<ShownSettings.Builder> change) {
    return profile(profile -> profile.settings(change.apply(cleanSettings()).build()));
  }

  static ValidationInput assigned(Assignment... assignments) {
    return profile(profile -> profile.assignments(List.of(assignments)));
  }
}
