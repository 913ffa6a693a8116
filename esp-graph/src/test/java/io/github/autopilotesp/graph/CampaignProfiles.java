package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.testkit.FakeTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random profiles that no rule rules out, over the apps, groups and filters of one fake tenant. */
final class CampaignProfiles {
  private final Random random;
  private final List<AppId> apps = new ArrayList<>();
  private final List<GroupId> groups = new ArrayList<>();
  private final FilterId filter;

  CampaignProfiles(Random random, FakeTenant fake) {
    this.random = random;
    for (int i = 0; i < 4; i++) {
      apps.add(AppId.of(fake.addApp("win32LobApp", "App " + i)));
      groups.add(GroupId.of(fake.addGroup("Group " + i)));
    }
    filter = FilterId.of(fake.addFilter("Surface", "(device.model -startsWith \"Surface\")"));
  }

  EspProfile any(String name) {
    return EspProfile.builder()
        .displayName(name)
        .description("About " + random.nextInt(3))
        .settings(settings())
        .assignments(assignments())
        .build();
  }

  private EspSettings settings() {
    if (random.nextInt(8) == 0) {
      return EspSettings.hidden();
    }
    var shown =
        EspSettings.showProgress()
            .timeout(Duration.ofMinutes(30L + 30L * random.nextInt(3)))
            .collectLogs(random.nextBoolean())
            .onlyDuringOobe(random.nextBoolean())
            .installQualityUpdates(random.nextBoolean())
            .blockDeviceUse(blocking());
    return random.nextBoolean() ? shown.build() : shown.customMessage("Call 5555.").build();
  }

  private BlockDeviceUse blocking() {
    return switch (random.nextInt(3)) {
      case 0 -> BlockDeviceUse.no();
      case 1 -> BlockDeviceUse.untilAllApps().allowReset(random.nextBoolean());
      default ->
          BlockDeviceUse.untilSelectedApps(some(apps, 1))
              .allowUse(random.nextBoolean())
              .onlyFailSelectedAppsInTechnicianPhase(random.nextBoolean());
    };
  }

  private List<Assignment> assignments() {
    return some(groups, 0).stream()
        .map(Assignment::toGroup)
        .map(toGroup -> random.nextInt(3) == 0 ? toGroup.including(filter) : toGroup)
        .toList();
  }

  private <T> List<T> some(List<T> all, int atLeast) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, atLeast + random.nextInt(all.size() - atLeast));
  }
}
