package io.github.autopilotesp.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.Reach;
import io.github.autopilotesp.tracking.TargetedApp;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequiredAppsTest {
  @Test
  void a_message_names_up_to_five_apps_and_counts_the_rest() {
    assertThat(RequiredApps.names(apps(5))).isEqualTo("App 1, App 2, App 3, App 4, App 5");
    assertThat(RequiredApps.names(apps(7)))
        .isEqualTo("App 1, App 2, App 3, App 4, App 5 and 2 more");
  }

  @Test
  void only_the_apps_of_the_hazard_are_named() {
    assertThat(RequiredApps.names(List.of(AppId.of("3"), AppId.of("1")), apps(4)))
        .isEqualTo("App 1, App 3");
  }

  private static List<TargetedApp> apps(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(
            i ->
                new MobileApp(
                    AppId.of(String.valueOf(i)),
                    "App " + i,
                    AppType.WIN32,
                    "type",
                    Optional.empty(),
                    Optional.empty()))
        .map(app -> new TargetedApp(app, Reach.ALL_DEVICES, Optional.empty()))
        .toList();
  }
}
