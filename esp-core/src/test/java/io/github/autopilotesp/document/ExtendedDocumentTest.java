package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One base, and what each tenant says otherwise. */
class ExtendedDocumentTest {
  private static final String BASE =
      """
      version: 1
      ruleOverrides:
        - rule: ESP102
          reason: Ours have none.
      profiles:
        - name: Laptops
          description: Of people
          settings:
            timeoutMinutes: 90
            collectLogs: true
            blockDeviceUse:
              untilApps: [Company Portal, VPN]
              allowReset: true
          assignments:
            - group: Autopilot devices
              filter:
                include: Surface only
        - name: Kiosks
          settings:
            timeoutMinutes: 30
          scopeTags: [Europe]
        - default: true
          description: Nobody
      """;

  @TempDir Path folder;

  @BeforeEach
  void write_the_base() throws IOException {
    write("base.yaml", BASE);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ProfileDocument overlay(String text) throws IOException {
    return ProfileDocument.read(write("contoso.yaml", "version: 1\nextends: base.yaml\n" + text));
  }

  private DocumentException refusal(String text) {
    return catchThrowableOfType(DocumentException.class, () -> overlay(text));
  }

  private static List<String> names(ProfileDocument document) {
    return document.unresolved().profiles().stream().map(EspProfile::displayName).toList();
  }

  private static ShownSettings settings(ProfileDocument document, int index) {
    return (ShownSettings) document.unresolved().profiles().get(index).settings();
  }

  @Test
  void what_an_overlay_does_not_say_is_the_bases() throws IOException {
    ProfileDocument document = overlay("profiles: []");
    ProfileDocument alone = ProfileDocument.read(folder.resolve("base.yaml"));

    assertThat(document).isEqualTo(alone);
    assertThat(overlay("")).isEqualTo(alone);
  }

  @Test
  void scalars_replace_and_keys_are_taken_together() throws IOException {
    ProfileDocument document =
        overlay(
            """
            profiles:
              - name: Laptops
                settings:
                  timeoutMinutes: 120
                  blockDeviceUse:
                    allowUse: true
            """);

    ShownSettings laptops = settings(document, 0);
    assertThat(laptops.timeout()).isEqualTo(Duration.ofMinutes(120));
    assertThat(laptops.collectLogs()).isTrue();
    assertThat(laptops.blockDeviceUse().selectedApps()).hasSize(2);
    assertThat(laptops.blockDeviceUse().resetAllowed()).isTrue();
    assertThat(laptops.blockDeviceUse().useAllowed()).isTrue();
    assertThat(document.unresolved().profiles().get(0).description()).isEqualTo("Of people");
  }

  @Test
  void lists_replace_whole() throws IOException {
    ProfileDocument document =
        overlay(
            """
            ruleOverrides: []
            profiles:
              - name: Laptops
                settings:
                  blockDeviceUse:
                    untilApps: [Edge]
                assignments: []
            """);

    assertThat(document.ruleOverrides()).isEmpty();
    assertThat(settings(document, 0).blockDeviceUse().selectedApps())
        .extracting(Object::toString)
        .containsExactly("Edge");
    assertThat(document.unresolved().profiles().get(0).assignments()).isEmpty();
  }

  @Test
  void a_hidden_page_takes_away_what_the_base_says_of_it() throws IOException {
    ProfileDocument document =
        overlay("profiles: [{name: Laptops, settings: {showProgress: false}}]");

    assertThat(document.merged()).contains("showProgress: false").doesNotContain("collectLogs");
  }

  @Test
  void omit_drops_a_profile_and_the_default_profile_matches_by_being_it() throws IOException {
    ProfileDocument document =
        overlay(
            """
            profiles:
              - name: Laptops
                omit: true
              - default: true
                description: Everybody
            """);

    assertThat(names(document)).containsExactly("Kiosks", "All users and all devices");
    assertThat(document.unresolved().profiles().get(1).description()).isEqualTo("Everybody");
  }

  @Test
  void names_of_the_base_become_those_of_the_tenant() throws IOException {
    ProfileDocument document =
        overlay(
            """
            names:
              apps: {Company Portal: Contoso Portal}
              groups: {Autopilot devices: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722}
              filters: {Surface only: {name: Surfaces}}
              scopeTags: {Europe: "7"}
            """);

    assertThat(document.merged())
        .contains("- Contoso Portal", "- VPN", "group: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722")
        .contains("include: Surfaces", "- \"7\"")
        .doesNotContain("Company Portal", "Surface only", "Europe");
  }

  @Test
  void a_name_that_the_overlay_itself_uses_is_the_tenants() throws IOException {
    ProfileDocument document =
        overlay(
            """
            names:
              apps: {VPN: Contoso VPN}
            profiles:
              - name: Kiosks
                settings: {blockDeviceUse: {untilApps: [VPN]}}
            """);

    assertThat(settings(document, 0).blockDeviceUse().selectedApps())
        .extracting(Object::toString)
        .containsExactly("Company Portal", "Contoso VPN");
    assertThat(settings(document, 1).blockDeviceUse().selectedApps())
        .extracting(Object::toString)
        .containsExactly("VPN");
  }

  @Test
  void merged_is_a_document_that_stands_alone() throws IOException {
    ProfileDocument document = overlay("profiles: [{name: Kiosks, description: Ours}]");

    assertThat(ProfileDocument.parse(document.merged(), DocumentFormat.YAML, "alone"))
        .isEqualTo(document);
    assertThat(document.merged()).doesNotContain("extends", "omit", "names:");
  }

  @Test
  void a_place_is_known_in_both_files() throws IOException {
    ProfileDocument document =
        overlay("profiles:\n  - name: Laptops\n    settings:\n      timeoutMinutes: 2000\n");
    String base = folder.resolve("base.yaml").toString();
    String overlay = folder.resolve("contoso.yaml").toString();

    String replaced = "profiles[0].settings.timeoutMinutes";
    assertThat(document.locate(replaced)).contains(new SourceLocation(overlay, 6, 23));
    assertThat(document.locateInOther(replaced)).contains(new SourceLocation(base, 9, 23));
    String kept = "profiles[0].settings.collectLogs";
    assertThat(document.locate(kept)).contains(new SourceLocation(base, 10, 20));
    assertThat(document.locateInOther(kept)).contains(new SourceLocation(overlay, 5, 5));
    String untouched = "profiles[1].settings.timeoutMinutes";
    assertThat(document.locate(untouched)).contains(new SourceLocation(base, 20, 23));
    assertThat(document.locateInOther(untouched)).contains(new SourceLocation(overlay, 2, 1));
  }

  @Test
  void one_base_serves_fifty_overlays() throws IOException {
    List<ProfileDocument> documents = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Path file =
          write(
              "tenant-" + i + ".yaml",
              "version: 1\nextends: base.yaml\nnames: {apps: {VPN: VPN " + i + "}}\n");
      documents.add(ProfileDocument.read(file));
    }

    for (int i = 0; i < 50; i++) {
      assertThat(settings(documents.get(i), 0).blockDeviceUse().selectedApps())
          .extracting(Object::toString)
          .containsExactly("Company Portal", "VPN " + i);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profiles: [{name: Laptop}]          | no profile named \"Laptop\"; did you mean"
            + " \"Laptops\"?",
        "profiles: [{description: x}]        | no profile named \"\"",
        "names: {apps: {VPM: x}}             | the base uses no app named \"VPM\"",
        "names: {app: {VPN: x}}              | unknown key \"app\"",
        "names: {apps: [VPN]}                | should be a map from the base's names",
        "profiles: {name: Laptops}           | profiles is keys and values",
        "profiles: [Laptops]                 | a profile is text",
        "profiles: [{name: Kiosks, timeout: 1}] | unknown key \"timeout\"",
      })
  void what_does_not_fit_the_base_is_refused(String text, String message) {
    assertThat(refusal(text)).hasMessageContaining(message).hasMessageContaining("contoso.yaml:");
  }

  @ParameterizedTest
  @CsvSource({
    "contoso.yaml, cannot extend itself",
    "../base.yaml, must be in the folder of this file",
    "/etc/base.yaml, must be in the folder of this file",
    "missing.yaml, there is no file",
    "sub, there is no file",
  })
  void a_base_that_cannot_be_one_is_refused(String base, String message) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Path file = write("contoso.yaml", "version: 1\nextends: " + base + "\n");

    assertThat(catchThrowableOfType(DocumentException.class, () -> ProfileDocument.read(file)))
        .hasMessageContaining(message)
        .hasMessageContaining("contoso.yaml:2:10");
  }

  @Test
  void there_is_one_level_and_so_no_cycle() throws IOException {
    write("base.yaml", "version: 1\nextends: contoso.yaml\nprofiles: []\n");

    assertThat(refusal("profiles: []"))
        .hasMessageContaining("base.yaml:2:1")
        .hasMessageContaining("cannot extend another document");
  }

  @Test
  void a_base_below_the_folder_is_read_and_its_own_mistakes_are_told() throws IOException {
    write("shared/base.yaml", "version: 1\nprofiles: [{name: A, colour: red}]\n");
    Path file = write("contoso.yaml", "version: 1\nextends: shared/base.yaml\n");

    assertThat(catchThrowableOfType(DocumentException.class, () -> ProfileDocument.read(file)))
        .hasMessageContaining("base.yaml:2:22: unknown key \"colour\"");
  }

  @Test
  void a_text_without_a_folder_extends_nothing() {
    assertThat(
            catchThrowableOfType(
                DocumentException.class,
                () ->
                    ProfileDocument.parse(
                        "version: 1\nextends: base.yaml\n", DocumentFormat.YAML, "f")))
        .hasMessageContaining("read the document with ProfileDocument.read(path)");
  }
}
