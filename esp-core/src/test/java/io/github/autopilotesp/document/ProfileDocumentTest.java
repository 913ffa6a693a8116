package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileDocumentTest {
  private static final String APP = "5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11";
  private static final String GROUP = "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722";
  private static final String FILTER = "b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33";

  private static final String EVERYTHING_YAML =
      """
      version: 1
      profiles:
        - name: Autopilot - user-driven
          description: Step 5 of 8
          order: 1
          renamedFrom: Old name
          settings:
            showProgress: true
            timeoutMinutes: 90
            customMessage: Call the service desk on 5555.
            collectLogs: true
            onlyDuringOobe: true
            installQualityUpdates: false
            blockDeviceUse:
              untilApps:
                - 5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11
              allowReset: true
              allowUse: true
              onlyFailSelectedAppsInTechnicianPhase: true
          assignments:
            - group: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722
              filter:
                include: b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33
            - allDevices: true
              filter:
                exclude: b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33
            - allUsers: true
            - excludedGroup: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722
            - otherTarget: '#microsoft.graph.someFutureTarget'
          scopeTags:
            - "0"
            - "7"
        - default: true
          manage: complete
          settings:
            showProgress: false
      """;

  private static final String EVERYTHING_JSON =
      """
      {
        "$schema": "esp-profiles.schema.json",
        "version": 1,
        "profiles": [
          {
            "name": "Autopilot - user-driven",
            "description": "Step 5 of 8",
            "order": 1,
            "renamedFrom": "Old name",
            "settings": {
              "showProgress": true,
              "timeoutMinutes": 90.0,
              "customMessage": "Call the service desk on 5555.",
              "collectLogs": true,
              "onlyDuringOobe": true,
              "installQualityUpdates": false,
              "blockDeviceUse": {
                "untilApps": [{"id": "5d2a1b64-1c3f-4a47-9d5e-3b8a4f0e7c11"}],
                "allowReset": true,
                "allowUse": true,
                "onlyFailSelectedAppsInTechnicianPhase": true
              }
            },
            "assignments": [
              {
                "group": "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722",
                "filter": {"include": "b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33"}
              },
              {
                "allDevices": true,
                "filter": {"exclude": "b7f4c1aa-0d6b-4f7e-9a51-6a9d2c3e8f33"}
              },
              {"allUsers": true},
              {"excludedGroup": {"id": "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722"}},
              {"otherTarget": "#microsoft.graph.someFutureTarget"}
            ],
            "scopeTags": ["0", "7"]
          },
          {"default": true, "manage": "complete", "settings": {"showProgress": false}}
        ]
      }
      """;

  private static EspProfileSet everything() {
    EspProfile custom =
        EspProfile.builder()
            .displayName("Autopilot - user-driven")
            .description("Step 5 of 8")
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(90))
                    .customMessage("Call the service desk on 5555.")
                    .collectLogs(true)
                    .onlyDuringOobe(true)
                    .installQualityUpdates(false)
                    .blockDeviceUse(
                        BlockDeviceUse.untilSelectedApps(AppId.of(APP))
                            .allowReset(true)
                            .allowUse(true)
                            .onlyFailSelectedAppsInTechnicianPhase(true))
                    .build())
            .assign(Assignment.toGroup(GroupId.of(GROUP)).including(FilterId.of(FILTER)))
            .assign(Assignment.toAllDevices().excluding(FilterId.of(FILTER)))
            .assign(Assignment.toAllUsers())
            .assign(Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of(GROUP))))
            .assign(
                Assignment.of(
                    new AssignmentTarget.Unrecognized("#microsoft.graph.someFutureTarget")))
            .scopeTag(ScopeTag.DEFAULT)
            .scopeTag(ScopeTag.of("7"))
            .build();
    EspProfile ofDefault =
        EspProfile.builder()
            .displayName("All users and all devices")
            .settings(EspSettings.hidden())
            .build();
    return new EspProfileSet(
        List.of(
            DesiredProfile.of(custom).ordered(1).renamedFrom("Old name"),
            DesiredProfile.ofDefault(ofDefault)));
  }

  private static ProfileDocument yaml(String text) {
    return ProfileDocument.parse(text, DocumentFormat.YAML, "test.yaml");
  }

  private static EspProfile onlyProfile(String text) {
    return yaml(text).resolveOffline().profiles().get(0);
  }

  @Test
  void yaml_says_everything_that_a_set_can_say() {
    assertThat(yaml(EVERYTHING_YAML).resolveOffline()).isEqualTo(everything());
  }

  @Test
  void json_says_everything_that_a_set_can_say() {
    ProfileDocument document =
        ProfileDocument.parse(EVERYTHING_JSON, DocumentFormat.JSON, "test.json");

    assertThat(document.resolveOffline()).isEqualTo(everything());
  }

  @Test
  void documents_are_equal_when_they_say_the_same_in_either_format() {
    ProfileDocument json = ProfileDocument.parse(EVERYTHING_JSON, DocumentFormat.JSON, "test.json");

    assertThat(json).isEqualTo(yaml(EVERYTHING_YAML)).hasSameHashCodeAs(yaml(EVERYTHING_YAML));
    assertThat(json).isNotEqualTo(yaml(EVERYTHING_YAML.replace("90", "91")));
  }

  @Test
  void what_a_profile_leaves_out_has_the_defaults_of_the_model() {
    EspProfile profile =
        onlyProfile(
            """
            version: 1
            profiles:
              - name: Kiosk
            """);

    assertThat(profile).isEqualTo(EspProfile.builder().displayName("Kiosk").build());
  }

  @Test
  void block_device_use_can_be_a_plain_yes() {
    EspProfile profile =
        onlyProfile(
            """
            version: 1
            profiles:
              - name: Kiosk
                settings:
                  blockDeviceUse: true
            """);

    assertThat(profile.settings())
        .isEqualTo(
            EspSettings.showProgress().blockDeviceUse(BlockDeviceUse.untilAllApps()).build());
  }

  @Test
  void block_device_use_waits_for_all_apps_unless_some_are_listed() {
    EspProfile profile =
        onlyProfile(
            """
            version: 1
            profiles:
              - name: Kiosk
                settings:
                  blockDeviceUse:
                    allowUse: true
            """);

    assertThat(profile.settings())
        .isEqualTo(
            EspSettings.showProgress()
                .blockDeviceUse(BlockDeviceUse.untilAllApps().allowUse(true))
                .build());
  }

  @Test
  void an_empty_list_of_scope_tags_means_none() {
    EspProfile profile =
        onlyProfile(
            """
            version: 1
            profiles:
              - name: Kiosk
                scopeTags: []
            """);

    assertThat(profile.scopeTags()).isEmpty();
  }

  @Test
  void words_that_other_yaml_takes_for_booleans_are_text() {
    EspProfile profile =
        onlyProfile(
            """
            version: 1
            profiles:
              - name: no
                description: on
                settings:
                  timeoutMinutes: 012
            """);

    assertThat(profile.displayName()).isEqualTo("no");
    assertThat(profile.description()).isEqualTo("on");
    assertThat(profile.settings())
        .isEqualTo(EspSettings.showProgress().timeout(Duration.ofMinutes(12)).build());
  }

  @Test
  void overrides_are_kept_as_written_for_the_validator_to_judge() {
    ProfileDocument document =
        yaml(
            """
            version: 1
            ruleOverrides:
              - rule: ESP205
                reason: Logs are collected by another agent.
              - rule: ESP999
                level: advice
              - rule: ESP701
                level: warning
                reason: Known.
            profiles: []
            """);

    assertThat(document.ruleOverrides())
        .containsExactly(
            new DocumentOverride(
                "ESP205",
                DocumentOverride.Level.SILENCE,
                Optional.of("Logs are collected by another agent.")),
            new DocumentOverride("ESP999", DocumentOverride.Level.ADVICE, Optional.empty()),
            new DocumentOverride("ESP701", DocumentOverride.Level.WARNING, Optional.of("Known.")));
  }

  @Test
  void its_text_names_the_file_and_not_the_content() {
    assertThat(yaml(EVERYTHING_YAML)).hasToString("ProfileDocument[test.yaml, 2 profiles]");
  }

  @Nested
  class Files_and_streams {
    @TempDir Path folder;

    @Test
    void the_format_follows_from_the_file_name() throws IOException {
      Path yaml = Files.writeString(folder.resolve("esp.yml"), EVERYTHING_YAML);
      Path json = Files.writeString(folder.resolve("esp.JSON"), EVERYTHING_JSON);

      assertThat(ProfileDocument.read(yaml)).isEqualTo(ProfileDocument.read(json));
    }

    @Test
    void a_file_that_is_not_there_is_an_io_failure() {
      assertThatThrownBy(() -> ProfileDocument.read(folder.resolve("missing.yaml")))
          .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_byte_order_mark_does_not_count() throws IOException {
      byte[] bytes = ("\uFEFF" + EVERYTHING_YAML).getBytes(StandardCharsets.UTF_8);

      ProfileDocument document =
          ProfileDocument.read(new ByteArrayInputStream(bytes), DocumentFormat.YAML, "bom.yaml");

      assertThat(document.locate("version")).contains(new SourceLocation("bom.yaml", 1, 10));
    }
  }

  @Nested
  class Positions {
    @Test
    void a_value_is_found_by_its_path_in_yaml() {
      ProfileDocument document = yaml(EVERYTHING_YAML);

      assertThat(document.locate("profiles[0].settings.timeoutMinutes"))
          .contains(new SourceLocation("test.yaml", 9, 23));
      assertThat(document.sourceLine(new SourceLocation("test.yaml", 9, 1)))
          .contains("      timeoutMinutes: 90");
    }

    @Test
    void a_value_is_found_by_its_path_in_json() {
      ProfileDocument document =
          ProfileDocument.parse(EVERYTHING_JSON, DocumentFormat.JSON, "test.json");

      assertThat(document.locate("profiles[0].settings.blockDeviceUse.untilApps[0].id"))
          .contains(new SourceLocation("test.json", 18, 32));
    }

    @Test
    void what_spans_lines_is_found_at_its_key() {
      assertThat(yaml(EVERYTHING_YAML).locate("profiles[0].settings.blockDeviceUse"))
          .contains(new SourceLocation("test.yaml", 14, 7));
    }

    @Test
    void what_is_left_out_is_found_where_it_would_belong() {
      assertThat(yaml(EVERYTHING_YAML).locate("profiles[1].settings.blockDeviceUse.untilApps[3]"))
          .contains(new SourceLocation("test.yaml", 35, 5));
    }

    @Test
    void columns_count_characters_and_not_their_halves() {
      ProfileDocument document =
          ProfileDocument.parse(
              "{\"version\": 1, \"profiles\": [{\"name\": \"\uD83D\uDE80\", \"order\": 3}]}",
              DocumentFormat.JSON,
              "rocket.json");

      assertThat(document.locate("profiles[0].order"))
          .contains(new SourceLocation("rocket.json", 1, 52));
    }

    @Test
    void a_document_from_a_set_has_no_place() {
      ProfileDocument document = ProfileDocument.of(everything());

      assertThat(document.locate("profiles[0].settings")).isEmpty();
      assertThat(document.sourceLine(new SourceLocation("test.yaml", 1, 1))).isEmpty();
    }

    @Test
    void there_is_no_line_before_the_first_or_after_the_last() {
      ProfileDocument document = yaml(EVERYTHING_YAML);

      assertThat(document.sourceLine(new SourceLocation("test.yaml", 0, 1))).isEmpty();
      assertThat(document.sourceLine(new SourceLocation("test.yaml", 99, 1))).isEmpty();
      assertThat(document.sourceLine(new SourceLocation("other.yaml", 1, 1))).isEmpty();
    }
  }

  @Nested
  class Several_files {
    private final ProfileDocument first =
        ProfileDocument.parse(
            """
            version: 1
            ruleOverrides: [{rule: ESP205, reason: Known.}]
            profiles: [{name: One}]
            """,
            DocumentFormat.YAML,
            "one.yaml");
    private final ProfileDocument second =
        ProfileDocument.parse(
            """
            version: 1
            ruleOverrides: [{rule: ESP206, reason: Known.}]
            profiles:
              - name: Two
              - name: Three
                assignments: [{group: Nobody}]
            """,
            DocumentFormat.YAML,
            "two.yaml");
    private final ProfileDocument both = ProfileDocument.combine(List.of(first, second));

    @Test
    void say_what_each_of_them_says() {
      assertThat(both.ruleOverrides())
          .extracting(DocumentOverride::ruleId)
          .containsExactly("ESP205", "ESP206");
      assertThat(both).hasToString("ProfileDocument[one.yaml, two.yaml, 3 profiles]");
    }

    @Test
    void keep_their_positions() {
      SourceLocation three = new SourceLocation("two.yaml", 5, 11);

      assertThat(both.locate("profiles[0].name")).contains(new SourceLocation("one.yaml", 3, 19));
      assertThat(both.locate("profiles[2].name")).contains(three);
      assertThat(both.sourceLine(three)).contains("  - name: Three");
      assertThat(both.locate("ruleOverrides[1].rule"))
          .contains(new SourceLocation("two.yaml", 2, 24));
      assertThat(both.locate("version")).isEmpty();
    }
  }
}
