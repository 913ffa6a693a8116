package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.testkit.Seed.tenantWith;
import static io.github.autopilotesp.validation.Laptops.KIOSKS;
import static io.github.autopilotesp.validation.Laptops.LAPTOPS;
import static io.github.autopilotesp.validation.Laptops.PORTAL;
import static io.github.autopilotesp.validation.Laptops.VPN;
import static io.github.autopilotesp.validation.Laptops.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantCatalogTest {
  private static final Scenario USER_DRIVEN = Scenario.userDriven().entraJoined().windows11(26100);

  private static Seed requiredApp(String name, AppId id) {
    return Seed.app(name, id.value())
        .with("installExperience", Map.of("runAsAccount", "system"))
        .assigned("required", toGroup(LAPTOPS));
  }

  private static FakeIntuneTenant tenant() {
    FakeIntuneTenant tenant =
        tenantWith(
            requiredApp("VPN", VPN),
            requiredApp("Portal", PORTAL),
            Seed.group("Laptops", LAPTOPS.value()),
            Seed.group("Kiosks", KIOSKS.value())
                .with("membershipRule", "(device.deviceModel -eq \"Kiosk\")"));
    tenant.tenant().addMember(LAPTOPS.value(), tenant.tenant().addDevice("Laptop 1"));
    return tenant;
  }

  /** What the tenant was asked for, below the version of the API. */
  private static List<String> questions(FakeIntuneTenant tenant) {
    return tenant.tenant().journal().all().stream()
        .map(exchange -> exchange.path().replaceFirst("^/beta/(device(App)?Management/)?", ""))
        .toList();
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
    FakeIntuneTenant tenant = tenant();
    EspProfile kiosks =
        clean().toBuilder().displayName("Kiosks").assignments(List.of(toGroup(KIOSKS))).build();

    EspValidator.standard()
        .validate(EspProfileSet.of(clean(), kiosks), tenant, Scenario.preProvisioned());

    assertThat(questions(tenant))
        .containsExactlyInAnyOrder(
            "deviceEnrollmentConfigurations",
            "mobileApps/" + VPN,
            "mobileApps/" + PORTAL,
            "mobileApps",
            "groups",
            "groups/" + LAPTOPS + "/members/microsoft.graph.device",
            "groups/" + LAPTOPS + "/members/microsoft.graph.user",
            "roleScopeTags");
  }

  @Test
  void the_groups_of_profiles_beside_the_set_are_asked_for_as_well() {
    FakeIntuneTenant tenant = tenant();
    EspProfile kiosks =
        clean().toBuilder().displayName("Kiosks").assignments(List.of(toGroup(KIOSKS))).build();
    Seed.profile(1, kiosks).into(tenant.tenant());

    EspValidator.standard().validate(EspProfileSet.of(clean()), tenant, Scenario.preProvisioned());

    assertThat(tenant.tenant().journal().all())
        .filteredOn(asked -> asked.path().endsWith("/groups"))
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.request().url())
                    .contains(LAPTOPS.value())
                    .contains(KIOSKS.value()));
  }

  @Test
  void an_app_that_the_tenant_does_not_have_can_be_taken_out_of_the_selection() {
    IntuneTenant withoutPortal = tenantWith(requiredApp("VPN", VPN));

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
    FakeIntuneTenant tenant = spy(tenant());
    EspProfile named =
        clean().toBuilder().assignments(List.of(toGroup(GroupId.of("everybody")))).build();

    EspValidator.standard().validate(EspProfileSet.of(named), tenant, USER_DRIVEN);

    verify(tenant, never()).groups();
  }

  @Test
  void what_no_profile_names_is_not_asked_for() {
    FakeIntuneTenant tenant = spy(tenant());
    EspProfile bare =
        clean().toBuilder()
            .settings(Laptops.cleanSettings().blockDeviceUse(BlockDeviceUse.untilAllApps()).build())
            .assignments(List.of())
            .scopeTags(List.of())
            .build();

    EspValidator.standard().validate(EspProfileSet.of(bare), tenant, USER_DRIVEN);

    verify(tenant).profiles();
    verifyNoMoreInteractions(tenant);
  }

  @Test
  void a_part_that_the_tenant_refuses_silences_only_its_own_rules() {
    FakeIntuneTenant tenant = tenant();
    tenant.tenant().faults().onEvery("GET", "mobileApps/" + VPN).respond(503);

    ValidationReport report =
        EspValidator.standard().validate(EspProfileSet.of(clean()), tenant, USER_DRIVEN);

    assertThat(report.notEvaluated())
        .filteredOn(silent -> silent.reason().contains("503"))
        .extracting(NotEvaluated::ruleId)
        .containsExactly("ESP306", "ESP307", "ESP308");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void profiles_that_cannot_be_read_are_a_failure() {
    FakeIntuneTenant tenant = tenant();
    tenant.tenant().faults().onNext("GET", "deviceEnrollmentConfigurations").respond(503);

    assertThatExceptionOfType(TenantException.Unavailable.class)
        .isThrownBy(() -> EspValidator.standard().validate(EspProfileSet.of(clean()), tenant));
  }

  @Test
  void an_interrupt_ends_the_validation() {
    ValidationInput input = ValidationInput.of(clean()).catalogOf(tenant());
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(TenantException.Interrupted.class)
        .isThrownBy(() -> EspValidator.standard().validate(input));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void what_a_tenant_holds_is_reported_and_refuses_nothing() {
    EspProfile twin = clean().toBuilder().displayName("Twin").build();
    FakeIntuneTenant tenant = tenant();
    Seed.profile(1, twin).into(tenant.tenant());
    Seed.profile(2, twin).into(tenant.tenant());

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
