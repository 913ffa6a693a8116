package io.github.autopilotesp.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.FilterParseResult;
import io.github.autopilotesp.filter.FilterProblem;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The generated values are what {@link EspArbitraries} promises. */
@Domain(EspDomain.class)
@Domain(DomainContext.Global.class)
class EspArbitrariesTest {
  private static final String PROFILES = "/beta/deviceManagement/deviceEnrollmentConfigurations";

  @Property(tries = 200)
  void a_valid_profile_is_taken_by_the_service(@ForAll EspProfile profile) {
    FakeTenant tenant = FakeTenant.create();
    tenant.habits(Habits.ideal());

    int status =
        tenant
            .handle(GraphRequest.post(PROFILES, GraphJson.print(GraphProfiles.create(profile))))
            .status();

    assertThat(status).isEqualTo(201);
  }

  @Property(tries = 500)
  void every_form_of_settings_occurs(@ForAll EspProfile profile) {
    String form =
        profile.settings() instanceof ShownSettings shown
            ? shown.blockDeviceUse().getClass().getSimpleName()
            : "Hidden";

    Statistics.label("form").collect(form);
    Statistics.label("form")
        .coverage(
            coverage -> {
              for (String each :
                  List.of("Hidden", "NotBlocked", "UntilAllApps", "UntilSelectedApps")) {
                coverage.check(each).percentage(percent -> percent > 5);
              }
            });
  }

  @Property(tries = 200)
  void names_of_a_set_are_distinct_and_its_order_is_whole(@ForAll EspProfileSet set) {
    assertThat(set.profiles()).extracting(EspProfile::displayName).doesNotHaveDuplicates();
    assertThat(set.entries().stream().map(DesiredProfile::order).filter(o -> o.isPresent()))
        .doesNotHaveDuplicates()
        .hasSizeBetween(0, set.entries().size())
        .satisfiesAnyOf(
            order -> assertThat(order).isEmpty(),
            order -> assertThat(order).hasSize(set.entries().size()));
  }

  @Property(tries = 200)
  void a_wire_profile_survives_its_text(@ForAll WireObject wire) {
    assertThat(GraphJson.parse(GraphJson.print(wire))).isEqualTo(wire);
  }

  @Property(tries = 200)
  void a_stored_profile_keeps_its_wire_object(@ForAll StoredProfile stored) {
    assertThat(stored.wire().string("id")).hasValue(stored.id().value());
  }

  @Property(tries = 100)
  void a_seeded_tenant_holds_what_its_profiles_name(@ForAll FakeTenant tenant) {
    for (String json : tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS)) {
      WireObject wire = GraphJson.parse(json);
      if (GraphProfiles.isEspProfile(wire)) {
        assertThat(unknownNames(tenant, GraphProfiles.read(wire).profile())).isEmpty();
      }
    }
  }

  private static List<String> unknownNames(FakeTenant tenant, EspProfile profile) {
    List<String> apps =
        profile.settings() instanceof ShownSettings shown
            ? shown.blockDeviceUse().selectedApps().stream().map(app -> app.value()).toList()
            : List.of();
    return apps.stream().filter(id -> tenant.find(TenantCollection.APPS, id).isEmpty()).toList();
  }

  @Property(tries = 200)
  void a_filter_rule_can_be_used_on_an_esp_assignment(@ForAll("rules") String rule) {
    assertThat(FilterRule.parse(rule).problems())
        .extracting(FilterProblem::kind)
        .allMatch(FilterProblem.Kind.PROPERTY_DEPRECATED::equals);
  }

  @Property(tries = 200)
  void an_unreadable_rule_does_not_parse(@ForAll("invalidRules") Invalid<String> invalid) {
    boolean parses = FilterRule.tryParse(invalid.value()) instanceof FilterParseResult.Parsed;

    assertThat(parses).isEqualTo(!invalid.rule().equals("ESP411"));
  }

  @Provide
  Arbitrary<String> rules() {
    return EspArbitraries.filterRules();
  }

  @Provide
  Arbitrary<Invalid<String>> invalidRules() {
    return EspArbitraries.invalidFilterRules();
  }
}
