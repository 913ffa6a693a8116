package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.CONFIGURATIONS;
import static io.github.autopilotesp.graph.GraphFixture.json;
import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfileLifecycleTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void a_profile_is_created_assigned_changed_and_deleted() {
    GroupId kiosks = GroupId.of(graph.fake.addGroup("Kiosks"));

    StoredProfile created = Sent.create(graph.tenant, named("Kiosk"));
    Sent.assign(graph.tenant, created, List.of(Assignment.toGroup(kiosks)));
    EspProfile described = created.profile().toBuilder().description("Ground floor").build();
    Sent.update(graph.tenant, created, described);

    assertThat(graph.tenant.profiles().find(created.id()).orElseThrow().profile())
        .isEqualTo(described.toBuilder().assign(Assignment.toGroup(kiosks)).build());

    Sent.delete(graph.tenant, created.id());

    assertThat(graph.tenant.profiles().find(created.id())).isEmpty();
  }

  @Test
  void every_request_names_itself_and_the_library_and_carries_the_token() {
    graph.tenant.profiles().list();
    graph.tenant.profiles().list();

    List<Exchange> all = graph.fake.journal().all();
    assertThat(all)
        .allSatisfy(
            exchange -> {
              assertThat(exchange.request().headers().get("User-Agent"))
                  .startsWith("autopilot-esp/");
              assertThat(exchange.request().headers().get("Authorization"))
                  .isEqualTo("Bearer " + CountingCredential.token(1));
            });
    assertThat(all.stream().map(it -> it.request().headers().get("client-request-id")))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .doesNotContainNull();
  }

  @Nested
  class Reading {
    @Test
    void a_list_asks_for_all_configurations_and_sorts_the_profiles_by_rank() {
      String first = graph.fake.addProfile("First");
      String second = graph.fake.addProfile("Second");

      List<StoredProfile> profiles = graph.tenant.profiles().list();

      assertThat(graph.requests())
          .containsExactly("GET " + CONFIGURATIONS + "?$expand=assignments");
      assertThat(profiles.stream().map(profile -> profile.id().value()))
          .containsExactly(first, second, graph.fake.defaultProfileId());
    }

    @Test
    void assignments_that_the_list_left_out_are_read_one_by_one() {
      StoredProfile kiosk = graph.stored("Kiosk");
      Sent.assign(graph.tenant, kiosk, List.of(Assignment.toAllDevices()));
      graph.fake.habits(graph.fake.habits().with(Habit.EXPAND_IGNORED_ON_COLLECTION));

      List<StoredProfile> profiles = graph.tenant.profiles().list();

      assertThat(profiles.get(0).profile().assignments())
          .containsExactly(Assignment.toAllDevices());
    }

    @Test
    void assignments_that_come_in_pages_are_all_read() {
      StoredProfile kiosk = graph.stored("Kiosk");
      List<Assignment> groups =
          List.of(
              Assignment.toGroup(GroupId.of(graph.fake.addGroup("One"))),
              Assignment.toGroup(GroupId.of(graph.fake.addGroup("Two"))));
      Sent.assign(graph.tenant, kiosk, groups);
      String whole =
          graph
              .fake
              .find(TenantCollection.ENROLLMENT_CONFIGURATIONS, kiosk.id().value())
              .orElseThrow();
      String partly =
          ((ObjectNode) json(whole))
              .put("assignments@odata.nextLink", graph.server.baseUrl() + "/beta/anything")
              .toString();
      graph.fake.faults().onNext("GET", "").respond(200, partly);

      StoredProfile read = graph.tenant.profiles().find(kiosk.id()).orElseThrow();

      assertThat(read.profile().assignments()).containsExactlyElementsOf(groups);
    }

    @Test
    void a_profile_that_is_not_there_is_empty() {
      assertThat(graph.tenant.profiles().find(ProfileId.of("no-such-id"))).isEmpty();
    }

    @Test
    void a_configuration_of_another_kind_is_no_profile() {
      String limit =
          graph.fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
              .map(GraphFixture::json)
              .filter(item -> item.path("@odata.type").asText().endsWith("LimitConfiguration"))
              .findFirst()
              .orElseThrow()
              .path("id")
              .asText();

      assertThat(graph.tenant.profiles().find(ProfileId.of(limit))).isEmpty();
    }

    @Test
    void a_name_is_looked_for_among_all_profiles_for_it_need_not_be_unique() {
      graph.fake.addProfile("Kiosk");
      graph.fake.addProfile("Kiosk");
      graph.fake.addProfile("kiosk");

      assertThat(graph.tenant.profiles().named("Kiosk")).hasSize(2);
    }
  }

  @Nested
  class Writing {
    @Test
    void a_create_sends_the_whole_profile_as_the_admin_center_does() {
      Sent.create(
          graph.tenant,
          EspProfile.builder()
              .displayName("Autopilot - user-driven")
              .description("Step 5 of 8")
              .settings(
                  EspSettings.showProgress()
                      .timeout(Duration.ofMinutes(90))
                      .customMessage("Call the service desk on 5555.")
                      .collectLogs(true)
                      .onlyDuringOobe(true)
                      .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true))
                      .build())
              .build());

      Exchange create = graph.fake.journal().writes().get(0);
      assertThat(create.request().method()).isEqualTo("POST");
      assertThat(create.path()).isEqualTo(CONFIGURATIONS);
      assertThat(json(create.request().body()))
          .isEqualTo(
              json(
                  """
                  {
                    "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                    "displayName": "Autopilot - user-driven",
                    "description": "Step 5 of 8",
                    "showInstallationProgress": true,
                    "blockDeviceSetupRetryByUser": false,
                    "allowDeviceResetOnInstallFailure": true,
                    "allowLogCollectionOnInstallFailure": true,
                    "customErrorMessage": "Call the service desk on 5555.",
                    "installProgressTimeoutInMinutes": 90,
                    "allowDeviceUseOnInstallFailure": false,
                    "selectedMobileAppIds": [],
                    "allowNonBlockingAppInstallation": false,
                    "installQualityUpdates": true,
                    "trackInstallProgressForAutopilotOnly": true,
                    "disableUserStatusTrackingAfterFirstUser": true,
                    "roleScopeTagIds": ["0"]
                  }
                  """));
    }

    @Test
    void an_update_sends_the_whole_object_with_what_nobody_knows() {
      StoredProfile kiosk = graph.stored("Kiosk");
      graph.fake.habits(
          graph.fake.habits().withNewProperty("brandNewSetting", "{\"level\":3,\"note\":null}"));
      StoredProfile read = graph.tenant.profiles().find(kiosk.id()).orElseThrow();
      graph.fake.journal().clear();

      Sent.update(graph.tenant, read, read.profile().toBuilder().description("New").build());

      Exchange patch = graph.onlyRequest();
      assertThat(patch.request().method() + " " + patch.path())
          .isEqualTo("PATCH " + CONFIGURATIONS + "/" + kiosk.id());
      assertThat(json(patch.request().body()).fieldNames())
          .toIterable()
          .contains("@odata.type", "displayName", "brandNewSetting", "installQualityUpdates")
          .doesNotContain("id", "priority", "version", "createdDateTime", "assignments");
      assertThat(json(patch.request().body()).path("brandNewSetting"))
          .isEqualTo(json("{\"level\":3,\"note\":null}"));
    }

    @Test
    void an_update_that_is_answered_without_the_item_is_done() {
      StoredProfile kiosk = graph.stored("Kiosk");
      graph.fake.habits(graph.fake.habits().with(Habit.PATCH_ANSWERS_204));

      OperationOutcome outcome =
          execute(
              new TenantOperation.Update(
                  kiosk, kiosk.profile().toBuilder().description("x").build()));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              OperationOutcome.Done.class,
              done -> {
                assertThat(done.profile()).isEmpty();
                assertThat(done.requestIds()).hasSize(1);
              });
    }

    @Test
    void an_assign_replaces_all_assignments() {
      StoredProfile kiosk = graph.stored("Kiosk");

      Sent.assign(
          graph.tenant,
          kiosk,
          List.of(
              Assignment.toGroup(GroupId.of("11111111-1111-4111-8111-111111111111"))
                  .including(FilterId.of("22222222-2222-4222-8222-222222222222"))));

      Exchange assign = graph.onlyRequest();
      assertThat(assign.request().method() + " " + assign.path())
          .isEqualTo("POST " + CONFIGURATIONS + "/" + kiosk.id() + "/assign");
      assertThat(json(assign.request().body()))
          .isEqualTo(
              json(
                  """
                  {"enrollmentConfigurationAssignments": [{"target": {
                    "@odata.type": "#microsoft.graph.groupAssignmentTarget",
                    "groupId": "11111111-1111-4111-8111-111111111111",
                    "deviceAndAppManagementAssignmentFilterId": "22222222-2222-4222-8222-222222222222",
                    "deviceAndAppManagementAssignmentFilterType": "include"}}]}
                  """));
    }

    @Test
    void an_excluded_group_is_refused_before_anything_is_sent() {
      StoredProfile kiosk = graph.stored("Kiosk");
      Assignment excluded =
          Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("some-group")));

      assertThatThrownBy(() -> Sent.assign(graph.tenant, kiosk, List.of(excluded)))
          .isInstanceOf(TenantException.Rejected.class)
          .hasMessageContaining("never written");
      assertThat(graph.requests()).isEmpty();
    }

    @Test
    void the_default_profile_is_not_assigned() {
      ProfileId id = ProfileId.of(graph.fake.defaultProfileId());
      StoredProfile defaultProfile = graph.tenant.profiles().find(id).orElseThrow();

      assertThatThrownBy(() -> Sent.assign(graph.tenant, defaultProfile, List.of()))
          .isInstanceOf(TenantException.Rejected.class);
      assertThat(graph.fake.journal().writes()).isEmpty();
    }

    @Test
    void a_reorder_sends_the_priority_alone() {
      graph.stored("First");
      StoredProfile second = graph.stored("Second");

      Sent.reorder(graph.tenant, second.id(), 1);

      Exchange reorder = graph.onlyRequest();
      assertThat(reorder.request().method() + " " + reorder.path())
          .isEqualTo("POST " + CONFIGURATIONS + "/" + second.id() + "/setPriority");
      assertThat(json(reorder.request().body())).isEqualTo(json("{\"priority\":1}"));
    }

    @Test
    void a_delete_sends_the_id_alone() {
      StoredProfile kiosk = graph.stored("Kiosk");

      Sent.delete(graph.tenant, kiosk.id());

      assertThat(graph.requests()).containsExactly("DELETE " + CONFIGURATIONS + "/" + kiosk.id());
      assertThat(graph.customProfiles()).isEmpty();
    }

    @Test
    void a_refused_update_shows_what_was_sent_for_not_all_forms_are_written_down() {
      StoredProfile kiosk = graph.stored("Kiosk");
      graph.fake.faults().onNext("PATCH", "").respond(400);

      assertThatThrownBy(() -> Sent.update(graph.tenant, kiosk, kiosk.profile()))
          .isInstanceOf(TenantException.Rejected.class)
          .hasMessageContaining("\"displayName\":\"Kiosk\"");
    }

    @Test
    void a_profile_refused_for_a_deleted_app_names_the_app() {
      StoredProfile kiosk = graph.stored("Kiosk");
      AppId vpn = AppId.of(graph.fake.addApp("win32LobApp", "VPN"));

      assertThatThrownBy(
              () -> Sent.update(graph.tenant, kiosk, selecting(vpn, AppId.of("gone-app"))))
          .isInstanceOfSatisfying(
              TenantException.Rejected.class,
              failure -> {
                assertThat(failure.status()).hasValue(400);
                assertThat(failure.requestId()).isPresent();
              })
          .hasMessageContaining("these selected apps are not in the tenant: gone-app.");
    }

    @Test
    void a_profile_refused_for_another_reason_stays_as_the_service_put_it() {
      AppId vpn = AppId.of(graph.fake.addApp("win32LobApp", "VPN"));
      graph.fake.faults().onNext("POST", "").respond(400);

      assertThatThrownBy(() -> Sent.create(graph.tenant, selecting(vpn)))
          .isInstanceOf(TenantException.Rejected.class)
          .hasMessageNotContaining("not in the tenant")
          .hasNoSuppressedExceptions();
    }

    @Test
    void a_refusal_is_told_even_if_the_apps_cannot_be_looked_up() {
      graph.fake.faults().onNext("POST", "").respond(400);
      graph.fake.faults().onNext("GET", "/mobileApps").respond(403);

      assertThatThrownBy(() -> Sent.create(graph.tenant, selecting(AppId.of("any"))))
          .isInstanceOf(TenantException.Rejected.class)
          .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    private static EspProfile selecting(AppId... apps) {
      return named("Kiosk").toBuilder()
          .settings(
              EspSettings.showProgress()
                  .blockDeviceUse(BlockDeviceUse.untilSelectedApps(apps))
                  .build())
          .build();
    }

    @Test
    void one_failure_does_not_stop_the_operations_after_it() {
      StoredProfile kiosk = graph.stored("Kiosk");

      List<OperationOutcome> outcomes =
          graph.tenant.send(
              List.of(
                  new TenantOperation.Delete(ProfileId.of("no-such-id")),
                  new TenantOperation.Delete(kiosk.id())));

      assertThat(outcomes.get(0)).isInstanceOf(OperationOutcome.Refused.class);
      assertThat(outcomes.get(1)).isInstanceOf(OperationOutcome.Done.class);
    }
  }

  private OperationOutcome execute(TenantOperation operation) {
    return Sent.one(graph.tenant, operation);
  }
}
