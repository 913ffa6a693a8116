package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document manages of a profile: all of it, or what it lists. */
class ManagedPartsTest {

  private static DesiredProfile only(String yaml) {
    return parse(yaml).resolveOffline().entries().get(0);
  }

  private static ProfileDocument parse(String yaml) {
    return ProfileDocument.parse(yaml, DocumentFormat.YAML, "f");
  }

  private static DocumentException refusal(String yaml) {
    return catchThrowableOfType(DocumentException.class, () -> parse(yaml));
  }

  @Test
  void a_custom_profile_is_managed_completely() {
    DesiredProfile kiosk =
        only(
            """
            version: 1
            profiles:
              - name: Kiosk
                settings:
                  timeoutMinutes: 90
            """);

    assertThat(kiosk.managed()).isEqualTo(DocumentDefaults.PARTS);
    assertThat(kiosk.byDefault())
        .contains(ProfileKey.DESCRIPTION, ProfileKey.INSTALL_QUALITY_UPDATES)
        .doesNotContain(ProfileKey.NAME, ProfileKey.TIMEOUT);
  }

  @Test
  void of_the_default_profile_only_what_is_listed_is_managed() {
    assertThat(only("{version: 1, profiles: [{default: true, description: x}]}").managed())
        .containsExactly(ProfileKey.DESCRIPTION);
    assertThat(
            only("{version: 1, profiles: [{default: true, settings: {timeoutMinutes: 90}}]}")
                .managed())
        .containsExactly(ProfileKey.TIMEOUT);
  }

  @Test
  void the_document_speaks_for_its_custom_profiles_and_a_profile_for_itself() {
    List<DesiredProfile> entries =
        parse(
                """
                version: 1
                manage: listed
                profiles:
                  - name: A
                  - name: B
                    manage: complete
                  - default: true
                    manage: complete
                """)
            .resolveOffline()
            .entries();

    assertThat(entries.get(0).managed()).containsExactly(ProfileKey.NAME);
    assertThat(entries.get(1).managed()).isEqualTo(DocumentDefaults.PARTS);
    assertThat(entries.get(2).managed()).isEqualTo(DocumentDefaults.PARTS);
  }

  @Test
  void a_document_that_manages_completely_still_lists_the_default_profile() {
    assertThat(only("{version: 1, manage: complete, profiles: [{default: true}]}").managed())
        .isEmpty();
  }

  @Test
  void what_is_reset_is_managed_and_has_its_default() {
    DesiredProfile entry =
        only(
            "{version: 1, profiles: [{default: true, reset: [description, customMessage,"
                + " scopeTags]}]}");
    EspProfile stored =
        EspProfile.builder()
            .displayName("All users and all devices")
            .description("old")
            .settings(EspSettings.showProgress().customMessage("old").collectLogs(true).build())
            .scopeTag(ScopeTag.of("7"))
            .build();

    EspProfile over = entry.over(stored);

    assertThat(over.description()).isEmpty();
    assertThat(over.scopeTags()).containsExactly(ScopeTag.DEFAULT);
    assertThat(over.settings()).isEqualTo(EspSettings.showProgress().collectLogs(true).build());
  }

  @Test
  void what_is_not_listed_stays_as_the_tenant_has_it() {
    DesiredProfile entry =
        only("{version: 1, profiles: [{default: true, settings: {collectLogs: true}}]}");
    EspProfile stored =
        EspProfile.builder()
            .displayName("All users and all devices")
            .description("old")
            .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(7)).build())
            .build();

    assertThat(entry.over(stored))
        .isEqualTo(
            stored.toBuilder()
                .settings(((ShownSettings) stored.settings()).toBuilder().collectLogs(true).build())
                .build());
  }

  @Test
  void only_a_description_does_not_show_a_hidden_page() {
    DesiredProfile entry = only("{version: 1, profiles: [{default: true, description: x}]}");
    EspProfile hidden =
        EspProfile.builder().displayName("d").settings(EspSettings.hidden()).build();

    assertThat(entry.over(hidden).settings()).isInstanceOf(EspSettings.Hidden.class);
  }

  @Test
  void blocked_device_use_is_managed_as_a_whole() {
    DesiredProfile entry =
        only(
            "{version: 1, profiles: [{default: true, settings: {blockDeviceUse: {allowUse:"
                + " true}}}]}");
    EspProfile stored =
        EspProfile.builder()
            .displayName("d")
            .settings(
                EspSettings.showProgress()
                    .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true))
                    .build())
            .build();

    assertThat(entry.over(stored).settings())
        .isEqualTo(
            EspSettings.showProgress()
                .blockDeviceUse(BlockDeviceUse.untilAllApps().allowUse(true))
                .build());
  }

  @Test
  void a_setting_of_a_page_that_stays_hidden_has_no_effect() {
    EspProfile hidden =
        EspProfile.builder().displayName("d").settings(EspSettings.hidden()).build();
    String listed = "{version: 1, profiles: [{default: true, settings: {%s}}]}";

    assertThat(only(listed.formatted("timeoutMinutes: 90")).lockedBy(hidden))
        .containsExactly(ProfileKey.TIMEOUT);
    assertThat(only(listed.formatted("showProgress: true, timeoutMinutes: 90")).lockedBy(hidden))
        .isEmpty();
    assertThat(only(listed.formatted("showProgress: false")).lockedBy(hidden)).isEmpty();
  }

  /** Part of the format: a change here is a new version of it. */
  @Test
  void the_defaults_of_version_1_are_these() {
    EspProfile profile = only("{version: 1, profiles: [{name: x}]}").profile();

    assertThat(profile.description()).isEmpty();
    assertThat(profile.assignments()).isEmpty();
    assertThat(profile.scopeTags()).containsExactly(ScopeTag.of("0"));
    ShownSettings settings = (ShownSettings) profile.settings();
    assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(60));
    assertThat(settings.customMessage()).isEmpty();
    assertThat(settings.collectLogs()).isFalse();
    assertThat(settings.onlyDuringOobe()).isFalse();
    assertThat(settings.installQualityUpdates()).isTrue();
    assertThat(settings.blockDeviceUse()).isEqualTo(BlockDeviceUse.no());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{version: 1, profiles: [{name: A, manage: listed}]}",
        "{version: 1, manage: listed, profiles: [{name: A, description: '', assignments: []}]}",
        "{version: 1, profiles: [{default: true, reset: [customMessage, timeoutMinutes]}]}",
        "{version: 1, profiles: [{name: A, reset: [customMessage]}]}",
        "{version: 1, profiles: [{default: true, manage: complete}]}",
        "{version: 1, profiles: [{default: true, name: x, scopeTags: ['0']}]}",
        "{version: 1, profiles: [{default: true, settings: {showProgress: false}}]}",
        "{version: 1, profiles: [{name: A, manage: listed, settings: {blockDeviceUse: true}}]}",
      })
  void what_is_managed_survives_writing(String yaml) {
    ProfileDocument document = parse(yaml);

    assertThat(parse(document.toYaml())).isEqualTo(document);
    assertThat(ProfileDocument.parse(document.toJson(), DocumentFormat.JSON, "f"))
        .isEqualTo(document);
    assertThat(ProfileDocument.of(document.resolveOffline()).resolveOffline())
        .isEqualTo(document.resolveOffline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{version: 1, profiles: [{default: true, manage: all}]}",
        "{version: 1, manage: all, profiles: []}",
        "{version: 1, profiles: [{default: true, reset: [name]}]}",
        "{version: 1, profiles: [{default: true, reset: [showProgress]}]}",
        "{version: 1, profiles: [{default: true, reset: [description, description]}]}",
        "{version: 1, profiles: [{default: true, description: x, reset: [description]}]}",
        "{version: 1, profiles: [{default: true, description: null}]}",
        "{version: 1, profiles: [{name: A, omit: true}]}",
        "{version: 1, names: {}, profiles: []}",
      })
  void what_cannot_be_meant_is_refused(String yaml) {
    assertThat(refusal(yaml).problems()).hasSize(1);
  }

  @Test
  void the_former_name_of_the_overrides_is_answered_with_the_new_one() {
    assertThat(refusal("{version: 1, overrides: [], profiles: []}"))
        .hasMessage("f:1:14: unknown key \"overrides\"; write \"ruleOverrides\"");
  }
}
