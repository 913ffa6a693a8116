package io.github.autopilotesp.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HazardTest {
  private static final TargetedApp VPN = app("vpn", AppType.WIN32, InstallContext.SYSTEM);
  private static final TargetedApp PORTAL = app("portal", AppType.WINGET, InstallContext.USER);
  private static final TargetedApp LEDGER = app("ledger", AppType.LOB_MSI, InstallContext.SYSTEM);
  private static final TargetedApp OFFICE =
      app("office", AppType.MICROSOFT_365_APPS, InstallContext.SYSTEM);

  @Test
  void lob_beside_win32_is_a_hazard_even_where_neither_is_selected() {
    assertThat(Hazard.among(List.of(VPN, LEDGER), List.of(), Optional.empty()))
        .containsExactly(hazard(HazardKind.LOB_BESIDE_WIN32, "vpn", "ledger"));
  }

  @Test
  void microsoft_365_apps_beside_win32_are_a_hazard() {
    assertThat(Hazard.among(List.of(OFFICE, VPN), List.of(), Optional.empty()))
        .containsExactly(hazard(HazardKind.MICROSOFT_365_APPS_BESIDE_WIN32, "office", "vpn"));
  }

  @Test
  void user_context_is_a_hazard_in_hybrid_join_only() {
    List<TargetedApp> apps = List.of(PORTAL);

    assertThat(Hazard.among(apps, List.of(), Optional.of(JoinType.ENTRA_HYBRID)))
        .containsExactly(hazard(HazardKind.USER_CONTEXT_IN_HYBRID_JOIN, "portal"));
    assertThat(Hazard.among(apps, List.of(), Optional.of(JoinType.ENTRA))).isEmpty();
    assertThat(Hazard.among(apps, List.of(), Optional.empty())).isEmpty();
  }

  @Test
  void a_selected_app_that_nothing_installs_is_a_hazard() {
    assertThat(
            Hazard.among(
                List.of(VPN), List.of(AppId.of("vpn"), AppId.of("gone")), Optional.empty()))
        .containsExactly(hazard(HazardKind.SELECTED_NOT_REQUIRED, "gone"));
  }

  @Test
  void apps_of_one_family_are_no_hazard() {
    assertThat(Hazard.among(List.of(VPN, PORTAL), List.of(), Optional.empty())).isEmpty();
    assertThat(Hazard.among(List.of(LEDGER, OFFICE), List.of(), Optional.empty())).isEmpty();
  }

  @Test
  void every_hazard_names_its_document_and_what_to_do() {
    assertThat(HazardKind.values())
        .allSatisfy(kind -> assertThat(kind.advice()).isNotBlank())
        .allSatisfy(kind -> assertThat(kind.source()).isEqualTo(Source.SETUP));
  }

  @Test
  void hybrid_join_adds_forty_minutes_to_the_timeout() {
    var settings = EspSettings.showProgress().timeout(Duration.ofMinutes(90)).build();

    assertThat(EffectiveTimeout.of(settings, Optional.of(JoinType.ENTRA_HYBRID)).total())
        .isEqualTo(Duration.ofMinutes(130));
    assertThat(EffectiveTimeout.of(settings, Optional.of(JoinType.ENTRA)).total())
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(EffectiveTimeout.of(settings, Optional.empty()).added()).isZero();
  }

  @Test
  void every_document_but_observation_has_an_address() {
    assertThat(Source.values())
        .allSatisfy(source -> assertThat(source.title()).isNotBlank())
        .filteredOn(source -> source.address().isEmpty())
        .containsExactly(Source.OBSERVED);
  }

  private static Hazard hazard(HazardKind kind, String... apps) {
    return new Hazard(kind, List.of(apps).stream().map(AppId::of).toList());
  }

  private static TargetedApp app(String id, AppType type, InstallContext context) {
    MobileApp app =
        new MobileApp(AppId.of(id), id, type, "type", Optional.of(context), Optional.empty());
    return new TargetedApp(app, Reach.ALL_DEVICES, Optional.of(context));
  }
}
