package io.github.autopilotesp.document;

import static io.github.autopilotesp.testkit.Seed.app;
import static io.github.autopilotesp.testkit.Seed.filter;
import static io.github.autopilotesp.testkit.Seed.group;
import static io.github.autopilotesp.testkit.Seed.profile;
import static io.github.autopilotesp.testkit.Seed.scopeTag;
import static io.github.autopilotesp.testkit.Seed.tenantWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import org.junit.jupiter.api.Test;

/** A document of what a tenant holds: by names, and such that it means the same again. */
class DocumentExportTest {
  private static final String VPN = "5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11";
  private static final String DEVICES = "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722";
  private static final String SURFACE = "b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33";

  private static EspProfile kiosk() {
    return EspProfile.builder()
        .displayName("Kiosk")
        .description("Line one\n  indented: line\n\nlast")
        .settings(
            EspSettings.showProgress()
                .customMessage("Ring 5555: ask for \"ESP\"")
                .blockDeviceUse(
                    BlockDeviceUse.untilSelectedApps(AppId.of(VPN), AppId.of("no GUID")))
                .build())
        .assign(Assignment.toGroup(GroupId.of(DEVICES)).including(FilterId.of(SURFACE)))
        .assign(Assignment.toAllDevices())
        .scopeTag(ScopeTag.of("7"))
        .build();
  }

  @Test
  void an_export_has_names_and_a_stable_order() {
    IntuneTenant tenant =
        tenantWith(
            app("VPN client", VPN),
            group("Autopilot devices", DEVICES),
            filter("Surface only", SURFACE),
            scopeTag("Europe", "7"),
            profile(1, EspProfile.builder().displayName("Zulu").build()),
            profile(2, kiosk()));

    assertThat(ProfileDocument.export(tenant).toYaml())
        .containsSubsequence(
            "- name: Kiosk",
            "order: 2",
            "- VPN client",
            "- id: no GUID",
            "- group: Autopilot devices",
            "include: Surface only",
            "- Europe",
            "- name: Zulu",
            "order: 1",
            "- name: All users and all devices",
            "default: true");
  }

  @Test
  void an_export_resolves_to_what_the_tenant_holds() {
    IntuneTenant tenant =
        tenantWith(
            app("VPN client", VPN), group("Autopilot devices", DEVICES), profile(1, kiosk()));

    EspProfileSet back = ProfileDocument.export(tenant).resolve(tenant);

    assertThat(back.entries())
        .filteredOn(desired -> !desired.isDefault())
        .containsExactly(DesiredProfile.of(kiosk()).ordered(1));
  }

  @Test
  void a_name_that_several_things_bear_stays_an_id() {
    IntuneTenant tenant =
        tenantWith(app("VPN client", VPN), app("VPN client", "another"), profile(1, kiosk()));

    assertThat(ProfileDocument.export(tenant).toYaml())
        .contains("- " + VPN)
        .doesNotContain("VPN c");
  }

  @Test
  void a_name_that_looks_like_an_id_is_said_to_be_a_name() {
    IntuneTenant tenant = tenantWith(group(SURFACE, DEVICES), profile(1, kiosk()));

    assertThat(ProfileDocument.export(tenant).toYaml())
        .contains("- group:\n          name: " + SURFACE + "\n");
  }

  @Test
  void an_assignment_that_the_default_profile_shows_is_not_exported() {
    IntuneTenant tenant = FakeIntuneTenant.create();

    assertThat(tenant.profiles().list().get(0).profile().assignments())
        .containsExactly(Assignment.toAllDevices());
    assertThat(ProfileDocument.export(tenant).toYaml())
        .contains("default: true")
        .doesNotContain("allDevices");
  }
}
