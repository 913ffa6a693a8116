package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.tenant.AppType.WIN32;
import static io.github.autopilotesp.validation.CatalogTenant.required;
import static io.github.autopilotesp.validation.Samples.KIOSKS;
import static io.github.autopilotesp.validation.Samples.LAPTOPS;
import static io.github.autopilotesp.validation.Samples.PORTAL;
import static io.github.autopilotesp.validation.Samples.VPN;
import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantCatalogTest {
  private static final Scenario USER_DRIVEN = Scenario.userDriven().entraJoined().windows11(26100);

  private static CatalogTenant tenant() {
    return new CatalogTenant()
        .app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS)))
        .app(PORTAL, "Portal", WIN32, required(toGroup(LAPTOPS)))
        .group(LAPTOPS, MemberKind.DEVICE)
        .dynamicGroup(KIOSKS, "(device.deviceModel -eq \"Kiosk\")");
  }

  @Test
  void a_sound_set_in_a_sound_tenant_has_no_findings() {
    ValidationReport report =
        EspValidator.standard().validate(EspProfileSet.of(clean()), tenant(), USER_DRIVEN);

    assertThat(report.findings()).isEmpty();
    assertThat(report.rulesRun()).isGreaterThan(50);
  }

  @Test
  void each_part_is_asked_for_once_and_only_for_what_is_named() {
    CatalogTenant tenant = tenant();
    EspProfile kiosks =
        clean().toBuilder().displayName("Kiosks").assignments(List.of(toGroup(KIOSKS))).build();

    EspValidator.standard()
        .validate(EspProfileSet.of(clean(), kiosks), tenant, Scenario.preProvisioned());

    assertThat(tenant.calls)
        .containsExactlyInAnyOrder(
            "profiles all",
            "apps " + List.of(VPN, PORTAL),
            "assigned apps all",
            "groups " + List.of(LAPTOPS, KIOSKS),
            "members " + List.of(LAPTOPS),
            "scope tags [0]");
  }

  @Test
  void the_groups_of_profiles_beside_the_set_are_asked_for_as_well() {
    CatalogTenant tenant =
        tenant()
            .profile(
                clean().toBuilder()
                    .displayName("Kiosks")
                    .assignments(List.of(toGroup(KIOSKS)))
                    .build(),
                1);

    EspValidator.standard().validate(EspProfileSet.of(clean()), tenant, Scenario.preProvisioned());

    assertThat(tenant.calls)
        .filteredOn(call -> call.startsWith("groups "))
        .singleElement()
        .satisfies(call -> assertThat(call).contains(LAPTOPS.value(), KIOSKS.value()));
  }

  @Test
  void an_app_that_the_tenant_does_not_have_can_be_taken_out_of_the_selection() {
    CatalogTenant withoutPortal =
        new CatalogTenant().app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS)));

    Finding missing =
        EspValidator.builder()
            .onlyRules("ESP306")
            .build()
            .validate(EspProfileSet.of(clean()), withoutPortal)
            .findings()
            .get(0);

    assertThat(missing.message().text()).isEqualTo("The tenant has no app " + PORTAL + ".");
    EspProfile mended = missing.fix().flatMap(Fix::edit).orElseThrow().apply(clean());
    assertThat(((ShownSettings) mended.settings()).blockDeviceUse().selectedApps())
        .containsExactly(VPN);
  }

  @Test
  void what_is_no_id_is_not_asked_for() {
    CatalogTenant tenant = tenant();
    EspProfile named =
        clean().toBuilder().assignments(List.of(toGroup(GroupId.of("everybody")))).build();

    EspValidator.standard().validate(EspProfileSet.of(named), tenant, USER_DRIVEN);

    assertThat(tenant.calls).noneMatch(call -> call.startsWith("groups "));
  }

  @Test
  void what_no_profile_names_is_not_asked_for() {
    CatalogTenant tenant = tenant();
    EspProfile bare =
        clean().toBuilder()
            .settings(Samples.cleanSettings().blockDeviceUse(BlockDeviceUse.untilAllApps()).build())
            .assignments(List.of())
            .scopeTags(List.of())
            .build();

    EspValidator.standard().validate(EspProfileSet.of(bare), tenant, USER_DRIVEN);

    assertThat(tenant.calls).containsExactly("profiles all");
  }

  @Test
  void a_part_that_the_tenant_refuses_silences_only_its_own_rules() {
    ValidationReport report =
        EspValidator.standard()
            .validate(EspProfileSet.of(clean()), tenant().refusing("apps"), USER_DRIVEN);

    assertThat(report.notEvaluated())
        .filteredOn(silent -> silent.reason().contains("No answer"))
        .extracting(NotEvaluated::ruleId)
        .containsExactly("ESP306", "ESP307", "ESP308");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void profiles_that_cannot_be_read_are_a_failure() {
    assertThatExceptionOfType(TenantException.Unavailable.class)
        .isThrownBy(
            () ->
                EspValidator.standard()
                    .validate(EspProfileSet.of(clean()), tenant().refusing("profiles")));
  }

  @Test
  void an_interrupt_ends_the_validation() {
    ValidationInput input = ValidationInput.of(clean()).catalogOf(tenant().interrupted());

    assertThatExceptionOfType(TenantException.Interrupted.class)
        .isThrownBy(() -> EspValidator.standard().validate(input));
  }

  @Test
  void what_a_tenant_holds_is_reported_and_refuses_nothing() {
    EspProfile twin = clean().toBuilder().displayName("Twin").build();
    CatalogTenant tenant = tenant().profile(twin, 1).profile(twin, 2);

    ValidationReport beside =
        EspValidator.strict().validate(EspProfileSet.of(clean()), tenant, USER_DRIVEN);
    ValidationReport itself = EspValidator.strict().validateTenant(tenant);

    assertThat(beside.findings()).extracting(Finding::ruleId).containsExactly("ESP502");
    assertThat(beside.hasErrors()).isFalse();
    assertThat(itself.errors()).extracting(Finding::ruleId).contains("ESP502");
  }

  @Test
  void a_tenant_stands_beside_a_set_only() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ValidationInput.of(clean()).tenant(tenant()));
  }
}
