package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.generators.EspArbitraries;
import io.github.autopilotesp.validation.EspValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of plan and apply, over generated profiles and the fake tenant. */
class ReconcilePropertyTest {
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void after_an_apply_nothing_is_left_to_plan(
      @ForAll("sets") List<DesiredProfile> before, @ForAll("sets") List<DesiredProfile> set) {
    FakeIntuneTenant tenant = tenant(Habits.ideal());
    EspReconciler reconciler = reconciler(tenant);
    reconciler.apply(reconciler.plan(EspProfileSet.of(before)));

    ApplyReport report = reconciler.apply(reconciler.plan(EspProfileSet.of(set)));

    assertThat(report.isComplete()).as(report.toText()).isTrue();
    assertThat(reconciler.plan(EspProfileSet.of(set)).isEmpty()).isTrue();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void applying_twice_equals_applying_once(@ForAll("sets") List<DesiredProfile> set) {
    FakeIntuneTenant tenant = tenant(Habits.ideal());
    EspReconciler reconciler = reconciler(tenant);
    EspPlan plan = reconciler.plan(EspProfileSet.of(set));
    reconciler.apply(plan);
    List<String> once = tenant.tenant().all(TenantCollection.ENROLLMENT_CONFIGURATIONS);

    reconciler.apply(plan);

    assertThat(tenant.tenant().all(TenantCollection.ENROLLMENT_CONFIGURATIONS)).isEqualTo(once);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_files_are_read_does_not_matter(
      @ForAll("sets") List<DesiredProfile> set, @ForAll Random random) {
    List<DesiredProfile> shuffled = new ArrayList<>(set);
    Collections.shuffle(shuffled, random);
    EspReconciler reconciler = reconciler(tenant(Habits.ideal()));

    assertThat(reconciler.plan(EspProfileSet.of(shuffled)).toText())
        .isEqualTo(reconciler.plan(EspProfileSet.of(set)).toText());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void a_saved_plan_is_the_same_plan(@ForAll("sets") List<DesiredProfile> set) {
    EspPlan plan = reconciler(tenant(Habits.ideal())).plan(EspProfileSet.of(set));

    assertThat(EspPlan.fromJson(plan.toJson()).toJson()).isEqualTo(plan.toJson());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void what_the_service_drops_is_all_that_a_next_plan_holds_and_it_is_marked(
      @ForAll("sets") List<DesiredProfile> set) {
    FakeIntuneTenant tenant = tenant(Habits.ideal().droppingOnCreate("installQualityUpdates"));
    EspReconciler reconciler = reconciler(tenant);

    ApplyReport report = reconciler.apply(reconciler.plan(EspProfileSet.of(set)));
    EspPlan next =
        reconciler.plan(
            EspProfileSet.of(set), PlanOptions.none().knowingNotStored(report.notStored()));

    assertThat(report.isComplete()).as(report.toText()).isTrue();
    assertThat(report.notStored())
        .extracting(SettingNotStored::setting)
        .allMatch("Install Windows quality updates (might restart the device)"::equals);
    assertThat(next.isEmpty()).as(next.toText()).isTrue();
    assertThat(next.notStored()).containsExactlyInAnyOrderElementsOf(report.notStored());
  }

  /** Up to five profiles, some of which the other set has as well, in an order or in none. */
  @Provide
  Arbitrary<List<DesiredProfile>> sets() {
    Arbitrary<Map<Integer, EspProfile>> profiles =
        Arbitraries.maps(Arbitraries.integers().between(0, 6), EspArbitraries.profiles())
            .ofMaxSize(5);
    return profiles.flatMap(
        byNumber ->
            Arbitraries.of(true, false)
                .map(
                    ordered -> {
                      List<DesiredProfile> set = new ArrayList<>();
                      new LinkedHashMap<>(byNumber)
                          .forEach(
                              (number, profile) -> {
                                DesiredProfile entry =
                                    DesiredProfile.of(
                                        profile.toBuilder()
                                            .displayName("Profile " + number)
                                            .build());
                                set.add(ordered ? entry.ordered(set.size()) : entry);
                              });
                      return set;
                    }));
  }

  private static FakeIntuneTenant tenant(Habits habits) {
    return FakeIntuneTenant.over(
        FakeTenant.builder().time(VirtualTime.create()).seed(1).habits(habits).build());
  }

  /** Without the rules: generated profiles name apps and groups that no tenant has. */
  private static EspReconciler reconciler(FakeIntuneTenant tenant) {
    VirtualTime time = VirtualTime.create();
    return EspReconciler.builder(tenant)
        .clock(time)
        .sleeper(time)
        .validator(EspValidator.builder().onlyRules("ESP101").build())
        .build();
  }
}
