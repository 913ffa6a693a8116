package io.github.autopilotesp.document;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How documents look: every setting written out, in one order, quotes only where needed. */
class DocumentWritingTest {
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

  private static EspProfileSet set() {
    EspProfile hidden =
        EspProfile.builder().displayName("All users").settings(EspSettings.hidden()).build();
    return new EspProfileSet(
        List.of(
            DesiredProfile.of(kiosk()).ordered(2).renamedFrom("Old"),
            DesiredProfile.ofDefault(hidden)));
  }

  @Test
  void yaml_is_written_in_block_style() {
    assertThat(ProfileDocument.of(set()).toYaml())
        .isEqualTo(
            """
            # yaml-language-server: $schema=esp-profiles.schema.json
            version: 1
            profiles:
              - name: Kiosk
                description: |-
                  Line one
                    indented: line

                  last
                order: 2
                renamedFrom: Old
                settings:
                  showProgress: true
                  timeoutMinutes: 60
                  customMessage: "Ring 5555: ask for \\"ESP\\""
                  collectLogs: false
                  onlyDuringOobe: false
                  installQualityUpdates: true
                  blockDeviceUse:
                    untilApps:
                      - 5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11
                      - id: no GUID
                    allowReset: false
                    allowUse: false
                    onlyFailSelectedAppsInTechnicianPhase: false
                assignments:
                  - group: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722
                    filter:
                      include: b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33
                  - allDevices: true
                scopeTags:
                  - "7"
              - name: All users
                default: true
                manage: complete
                settings:
                  showProgress: false
            """);
  }

  @Test
  void json_is_written_with_the_same_keys() {
    EspProfile profile = EspProfile.builder().displayName("Kiosk \"2\"").build();

    assertThat(ProfileDocument.of(EspProfileSet.of(profile)).toJson())
        .isEqualTo(
            """
            {
              "$schema": "esp-profiles.schema.json",
              "version": 1,
              "profiles": [
                {
                  "name": "Kiosk \\"2\\"",
                  "settings": {
                    "showProgress": true,
                    "timeoutMinutes": 60,
                    "collectLogs": false,
                    "onlyDuringOobe": false,
                    "installQualityUpdates": true,
                    "blockDeviceUse": false
                  }
                }
              ]
            }
            """);
  }

  @Test
  void a_set_without_profiles_is_an_empty_list() {
    ProfileDocument empty = ProfileDocument.of(EspProfileSet.of());

    assertThat(empty.toYaml()).endsWith("profiles: []\n");
    assertThat(empty.toJson()).endsWith("\"profiles\": []\n}\n");
  }

  @Test
  void overrides_are_written_back() {
    String yaml =
        """
        # yaml-language-server: $schema=esp-profiles.schema.json
        version: 1
        ruleOverrides:
          - rule: ESP205
            level: silence
            reason: Known.
          - rule: ESP206
            level: advice
        profiles: []
        """;

    assertThat(ProfileDocument.parse(yaml, DocumentFormat.YAML, "f").toYaml()).isEqualTo(yaml);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Company Portal,Company Portal",
        "Büro München,Büro München",
        "no,`\"no\"`",
        "Off,`\"Off\"`",
        "true,`\"true\"`",
        "null,`\"null\"`",
        "012,`\"012\"`",
        "1e3,`\"1e3\"`",
        "~,`\"~\"`",
        "-x,`\"-x\"`",
        "a: b,`\"a: b\"`",
        "a #b,`\"a #b\"`",
        "C#,C#",
        "http://x,http://x",
        "` a`,`\" a\"`",
        "`a `,`\"a \"`",
        "a\u0085b,`\"a\\u0085b\"`",
        "a\u2028b,`\"a\\u2028b\"`",
        "a\u202eb,`\"a\\u202eb\"`",
        "a\uD83D\uDE80b,a\uD83D\uDE80b",
        "a\uD83Db,`\"a\\ud83db\"`",
      })
  void text_is_quoted_where_yaml_or_a_person_could_take_it_for_something_else(
      String name, String written) {
    EspProfile profile = EspProfile.builder().displayName(name).build();

    assertThat(ProfileDocument.of(EspProfileSet.of(profile)).toYaml())
        .contains("  - name: " + written + "\n");
  }
}
