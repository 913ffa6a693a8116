package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.Resolution.Step;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppAssignment.Intent;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.HazardKind;
import io.github.autopilotesp.tracking.Phase;
import io.github.autopilotesp.tracking.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page waits for, and what a person sees if that fails. */
class EspExpectationTest {
  private static final GroupId DEVICES = GroupId.of("devices");
  private static final GroupId SALES = GroupId.of("sales");
  private static final MobileApp APP_3 = required("App 3", AppType.WIN32, toDevices());
  private static final MobileApp APP_4 = required("App 4", AppType.WIN32, toDevices());
  private static final BlockDeviceUse.UntilSelectedApps APPS_1_2_3 =
      BlockDeviceUse.untilSelectedApps(AppId.of("App 1"), AppId.of("App 2"), AppId.of("App 3"));

  @Test
  void of_apps_1_2_3_selected_and_3_4_assigned_the_page_waits_for_app_3_only() {
    EspExpectation expectation =
        expect(page(APPS_1_2_3), Scenario.userDriven(), Step.DEVICE, APP_3, APP_4);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.BLOCKS)).containsExactly("App 3");
  }

  @Test
  void in_user_driven_and_self_deploying_mode_app_4_installs_after_the_esp() {
    for (Scenario scenario : List.of(Scenario.userDriven(), Scenario.selfDeploying())) {
      EspExpectation expectation = expect(page(APPS_1_2_3), scenario, Step.DEVICE, APP_3, APP_4);

      assertThat(expectation.apps(Phase.DEVICE_SETUP, Wait.LATER))
          .extracting(app -> app.app().displayName(), ExpectedApp::reason, ExpectedApp::source)
          .containsExactly(
              tuple("App 4", "it is not selected: it installs after the ESP", Source.SETUP));
    }
  }

  @Test
  void in_pre_provisioning_app_4_installs_without_being_waited_for() {
    EspExpectation expectation =
        expect(
            page(APPS_1_2_3.onlyFailSelectedAppsInTechnicianPhase(true)),
            Scenario.preProvisioned(),
            Step.DEVICE,
            APP_3,
            APP_4);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.BLOCKS)).containsExactly("App 3");
    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.TRACKED)).containsExactly("App 4");
  }

  @Test
  void with_that_setting_at_no_the_technician_phase_tries_only_the_blocking_apps() {
    EspExpectation expectation =
        expect(page(APPS_1_2_3), Scenario.preProvisioned(), Step.DEVICE, APP_3, APP_4);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.LATER)).containsExactly("App 4");
  }

  @Test
  void apps_1_and_2_which_nothing_installs_are_a_hazard() {
    EspExpectation expectation =
        expect(page(APPS_1_2_3), Scenario.userDriven(), Step.DEVICE, APP_3, APP_4);

    assertThat(expectation.hazards())
        .containsExactly(
            new Hazard(
                HazardKind.SELECTED_NOT_REQUIRED, List.of(AppId.of("App 1"), AppId.of("App 2"))));
  }

  @Test
  void where_all_apps_block_every_tracked_app_blocks_in_its_phase() {
    MobileApp forUser = required("Portal", AppType.WINGET, Assignment.toGroup(SALES));

    EspExpectation expectation =
        expect(
            page(BlockDeviceUse.untilAllApps()),
            Scenario.userDriven(),
            Step.DEVICE,
            APP_3,
            forUser);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.BLOCKS)).containsExactly("App 3");
    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.NEVER)).containsExactly("Portal");
    assertThat(names(expectation, Phase.ACCOUNT_SETUP, Wait.BLOCKS)).containsExactly("Portal");
    assertThat(names(expectation, Phase.ACCOUNT_SETUP, Wait.NEVER)).containsExactly("App 3");
  }

  @Test
  void without_block_device_use_apps_are_tracked_and_nobody_is_kept() {
    EspExpectation expectation =
        expect(page(BlockDeviceUse.no()), Scenario.userDriven(), Step.DEVICE, APP_3);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.TRACKED)).containsExactly("App 3");
    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.BLOCKS)).isEmpty();
  }

  @Test
  void the_selection_of_a_user_targeted_profile_is_ignored_in_device_setup() {
    EspExpectation expectation = expect(page(APPS_1_2_3), Scenario.userDriven(), Step.USER, APP_3);

    assertThat(expectation.apps(Phase.DEVICE_SETUP, Wait.NOT_DOCUMENTED))
        .extracting(ExpectedApp::source)
        .containsExactly(Source.KNOWN);
  }

  @Test
  void when_a_line_of_business_app_that_is_not_selected_installs_is_not_documented() {
    MobileApp ledger = required("Ledger", AppType.LOB_MSI, toDevices());

    EspExpectation expectation =
        expect(page(APPS_1_2_3), Scenario.userDriven(), Step.DEVICE, ledger);

    assertThat(expectation.apps(Phase.DEVICE_SETUP, Wait.LATER))
        .singleElement()
        .satisfies(app -> assertThat(app.reason()).contains("not documented"));
  }

  @Test
  void no_account_setup_runs_without_a_user_or_in_self_deploying_mode() {
    EspSettings page = page(BlockDeviceUse.untilAllApps());
    DeviceContext alone = device(Scenario.userDriven()).toBuilder().noUser().build();

    assertThat(expect(page, Scenario.selfDeploying(), Step.DEVICE).phases())
        .containsExactly(Phase.DEVICE_SETUP);
    assertThat(expect(page, alone, Step.DEVICE).phases()).containsExactly(Phase.DEVICE_SETUP);
    assertThat(expect(page, Scenario.preProvisioned(), Step.DEVICE).phases())
        .containsExactly(Phase.DEVICE_SETUP, Phase.ACCOUNT_SETUP);
  }

  @Test
  void a_hidden_page_waits_for_nothing() {
    EspExpectation expectation =
        expect(EspSettings.hidden(), Scenario.userDriven(), Step.DEFAULT, APP_3);

    assertThat(expectation.phases()).isEmpty();
    assertThat(expectation.apps()).isEmpty();
    assertThat(expectation.timeout()).isEmpty();
    assertThat(expectation.failureMessage()).isEmpty();
    assertThat(expectation.toText()).contains("shows no page and waits for nothing");
  }

  @Test
  void hybrid_join_waits_forty_minutes_longer() {
    EspExpectation expectation =
        expect(page(BlockDeviceUse.no()), Scenario.userDriven().entraHybridJoined(), Step.DEVICE);

    assertThat(expectation.timeout().orElseThrow().total()).isEqualTo(Duration.ofMinutes(130));
    assertThat(expectation.toText())
        .contains("waits 130 minutes (90, and 40 for Entra hybrid join)");
  }

  @Test
  void a_person_sees_the_buttons_that_the_profile_allows_and_its_message() {
    EspSettings settings =
        EspSettings.showProgress()
            .customMessage("Call 5555.")
            .collectLogs(true)
            .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true).allowUse(true))
            .build();

    EspExpectation expectation = expect(settings, Scenario.userDriven(), Step.DEVICE);

    assertThat(expectation.buttons())
        .containsExactly(
            FailureButton.RESET_DEVICE, FailureButton.CONTINUE_ANYWAY, FailureButton.COLLECT_LOGS);
    assertThat(expectation.failureMessage()).contains("Call 5555.");
    assertThat(expectation.firstSyncStatus().blockInStatusPage()).isEqualTo(5);
  }

  @Test
  void without_an_own_message_the_stock_message_is_shown() {
    assertThat(
            expect(page(BlockDeviceUse.no()), Scenario.userDriven(), Step.DEVICE).failureMessage())
        .contains(EspExpectation.STOCK_MESSAGE);
  }

  @Test
  void first_sync_status_is_derived_from_the_settings() {
    assertThat(FirstSyncStatus.derivedFrom(page(BlockDeviceUse.untilAllApps())).nodes())
        .containsEntry("SkipDeviceStatusPage", "false")
        .containsEntry("TimeOutUntilSyncFailure", "90")
        .containsEntry("BlockInStatusPage", "2");
    assertThat(FirstSyncStatus.derivedFrom(EspSettings.hidden()).nodes())
        .containsEntry("SkipDeviceStatusPage", "true")
        .containsEntry("BlockInStatusPage", "0");
  }

  @Test
  void the_text_says_what_blocks_why_and_that_nodes_are_derived() {
    MobileApp ledger = required("Ledger", AppType.LOB_MSI, toDevices());

    assertThat(expect(page(APPS_1_2_3), Scenario.userDriven(), Step.DEVICE, APP_3, ledger).toText())
        .contains("blocks: App 3, as an app in device context")
        .contains("Hazards\n  Line-of-business and Win32 apps")
        .contains("On failure: Setup could not be completed.")
        .contains("FirstSyncStatus (derived, not documented)");
  }

  @Test
  void the_text_names_the_apps_phase_by_phase_and_what_a_person_sees() {
    assertThat(hybridWithUnreadApps().toText())
        .isEqualTo(
            """
            SN-1 with "Profile" waits 130 minutes (90, and 40 for Entra hybrid join).

            Device setup
              blocks: App 3, as an app in device context that is targeted at devices is tracked, \
            and it is selected [SETUP]

            Account setup
              never tracked: App 3, as Account setup tracks only Win32 apps assigned to the user \
            [SETUP]

            Hazards
              A selected app that is not assigned as required has no effect: the list filters, it \
            does not install. Assign the app as required, or take it off the list. [SETUP]: App 1, \
            App 2

            Not evaluated because a fact is missing: Unread, Unread too

            On failure: Setup could not be completed. Please try again or contact your support \
            person for help.
            Buttons: Reset device, Collect logs

            FirstSyncStatus (derived, not documented)
              SkipDeviceStatusPage = "false"
              SkipUserStatusPage = "false"
              TimeOutUntilSyncFailure = "90"
              CustomErrorText = ""
              AllowCollectLogsButton = "true"
              BlockInStatusPage = "1"
            """);
  }

  @Test
  void the_markdown_says_the_same() {
    assertThat(hybridWithUnreadApps().toMarkdown())
        .isEqualTo(
            """
            ### SN-1 with "Profile" waits 130 minutes (90, and 40 for Entra hybrid join).

            **Device setup**

            - blocks: App 3, as an app in device context that is targeted at devices is tracked, \
            and it is selected \\[SETUP\\]

            **Account setup**

            - never tracked: App 3, as Account setup tracks only Win32 apps assigned to the user \
            \\[SETUP\\]

            **Hazards**

            - A selected app that is not assigned as required has no effect\\: the list filters, \
            it does not install\\. Assign the app as required, or take it off the list\\. \
            \\[SETUP\\]: App 1, App 2

            Not evaluated because a fact is missing: Unread, Unread too

            On failure: Setup could not be completed\\. Please try again or contact your support \
            person for help\\.

            Buttons: Reset device, Collect logs
            """);
  }

  @Test
  void what_there_is_none_of_is_not_mentioned() {
    EspExpectation bare =
        expect(page(BlockDeviceUse.untilAllApps()), Scenario.selfDeploying(), Step.DEVICE);

    assertThat(bare.toText()).doesNotContain("Hazards", "Not judged", "Buttons");
    assertThat(bare.toMarkdown()).doesNotContain("Hazards", "Not judged", "Buttons");
  }

  private static EspExpectation hybridWithUnreadApps() {
    DeviceContext device = device(Scenario.userDriven().entraHybridJoined());
    RankedProfile profile =
        RankedProfile.planned(
            EspProfile.builder()
                .displayName("Profile")
                .settings(
                    EspSettings.showProgress()
                        .timeout(Duration.ofMinutes(90))
                        .collectLogs(true)
                        .blockDeviceUse(APPS_1_2_3.allowReset(true))
                        .build())
                .build());
    return EspExpectation.of(
        new Resolution.Decided(profile, Step.DEVICE),
        device,
        RequiredApps.of(List.of(APP_3, unread("Unread"), unread("Unread too")), List.of(), device));
  }

  private static MobileApp unread(String name) {
    return new MobileApp(
        AppId.of(name), name, AppType.WIN32, "type", Optional.empty(), Optional.empty());
  }

  @Test
  void an_app_that_two_assignments_reach_is_judged_by_the_one_that_is_tracked() {
    MobileApp both =
        app(
            "Both",
            AppType.WIN32,
            new AppAssignment(Intent.REQUIRED, Assignment.toGroup(SALES), none()),
            new AppAssignment(Intent.REQUIRED, toDevices(), none()));

    EspExpectation expectation =
        expect(page(BlockDeviceUse.untilAllApps()), Scenario.userDriven(), Step.DEVICE, both);

    assertThat(names(expectation, Phase.DEVICE_SETUP, Wait.BLOCKS)).containsExactly("Both");
    assertThat(names(expectation, Phase.ACCOUNT_SETUP, Wait.BLOCKS)).containsExactly("Both");
  }

  @Test
  void an_app_that_is_only_available_or_not_for_this_device_is_left_out() {
    MobileApp available =
        app("Available", AppType.WIN32, new AppAssignment(Intent.AVAILABLE, toDevices(), none()));
    MobileApp elsewhere =
        required("Elsewhere", AppType.WIN32, Assignment.toGroup(GroupId.of("elsewhere")));

    assertThat(reaching(available, elsewhere).certain()).isEmpty();
    assertThat(reaching(available, elsewhere).possible()).isEmpty();
  }

  @Test
  void the_technician_phase_installs_what_the_pre_assigned_user_needs_in_device_context() {
    MobileApp forUsers = required("VPN", AppType.WIN32, Assignment.toAllUsers());
    MobileApp office = required("365", AppType.MICROSOFT_365_APPS, Assignment.toAllUsers());

    EspExpectation prepared =
        expect(
            page(BlockDeviceUse.untilAllApps()),
            Scenario.preProvisioned(),
            Step.DEVICE,
            forUsers,
            office);
    EspExpectation driven =
        expect(
            page(BlockDeviceUse.untilAllApps()),
            Scenario.userDriven(),
            Step.DEVICE,
            forUsers,
            office);

    assertThat(names(prepared, Phase.DEVICE_SETUP, Wait.NEVER)).containsExactly("365");
    assertThat(prepared.apps(Phase.DEVICE_SETUP, Wait.NOT_DOCUMENTED))
        .singleElement()
        .satisfies(
            app -> {
              assertThat(app.app().displayName()).isEqualTo("VPN");
              assertThat(app.reason()).contains("the technician phase installs it");
              assertThat(app.source()).isEqualTo(Source.PREPROV);
            });
    assertThat(names(driven, Phase.DEVICE_SETUP, Wait.NEVER)).containsExactly("VPN", "365");
  }

  @Test
  void an_excluded_group_is_left_out_as_apps_support_exclusion() {
    MobileApp excluded =
        app(
            "Excluded",
            AppType.WIN32,
            new AppAssignment(Intent.REQUIRED, Assignment.toAllDevices(), none()),
            new AppAssignment(
                Intent.REQUIRED,
                Assignment.of(new AssignmentTarget.ExcludedGroup(DEVICES)),
                none()));

    assertThat(reaching(excluded).certain()).isEmpty();
  }

  @Test
  void an_app_of_which_a_fact_is_missing_is_listed_apart() {
    FilterId surface = FilterId.of("surface");
    AssignmentFilter filter =
        new AssignmentFilter(
            surface, "Surface", "windows10AndLater", true, "(device.model -eq \"Surface\")");
    MobileApp filtered =
        required("Filtered", AppType.WIN32, Assignment.toAllDevices().including(surface));
    MobileApp unread = unread("Unread");
    List<MobileApp> apps = List.of(filtered, unread);
    DeviceContext device = device(Scenario.userDriven());
    DeviceContext surfaceDevice =
        device.toBuilder().facts(DeviceFacts.builder().model("surface").build()).build();

    assertThat(RequiredApps.of(apps, List.of(filter), device).possible())
        .containsExactly(filtered, unread);
    assertThat(RequiredApps.of(apps, List.of(filter), surfaceDevice).certain())
        .extracting(app -> app.app().displayName())
        .containsExactly("Filtered");
  }

  @Test
  void an_app_that_one_assignment_reaches_for_certain_is_not_listed_as_possible() {
    MobileApp both =
        app(
            "Both",
            AppType.WIN32,
            new AppAssignment(Intent.REQUIRED, toDevices(), none()),
            new AppAssignment(
                Intent.REQUIRED, Assignment.toAllDevices().including(FilterId.of("gone")), none()));

    assertThat(reaching(both).certain()).hasSize(1);
    assertThat(reaching(both).possible()).isEmpty();
  }

  @Test
  void targeting_tells_what_to_expect_of_the_profile_that_a_device_gets() {
    RankedProfile profile =
        RankedProfile.planned(
            EspProfile.builder()
                .displayName("Everyone")
                .settings(page(BlockDeviceUse.untilAllApps()))
                .assign(Assignment.toAllDevices())
                .build());
    EspTargeting targeting = EspTargeting.ofRanked(List.of(profile), List.of());
    DeviceContext prepared = device(Scenario.devicePreparation());

    assertThat(targeting.expect(device(Scenario.userDriven()), List.of(APP_3)))
        .hasValueSatisfying(
            it -> assertThat(names(it, Phase.DEVICE_SETUP, Wait.BLOCKS)).containsExactly("App 3"));
    assertThat(targeting.expect(prepared, List.of(APP_3))).isEmpty();
  }

  private static RequiredApps reaching(MobileApp... apps) {
    return RequiredApps.of(List.of(apps), List.of(), device(Scenario.userDriven()));
  }

  private static List<String> names(EspExpectation expectation, Phase phase, Wait wait) {
    return expectation.apps(phase, wait).stream().map(app -> app.app().displayName()).toList();
  }

  private static EspExpectation expect(
      EspSettings settings, Scenario scenario, Step step, MobileApp... apps) {
    return expect(settings, device(scenario), step, apps);
  }

  private static EspExpectation expect(
      EspSettings settings, DeviceContext device, Step step, MobileApp... apps) {
    RankedProfile profile =
        RankedProfile.planned(
            EspProfile.builder().displayName("Profile").settings(settings).build());
    return EspExpectation.of(
        new Resolution.Decided(profile, step),
        device,
        RequiredApps.of(List.of(apps), List.of(), device));
  }

  private static DeviceContext device(Scenario scenario) {
    return DeviceContext.builder("SN-1")
        .scenario(scenario)
        .groups(DEVICES)
        .user(Memberships.of(SALES))
        .build();
  }

  private static EspSettings page(BlockDeviceUse block) {
    return EspSettings.showProgress().timeout(Duration.ofMinutes(90)).blockDeviceUse(block).build();
  }

  private static Assignment toDevices() {
    return Assignment.toGroup(DEVICES);
  }

  private static Optional<InstallContext> none() {
    return Optional.empty();
  }

  private static MobileApp required(String name, AppType type, Assignment assignment) {
    return app(name, type, new AppAssignment(Intent.REQUIRED, assignment, none()));
  }

  private static MobileApp app(String name, AppType type, AppAssignment... assignments) {
    return new MobileApp(
        AppId.of(name),
        name,
        type,
        "type",
        Optional.of(InstallContext.SYSTEM),
        Optional.of(List.of(assignments)));
  }
}
