package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.group;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.reconcile.StagedTenant;
import io.github.autopilotesp.validation.Finding;
import io.github.autopilotesp.validation.ValidationException;
import io.github.autopilotesp.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document goes all the way: into the plan, into what is kept of it, and into every refusal. */
class PlanOfDocumentTest {

  private static ProfileDocument document(String yaml) {
    return ProfileDocument.parse(yaml, DocumentFormat.YAML, "profiles.yaml");
  }

  private static EspPlan plan(StagedTenant tenant, String yaml) {
    return tenant.reconciler().plan(document(yaml));
  }

  private static PlanRefusedException refusal(StagedTenant tenant, String yaml) {
    return catchThrowableOfType(PlanRefusedException.class, () -> plan(tenant, yaml));
  }

  private static StagedTenant hiddenDefault() {
    StagedTenant tenant = new StagedTenant();
    EspPlan hide =
        plan(tenant, "{version: 1, profiles: [{default: true, settings: {showProgress: false}}]}");
    tenant.reconciler().apply(hide);
    return tenant;
  }

  private static List<String> ids(ValidationReport report) {
    return report.findings().stream().map(Finding::ruleId).toList();
  }

  private static final String LONG =
      """
      version: 1
      ruleOverrides:
        - rule: ESP201
          reason: Trains are slow.
        - rule: ESP777
          reason: Misspelled.
      profiles:
        - name: Trains
          description: x
          settings:
            timeoutMinutes: 2000
      """;

  @Test
  void an_override_of_the_document_lets_the_plan_be_applied() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = plan(tenant, LONG);

    assertThat(tenant.reconciler().apply(plan).isComplete()).isTrue();
    assertThat(tenant.one("Trains").profile().settings())
        .isEqualTo(EspSettings.showProgress().timeout(java.time.Duration.ofMinutes(2000)).build());
  }

  @Test
  void without_the_override_it_is_refused_with_the_line() {
    EspPlan plan = plan(new StagedTenant(), LONG.replace("ESP201", "ESP202"));

    assertThatThrownBy(() -> new StagedTenant().reconciler().apply(plan))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("ESP201")
        .hasMessageContaining("profiles.yaml:11:23");
  }

  @Test
  void an_override_of_a_rule_that_does_not_exist_is_reported() {
    StagedTenant tenant = new StagedTenant();

    assertThat(ids(tenant.reconciler().validate(plan(tenant, LONG)))).contains("ESP001");
  }

  @Test
  void an_override_of_a_rule_that_was_not_asked_is_not_called_unknown() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = plan(tenant, LONG.replace("ESP777", "ESP205"));

    assertThat(ids(tenant.reconciler().validate(plan))).doesNotContain("ESP001");
  }

  @Test
  void whoever_reads_the_plan_sees_the_overrides() {
    EspPlan plan = plan(new StagedTenant(), LONG);

    assertThat(plan.toText()).contains("Rule ESP201 is silenced, because: Trains are slow.");
    assertThat(plan.toMarkdown()).contains("ESP201");
  }

  @Test
  void what_was_saved_still_has_overrides_and_lines() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = plan(tenant, LONG.replace("ESP201", "ESP202"));

    EspPlan read = EspPlan.fromJson(plan.toJson());

    assertThat(read.ruleOverrides()).isEqualTo(plan.ruleOverrides()).hasSize(2);
    assertThat(read.toText()).isEqualTo(plan.toText());
    assertThat(read.toJson()).isEqualTo(plan.toJson());
    assertThat(tenant.reconciler().validate(read).toText()).contains("profiles.yaml:11:23");
  }

  @Test
  void a_saved_plan_of_an_overlay_cites_both_files(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "version: 1\nprofiles:\n  - name: A\n    settings:\n      timeoutMinutes: 2000\n");
    Path overlay =
        Files.writeString(
            folder.resolve("contoso.yaml"), "version: 1\nextends: base.yaml\nprofiles: []\n");
    EspReconciler reconciler = new StagedTenant().reconciler();
    EspPlan plan = reconciler.plan(ProfileDocument.read(overlay));

    EspPlan saved = EspPlan.fromJson(plan.toJson());

    assertThat(reconciler.validate(saved).toText()).contains("base.yaml:5:23", "contoso.yaml:2:1");
  }

  @Test
  void where_the_lines_stand_is_no_part_of_the_digest() {
    StagedTenant tenant = new StagedTenant();
    String moved = LONG.replace("profiles:\n", "\n\nprofiles:\n");

    assertThat(plan(tenant, moved).digest()).isEqualTo(plan(tenant, LONG).digest());
  }

  @Test
  void lines_follow_the_profiles_into_the_saved_plan_whatever_their_order() {
    StagedTenant tenant = new StagedTenant();
    String yaml =
        """
        version: 1
        profiles:
          - name: Zebra
            settings:
              timeoutMinutes: 2000
          - name: Ant
            settings:
              timeoutMinutes: 3000
        """;

    EspPlan read = EspPlan.fromJson(plan(tenant, yaml).toJson());

    assertThat(tenant.reconciler().validate(read).toText())
        .containsSubsequence("\"Ant\"", "profiles.yaml:8:23", "\"Zebra\"", "profiles.yaml:5:23");
  }

  @Test
  void a_duplicate_name_is_refused_with_both_places() {
    assertThat(
            refusal(
                new StagedTenant(),
                """
                version: 1
                profiles:
                  - name: Twin
                  - name: Twin
                """))
        .hasMessageContaining("at profiles.yaml:3:11, profiles.yaml:4:11");
  }

  @Test
  void only_a_description_leaves_the_default_page_hidden() {
    StagedTenant tenant = hiddenDefault();
    EspPlan plan = plan(tenant, "{version: 1, profiles: [{default: true, description: Read me}]}");

    tenant.reconciler().apply(plan);

    EspProfile now = tenant.one("All users and all devices").profile();
    assertThat(now.settings()).isInstanceOf(EspSettings.Hidden.class);
    assertThat(now.description()).isEqualTo("Read me");
  }

  @Test
  void only_settings_leave_the_description() {
    StagedTenant tenant = new StagedTenant();
    tenant
        .reconciler()
        .apply(plan(tenant, "{version: 1, profiles: [{default: true, description: Keep}]}"));

    EspPlan plan =
        plan(tenant, "{version: 1, profiles: [{default: true, settings: {collectLogs: true}}]}");
    tenant.reconciler().apply(plan);

    EspProfile now = tenant.one("All users and all devices").profile();
    assertThat(now.description()).isEqualTo("Keep");
    assertThat(((ShownSettings) now.settings()).collectLogs()).isTrue();
    assertThat(plan.unmanaged())
        .singleElement()
        .satisfies(
            left ->
                assertThat(left.parts())
                    .contains(ProfileKey.DESCRIPTION, ProfileKey.TIMEOUT)
                    .doesNotContain(ProfileKey.COLLECT_LOGS, ProfileKey.ASSIGNMENTS));
    assertThat(plan.toText()).contains("has parts that are not managed: description, showProgress");
  }

  @Test
  void what_is_not_managed_is_no_drift_and_removing_its_line_changes_nothing() {
    StagedTenant tenant = new StagedTenant(assigned(profile("A"), "g"));
    String listed = "{version: 1, profiles: [{name: A, manage: listed, description: About A}]}";

    tenant.change(
        "A", it -> it.toBuilder().settings(EspSettings.hidden()).assignments(List.of()).build());

    assertThat(plan(tenant, listed).isEmpty()).isTrue();
    assertThat(plan(tenant, listed.replace(", description: About A", "")).isEmpty()).isTrue();
  }

  @Test
  void a_line_that_is_removed_from_a_complete_profile_takes_effect_and_is_marked() {
    StagedTenant tenant = new StagedTenant(assigned(profile("A"), "g"));

    EspPlan plan =
        plan(tenant, "{version: 1, profiles: [{name: A, settings: {timeoutMinutes: 60}}]}");

    assertThat(plan.changes()).hasSize(2);
    assertThat(plan.toText())
        .contains("Description: \"About A\" -> (none)  (default)")
        .contains("assign \"A\"  (default)");
    assertThat(plan.toMarkdown()).contains("(default)");
    assertThat(EspPlan.fromJson(plan.toJson()).toText()).isEqualTo(plan.toText());
  }

  @Test
  void what_is_written_is_not_marked() {
    StagedTenant tenant = new StagedTenant(assigned(profile("A"), "g"));

    EspPlan plan =
        plan(
            tenant,
            """
            version: 1
            profiles:
              - name: A
                description: ""
                assignments: []
            """);

    assertThat(plan.toText()).contains("Description").doesNotContain("(default)");
  }

  @Test
  void quality_updates_of_a_profile_that_is_there_never_change_by_default() {
    EspProfile off =
        profile("A").toBuilder()
            .settings(EspSettings.showProgress().installQualityUpdates(false).build())
            .build();
    StagedTenant tenant = new StagedTenant(off);
    String silent =
        """
        version: 1
        profiles:
          - name: A
            description: About A
            settings:
              collectLogs: true
        """;

    assertThat(refusal(tenant, silent))
        .hasMessageContaining("installQualityUpdates is not set")
        .hasMessageContaining("profiles.yaml:5:5");
    assertThat(plan(tenant, silent + "      installQualityUpdates: true\n").changes()).hasSize(1);
    assertThat(plan(new StagedTenant(), silent).changes()).hasSize(1);
  }

  @Test
  void a_listed_setting_of_a_hidden_page_is_refused_and_asks_for_the_key() {
    assertThat(
            refusal(
                hiddenDefault(),
                "{version: 1, profiles: [{default: true, settings: {timeoutMinutes: 9}}]}"))
        .hasMessageContaining("Set showProgress")
        .hasMessageContaining("profiles.yaml:1:");
  }

  @Test
  void what_the_default_profile_cannot_be_is_said_with_its_rule() {
    StagedTenant tenant = new StagedTenant();
    for (String asked :
        List.of(
            "name: Ours",
            "order: 3",
            "renamedFrom: x, name: y",
            "assignments: [{group: " + group("g").value() + "}]")) {
      EspPlan plan = plan(tenant, "{version: 1, profiles: [{default: true, " + asked + "}]}");

      assertThat(ids(tenant.reconciler().validate(plan))).as(asked).contains("ESP407");
      assertThat(plan.isEmpty()).as(asked).isTrue();
      assertThatThrownBy(() -> tenant.reconciler().apply(plan))
          .as(asked)
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("ESP407");
    }
  }

  @Test
  void the_default_profile_under_its_own_name_is_no_rename() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan =
        plan(
            tenant,
            "{version: 1, profiles: [{default: true, name: All users and all devices, assignments:"
                + " []}]}");

    assertThat(ids(tenant.reconciler().validate(plan))).doesNotContain("ESP407");
    assertThat(Arrays.asList(plan.changes().toArray())).isEmpty();
  }

  @Test
  void a_name_to_prune_that_is_not_there_is_told() {
    StagedTenant tenant = new StagedTenant(profile("Old"));
    EspPlan plan =
        tenant
            .reconciler()
            .plan(document("{version: 1, profiles: []}"), PlanOptions.none().prune("Old", "Nope"));

    assertThat(plan.nothingToPrune()).containsExactly("Nope");
    assertThat(plan.toText()).contains("\"Nope\" is to be pruned, but the tenant has no such");
  }
}
