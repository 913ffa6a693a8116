package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.group;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.StagedTenant;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.fleet.FleetCount;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan would change for a fleet, and that applying it changes just that. */
class PlanImpactTest {
  private static final EspProfile KIOSK = assigned(profile("Kiosk"), "kiosks");
  private static final EspProfile OFFICE = assigned(profile("Office"), "offices");

  @Test
  void a_plan_that_gives_a_group_to_another_profile_moves_its_devices() {
    StagedTenant tenant = new StagedTenant(KIOSK, OFFICE);
    EspProfile wider = assigned(profile("Kiosk"), "kiosks", "offices");

    assertThat(impact(tenant, EspProfileSet.of(wider)).toText())
        .isEqualTo(
            """
            3 of 8 devices change
              3: "Office" -> "Kiosk", such as offices-0, offices-1, offices-2
            """);
  }

  @Test
  void a_plan_that_changes_settings_only_moves_no_device() {
    StagedTenant tenant = new StagedTenant(KIOSK, OFFICE);

    assertThat(impact(tenant, EspProfileSet.of(withTimeout(KIOSK, 90))).changed()).isZero();
  }

  @Test
  void a_new_profile_takes_devices_from_the_default() {
    StagedTenant tenant = new StagedTenant(OFFICE);

    FleetImpact impact = impact(tenant, EspProfileSet.of(KIOSK));

    assertThat(impact.changed()).isEqualTo(5);
    assertThat(impact.moves()).extracting(move -> move.to().name()).containsExactly("Kiosk");
  }

  @Test
  void after_a_new_order_the_fleet_is_as_the_plan_said() {
    EspProfile both = assigned(profile("Both"), "kiosks", "offices");
    StagedTenant tenant = new StagedTenant(KIOSK, both);
    EspProfileSet desired = EspProfileSet.inOrder(both, assigned(OFFICE, "kiosks"), KIOSK);
    EspPlan plan = tenant.reconciler().plan(desired);
    FleetImpact said = plan.impactOn(fleet(), List.of());

    FleetCount before = FleetCount.of(EspTargeting.of(tenant.list(), List.of()), fleet());
    tenant.reconciler().apply(plan);
    FleetCount after = FleetCount.of(EspTargeting.of(tenant.list(), List.of()), fleet());

    assertThat(before.devicesWith("Kiosk")).isEqualTo(5);
    assertThat(said.changed()).isEqualTo(5);
    assertThat(after.devicesWith("Both")).isEqualTo(8);
  }

  private static FleetImpact impact(StagedTenant tenant, EspProfileSet desired) {
    return tenant.reconciler().plan(desired).impactOn(fleet(), List.of());
  }

  private static Stream<DeviceContext> fleet() {
    return Stream.concat(devices("kiosks", 5), devices("offices", 3));
  }

  private static Stream<DeviceContext> devices(String group, int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> DeviceContext.builder(group + "-" + i).groups(group(group)).noUser().build());
  }
}
