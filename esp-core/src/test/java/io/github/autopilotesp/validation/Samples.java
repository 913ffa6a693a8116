package io.github.autopilotesp.validation;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A profile in which no rule finds anything, and ways to spoil it. */
final class Samples {
  static final AppId VPN = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a01");
  static final AppId PORTAL = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a02");
  static final GroupId LAPTOPS = GroupId.of("81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c01");
  static final GroupId KIOSKS = GroupId.of("81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c02");

  private Samples() {}

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

  static List<AppId> apps(int count) {
    List<AppId> apps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      apps.add(AppId.of("5f0c7e0a-3c1e-4d59-9d6e-%012d".formatted(i)));
    }
    return apps;
  }

  /** The clean profile on the wire, changed. */
  static ValidationInput wire(Consumer<Map<String, @Nullable Object>> change) {
    return wire(clean(), change);
  }

  static ValidationInput wire(EspProfile profile, Consumer<Map<String, @Nullable Object>> change) {
    Map<String, @Nullable Object> properties =
        new LinkedHashMap<>(GraphProfiles.create(profile).properties());
    change.accept(properties);
    return ValidationInput.ofWire(WireObject.of(properties));
  }

  /** A profile as a tenant holds it; priority 0 is the default profile. */
  static StoredProfile stored(EspProfile profile, int priority) {
    return stored(profile, priority, StoredAssignment.Source.DIRECT);
  }

  static StoredProfile stored(EspProfile profile, int priority, StoredAssignment.Source source) {
    WireObject wire = WireObject.of(Map.of());
    return new StoredProfile(
        ProfileId.of(
            profile.displayName()
                + (priority == 0 ? "_Default" : "_")
                + "Windows10EnrollmentCompletionPageConfiguration"),
        profile,
        priority == 0,
        priority,
        1,
        Optional.empty(),
        Optional.empty(),
        profile.assignments().stream()
            .map(
                assignment ->
                    new StoredAssignment(
                        assignment, Optional.empty(), source, Optional.empty(), wire))
            .toList(),
        wire);
  }

  /** A tenant in which nothing is found; rules that look into a tenant are tested on the fake. */
  static IntuneTenant emptyTenant() {
    return mock(
        IntuneTenant.class,
        asked -> mock(asked.getMethod().getReturnType(), withSettings().stubOnly()));
  }
}
