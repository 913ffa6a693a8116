package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.RecordedFile;
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
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan with every kind of change, in each of its forms. */
class PlanFormsTest {
  private static final String TENANT = "3f6a0d1c-7a52-4c8e-9a53-0d3c1a5b7e90";

  private static StoredProfile stored(String name, int priority, String more) {
    return GraphProfiles.read(
        GraphJson.parse(
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "id": "%s_Windows10EnrollmentCompletionPageConfiguration", "displayName": "%s",
             "description": "About %2$s", "priority": %d, "version": 3,
             "createdDateTime": "2026-01-01T00:00:00Z", "showInstallationProgress": true,
             "installProgressTimeoutInMinutes": 60, "roleScopeTagIds": ["0"] %s}
            """
                .formatted(name.toLowerCase(Locale.ROOT), name, priority, more)));
  }

  private static StoredProfile byDefault() {
    return GraphProfiles.read(
        GraphJson.parse(
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "id": "%s_DefaultWindows10EnrollmentCompletionPageConfiguration",
             "displayName": "All users and all devices", "priority": 0, "version": 1,
             "showInstallationProgress": false, "installProgressTimeoutInMinutes": 60}
            """
                .formatted(TENANT)));
  }

  private static String assignments(String... targets) {
    return ", \"assignments\": [" + String.join(", ", targets) + "]";
  }

  private static String group(String id) {
    return """
    {"id": "x", "source": "direct", "target": {
      "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "%s"}}
    """
        .formatted(id);
  }

  private static EspPlan plan() {
    EspProfile created =
        EspProfile.builder()
            .displayName("Created")
            .description("Of all settings")
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(90))
                    .customMessage("Call 123\nor write")
                    .blockDeviceUse(
                        BlockDeviceUse.untilSelectedApps(AppId.of("app-1"), AppId.of("app-2")))
                    .build())
            .assign(Assignment.toGroup(GroupId.of("group-1")).including(FilterId.of("filter-1")))
            .assign(Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("group-2"))))
            .scopeTag(ScopeTag.of("7"))
            .build();
    EspProfile updated =
        EspProfile.builder()
            .displayName("Updated")
            .description("")
            .settings(EspSettings.showProgress().timeout(Duration.ofMinutes(45)).build())
            .assign(Assignment.toAllDevices().excluding(FilterId.of("filter-1")))
            .build();
    EspProfile renamed =
        EspProfile.builder()
            .displayName("Renamed")
            .description("About Before")
            .settings(EspSettings.hidden())
            .assign(Assignment.toAllUsers())
            .build();
    EspProfileSet desired =
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(updated).ordered(1).byDefault(Set.of(ProfileKey.TIMEOUT)),
                DesiredProfile.of(renamed)
                    .renamedFrom("Before")
                    .ordered(2)
                    .managing(Set.of(ProfileKey.NAME, ProfileKey.ASSIGNMENTS)),
                DesiredProfile.of(created)));
    ProfileListing seen =
        ProfileListing.of(
            List.of(
                stored("Deleted", 1, ""),
                stored("Before", 2, assignments(group("group-1"))),
                stored("Updated", 3, assignments(group("group-2"))),
                stored("Other", 4, ""),
                byDefault()));
    return EspPlan.between(
            desired,
            seen,
            PlanOptions.none()
                .prune("Deleted", "Gone")
                .ownedBy("Team A")
                .knowingNotStored(
                    List.of(
                        new SettingNotStored(
                            "Updated",
                            "Install Windows quality updates (might restart the device)",
                            List.of("Yes"),
                            List.of("No")))))
        .withNames(
            Map.of(
                "group-1",
                "Kiosks",
                "group-2",
                "Sales",
                "filter-1",
                "Dell",
                "app-1",
                "VPN",
                "app-2",
                "VPN",
                "7",
                "Lobby"));
  }

  private static void assertIsAsKept(String name, String form) throws IOException {
    RecordedFile.assertSays(
        "esp-core/src/test/resources/io/github/autopilotesp/plan/" + name,
        form + "\n",
        PlanFormsTest.class);
  }

  @Test
  void for_people() throws IOException {
    assertIsAsKept("plan.txt", plan().toText());
  }

  @Test
  void for_a_comment() throws IOException {
    assertIsAsKept("plan.md", plan().toMarkdown());
  }

  @Test
  void for_a_file() throws IOException {
    assertIsAsKept("plan.json", plan().toJson());
  }

  @Test
  void a_saved_plan_is_the_same_plan() {
    EspPlan read = EspPlan.fromJson(plan().toJson());

    assertThat(read.toJson()).isEqualTo(plan().toJson());
    assertThat(read.toText()).isEqualTo(plan().toText());
    assertThat(read.isRestore()).isFalse();
  }

  @Test
  void for_the_rules() {
    List<TenantOperation> operations = plan().requestedOperations();

    assertThat(operations)
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly("Create", "Update", "Update", "Reorder", "Assign", "Assign", "Delete");
    assertThat(operations)
        .contains(
            new TenantOperation.Reorder(
                ProfileId.of("updated_Windows10EnrollmentCompletionPageConfiguration"), 2),
            new TenantOperation.Delete(
                ProfileId.of("deleted_Windows10EnrollmentCompletionPageConfiguration")));
  }
}
