package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A document of version 1 keeps its meaning when the model gets a setting that it had not. */
class DocumentVersionTest {
  /** The parts with a default, if log collection were new. */
  private static final Set<ProfileKey> BEFORE =
      EnumSet.complementOf(EnumSet.of(ProfileKey.COLLECT_LOGS));

  private static final DesiredProfile KIOSK =
      DesiredProfile.of(kiosk(EspSettings.showProgress().timeout(Duration.ofMinutes(90)).build()));

  @Test
  void a_part_that_the_version_does_not_know_is_unmanaged_where_nobody_writes_it() {
    DocumentExtent extent = new DocumentExtent(BEFORE, Set.of(ProfileKey.TIMEOUT));

    DesiredProfile entry = extent.applyTo(KIOSK);

    assertThat(entry.managed()).isEqualTo(BEFORE);
    assertThat(entry.byDefault())
        .doesNotContain(ProfileKey.NAME, ProfileKey.TIMEOUT, ProfileKey.COLLECT_LOGS)
        .contains(ProfileKey.DESCRIPTION);
    assertThat(entry.over(kiosk(EspSettings.showProgress().collectLogs(true).build())).settings())
        .isEqualTo(
            EspSettings.showProgress().timeout(Duration.ofMinutes(90)).collectLogs(true).build());
  }

  @Test
  void a_part_that_the_version_does_not_know_is_managed_where_it_is_written() {
    DocumentExtent extent = new DocumentExtent(BEFORE, Set.of(ProfileKey.COLLECT_LOGS));

    DesiredProfile entry = extent.applyTo(KIOSK);

    assertThat(entry.managed()).isEqualTo(ProfileKey.ALL);
    assertThat(entry.byDefault()).doesNotContain(ProfileKey.COLLECT_LOGS);
  }

  @Test
  void what_such_a_document_manages_survives_writing_and_reading() {
    for (Set<ProfileKey> managed : List.of(BEFORE, ProfileKey.ALL)) {
      DocumentExtent extent = DocumentExtent.of(KIOSK.managing(managed), BEFORE);

      assertThat(extent.complete()).isTrue();
      assertThat(extent.applyTo(KIOSK).managed()).isEqualTo(managed);
    }
  }

  @Test
  void version_1_has_a_default_for_these_parts_and_never_for_more() {
    assertThat(DocumentDefaults.PARTS)
        .as(
            "Every version 1 file in git would reset a part that is added here. Leave a new part"
                + " out of DocumentDefaults.PARTS: it is unmanaged where a file does not write it.")
        .extracting(ProfileKey::key)
        .containsExactlyInAnyOrder(
            "name",
            "description",
            "showProgress",
            "timeoutMinutes",
            "customMessage",
            "collectLogs",
            "onlyDuringOobe",
            "installQualityUpdates",
            "blockDeviceUse",
            "assignments",
            "scopeTags");
  }

  @Test
  void version_1_has_a_default_for_these_settings_and_never_for_more() {
    assertThat(Setting.ALL)
        .filteredOn(row -> DocumentDefaults.PARTS.contains(row.part()))
        .as(
            "A part is managed as a whole, so every version 1 file in git that manages the part"
                + " would reset a setting that is added to it. Give a new setting a part of its"
                + " own in ProfileKey; one that can only stand below blockDeviceUse needs version"
                + " 2 of the format.")
        .extracting(Setting::key)
        .containsExactlyInAnyOrder(
            "showProgress",
            "timeoutMinutes",
            "customMessage",
            "collectLogs",
            "onlyDuringOobe",
            "installQualityUpdates",
            "blockDeviceUse",
            "allowReset",
            "allowUse",
            "untilApps",
            "onlyFailSelectedAppsInTechnicianPhase");
  }

  private static EspProfile kiosk(EspSettings settings) {
    return EspProfile.builder().displayName("Kiosk").settings(settings).build();
  }
}
