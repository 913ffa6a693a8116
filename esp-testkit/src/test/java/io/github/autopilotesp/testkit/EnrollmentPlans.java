package io.github.autopilotesp.testkit;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeEnrollment.Course;
import io.github.autopilotesp.testkit.FakeEnrollment.End;
import io.github.autopilotesp.testkit.FakeEnrollment.Mode;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random tenants, devices and courses of enrollments, played and read back from both sides. */
final class EnrollmentPlans {
  static final String SERIAL = "SN-1";
  static final String USER = "ada@example.com";
  static final String ENTRA = "dddddddd-0000-4000-8000-000000000001";

  private EnrollmentPlans() {}

  record AppPlan(String type, String context, String target, Course course) {}

  record Plan(
      List<AppPlan> apps,
      boolean shown,
      int limit,
      int selected,
      String pageTarget,
      Mode mode,
      boolean hybrid,
      boolean user,
      boolean tryAgain,
      boolean licensed,
      Duration lockScreen) {}

  /** One enrollment, read from both sides. */
  record Read(
      PlayedEnrollment played,
      IntuneTenant tenant,
      EnrollmentRecord event,
      EnrollmentRecord dump) {}

  static Read play(Plan plan) {
    return play(plan, script -> script);
  }

  /** Plays it with something changed in how it goes. */
  static Read play(Plan plan, UnaryOperator<FakeEnrollment> changed) {
    FakeTenant tenant =
        FakeTenant.builder()
            .time(VirtualTime.create())
            .habits(Habits.ideal().with(Habit.EVENT_TELLS_POLICIES))
            .seed(7)
            .build();
    FakeEnrollment script = changed.apply(script(tenant, plan));
    PlayedEnrollment played = tenant.enroll(script);
    FakeIntuneTenant port = FakeIntuneTenant.over(tenant);
    EnrollmentRecord event =
        EnrollmentRecord.of(
            port.enrollments().list(EnrollmentQuery.all().withPolicies()).get(0),
            VirtualTime.create().instant().plus(Duration.ofDays(30)));
    Duration limit =
        port.profiles().list().stream()
            .filter(profile -> profile.id().equals(event.espProfile().orElseThrow()))
            .findFirst()
            .flatMap(profile -> limit(profile, event))
            .orElse(Duration.ofDays(1));
    try {
      return new Read(
          played,
          port,
          event.withLimit(limit),
          RegistryDump.read(new ByteArrayInputStream(played.logs())).record());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<Duration> limit(StoredProfile profile, EnrollmentRecord event) {
    return profile.profile().settings() instanceof ShownSettings shown
        ? Optional.of(
            EffectiveTimeout.of(shown, event.scenario().flatMap(it -> it.joinType())).total())
        : Optional.empty();
  }

  private static FakeEnrollment script(FakeTenant tenant, Plan plan) {
    String device = tenant.add(TenantCollection.DEVICES, "{\"deviceId\": \"" + ENTRA + "\"}");
    tenant.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "azureActiveDirectoryDeviceId": "%s"}\
        """
            .formatted(SERIAL, ENTRA));
    String devices = tenant.addGroup("Devices");
    String users = tenant.addGroup("Users");
    tenant.addMember(devices, device);
    tenant.addMember(users, tenant.addUser(USER));
    FakeEnrollment script =
        FakeEnrollment.of(SERIAL).mode(plan.mode()).atLockScreen(plan.lockScreen());
    script = plan.hybrid() && plan.mode() != Mode.SELF_DEPLOYING ? script.hybridJoined() : script;
    script = plan.user() ? script.user(USER) : script;
    script = plan.tryAgain() ? script.tryingAgain() : script;
    script = plan.licensed() ? script : script.withoutLicence();
    StringBuilder selected = new StringBuilder();
    for (int i = 0; i < plan.apps().size(); i++) {
      AppPlan app = plan.apps().get(i);
      String id = "aaaaaaaa-0000-4000-8000-00000000000" + i;
      tenant.add(
          TenantCollection.APPS,
          """
          {"id": "%s", "@odata.type": "#microsoft.graph.%s", "displayName": "App %d",
           "installExperience": {"runAsAccount": "%s"},
           "assignments": [{"intent": "required", "target": %s}]}\
          """
              .formatted(id, app.type(), i, app.context(), target(app.target(), devices, users)));
      boolean failing = app.course().end() == End.FAILED && app.type().equals("windowsMobileMSI");
      script =
          script.app(
              id,
              failing ? new Course(app.course().time(), End.INSTALLED, 0, false) : app.course());
      if (i < plan.selected()) {
        selected.append(i == 0 ? "\"" : ", \"").append(id).append('"');
      }
    }
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Page", "showInstallationProgress": %s, "blockDeviceSetupRetryByUser": false,
         "installProgressTimeoutInMinutes": %d, "selectedMobileAppIds": [%s],
         "assignments": [{"target": %s}]}\
        """
            .formatted(
                plan.shown(), plan.limit(), selected, target(plan.pageTarget(), devices, users)));
    return script;
  }

  private static String target(String kind, String devices, String users) {
    return switch (kind) {
      case "devices" -> group(devices);
      case "users" -> group(users);
      case "allUsers" -> "{\"@odata.type\": \"#microsoft.graph.allLicensedUsersAssignmentTarget\"}";
      default -> "{\"@odata.type\": \"#microsoft.graph.allDevicesAssignmentTarget\"}";
    };
  }

  private static String group(String id) {
    return "{\"@odata.type\": \"#microsoft.graph.groupAssignmentTarget\", \"groupId\": \""
        + id
        + "\"}";
  }

  static Arbitrary<Plan> plans() {
    Arbitrary<String> targets = Arbitraries.of("devices", "users", "allUsers", "allDevices");
    Arbitrary<Course> courses =
        Combinators.combine(
                Arbitraries.integers().between(0, 2400),
                Arbitraries.frequencyOf(
                    Tuple.of(6, Arbitraries.just(End.INSTALLED)),
                    Tuple.of(2, Arbitraries.just(End.FAILED)),
                    Tuple.of(1, Arbitraries.just(End.HANGS))))
            .as((seconds, end) -> new Course(Duration.ofSeconds(seconds), end, 1603, false));
    Arbitrary<AppPlan> apps =
        Combinators.combine(
                Arbitraries.of("win32LobApp", "win32LobApp", "winGetApp", "windowsMobileMSI"),
                Arbitraries.of("system", "user"),
                targets,
                courses)
            .as(AppPlan::new);
    Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, true, false);
    return Combinators.combine(
            Combinators.combine(
                    apps.list().ofMaxSize(5),
                    mostly,
                    Arbitraries.integers().between(5, 120),
                    Arbitraries.integers().between(0, 3))
                .as((list, shown, limit, selected) -> new Object[] {list, shown, limit, selected}),
            targets,
            Arbitraries.of(
                Mode.USER_DRIVEN, Mode.USER_DRIVEN, Mode.PRE_PROVISIONED, Mode.SELF_DEPLOYING),
            Arbitraries.of(false, false, true),
            mostly,
            Arbitraries.of(false, true),
            mostly,
            Arbitraries.integers().between(0, 900))
        .as(
            (page, target, mode, hybrid, user, tryAgain, licensed, lockScreen) ->
                new Plan(
                    apps(page[0]),
                    (boolean) page[1],
                    (int) page[2],
                    (int) page[3],
                    target,
                    mode,
                    hybrid,
                    user,
                    tryAgain,
                    licensed,
                    Duration.ofSeconds(lockScreen)));
  }

  private static List<AppPlan> apps(Object list) {
    return Stream.of(((List<?>) list).toArray()).map(AppPlan.class::cast).toList();
  }
}
