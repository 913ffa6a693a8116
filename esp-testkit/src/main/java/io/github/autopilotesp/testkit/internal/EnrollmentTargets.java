package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.TenantCollection.APPS;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.USERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is assigned to a device and its user, found in the raw objects of the tenant. */
final class EnrollmentTargets {
  private static final Set<String> WIN32 = Set.of("win32LobApp", "win32CatalogApp", "winGetApp");
  private static final Set<String> LOB =
      Set.of("windowsMobileMSI", "windowsAppX", "windowsUniversalAppX");

  private final TenantState state;
  private final FakeEnrollment script;
  private final ObjectNode registration;
  private final List<String> deviceGroups;
  private final List<String> userGroups;
  private final boolean hasUser;

  EnrollmentTargets(TenantState state, FakeEnrollment script) {
    this.state = state;
    this.script = script;
    this.registration =
        state.set(AUTOPILOT_DEVICES).all().stream()
            .filter(
                device ->
                    script.serialNumber().equalsIgnoreCase(device.path("serialNumber").asText()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no device is registered with the serial number "
                            + VisibleText.of(script.serialNumber())));
    this.deviceGroups =
        one(DEVICES, "deviceId", registration.path("azureActiveDirectoryDeviceId").asText())
            .map(device -> state.directory.groupsOf(device.path("id").asText()))
            .orElse(List.of());
    Optional<ObjectNode> user =
        script
            .user()
            .map(
                name ->
                    one(USERS, "userPrincipalName", name)
                        .orElseThrow(
                            () -> new IllegalArgumentException("no user " + VisibleText.of(name))));
    this.hasUser = user.isPresent() && script.mode() != FakeEnrollment.Mode.SELF_DEPLOYING;
    this.userGroups =
        user.map(it -> state.directory.groupsOf(it.path("id").asText())).orElse(List.of());
  }

  ObjectNode registration() {
    return registration;
  }

  boolean hasUser() {
    return hasUser;
  }

  Optional<String> userId() {
    return script
        .user()
        .flatMap(name -> one(USERS, "userPrincipalName", name))
        .map(user -> user.path("id").asText());
  }

  private Optional<ObjectNode> one(TenantCollection collection, String property, String value) {
    return state.set(collection).all().stream()
        .filter(item -> value.equalsIgnoreCase(item.path(property).asText()))
        .findFirst();
  }

  /**
   * Returns the page that the device gets: targeted at it, or else at its user, or else the
   * default.
   */
  Configuration page() {
    List<Configuration> pages =
        state.configurations.current().stream()
            .filter(it -> it.kind() == ConfigurationKind.ENROLLMENT_STATUS_PAGE)
            .sorted(Comparator.comparingInt(Configuration::priority))
            .toList();
    Stream<Configuration> forDevice = custom(pages).filter(it -> reaches(it.assignments(), true));
    boolean looksAtUser = hasUser && script.mode() == FakeEnrollment.Mode.USER_DRIVEN;
    Stream<Configuration> forUser =
        looksAtUser ? custom(pages).filter(it -> reaches(it.assignments(), false)) : Stream.of();
    return Stream.concat(forDevice, forUser)
        .findFirst()
        .orElseGet(() -> pages.stream().filter(Configuration::isDefault).findFirst().orElseThrow());
  }

  /** Returns whether the page is targeted at the user. */
  boolean isForUser(Configuration page) {
    return !page.isDefault() && !reaches(page.assignments(), true);
  }

  private static Stream<Configuration> custom(List<Configuration> pages) {
    return pages.stream().filter(it -> !it.isDefault());
  }

  private boolean reaches(Iterable<JsonNode> assignments, boolean device) {
    for (JsonNode assignment : assignments) {
      if (reach(assignment.path("target")).filter(it -> it.device == device).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the apps that Device setup tracks. */
  List<ObjectNode> deviceApps() {
    return apps(
        (type, app, assignment, reach) ->
            reach.device
                && isForDevice(app, assignment)
                && (WIN32.contains(type) || LOB.contains(type)));
  }

  /** Returns the apps that Account setup tracks. */
  List<ObjectNode> userApps() {
    return apps(
        (type, app, assignment, reach) ->
            WIN32.contains(type)
                ? !reach.device
                : LOB.contains(type)
                    && reach != Reach.DEVICE_GROUP
                    && !inHybrid(type, app, assignment, reach));
  }

  /**
   * Returns whether the app is tracked in Entra hybrid join, which does not track app packages for
   * the user that are assigned to the device.
   */
  private boolean inHybrid(String type, ObjectNode app, JsonNode assignment, Reach reach) {
    return script.isHybrid()
        && reach.device
        && !type.equals("windowsMobileMSI")
        && !isForDevice(app, assignment);
  }

  private interface Rule {
    boolean tracks(String type, ObjectNode app, JsonNode assignment, Reach reach);
  }

  private List<ObjectNode> apps(Rule rule) {
    List<ObjectNode> tracked = new ArrayList<>();
    for (ObjectNode app : state.set(APPS).all()) {
      List<ObjectNode> assignments = state.apps.assignmentsOf(app.path("id").asText());
      String type = TypeNames.shortName(app.path("@odata.type").asText());
      boolean wanted =
          assignments.stream().noneMatch(this::excludes)
              && assignments.stream()
                  .filter(it -> it.path("intent").asText().equals("required"))
                  .anyMatch(
                      it ->
                          reach(it.path("target"))
                              .filter(reach -> rule.tracks(type, app, it, reach))
                              .isPresent());
      if (wanted) {
        tracked.add(app);
      }
    }
    return tracked;
  }

  private boolean excludes(ObjectNode assignment) {
    JsonNode target = assignment.path("target");
    String group = target.path("groupId").asText();
    return target.path("@odata.type").asText().contains("exclusionGroup")
        && (deviceGroups.contains(group) || (hasUser && userGroups.contains(group)));
  }

  private static boolean isForDevice(ObjectNode app, JsonNode assignment) {
    JsonNode asked = assignment.path("settings").path("useDeviceContext");
    JsonNode account = app.path("installExperience").path("runAsAccount");
    return asked.isBoolean()
        ? asked.booleanValue()
        : account.isTextual()
            ? account.asText().equals("system")
            : app.path("useDeviceContext").asBoolean();
  }

  private enum Reach {
    ALL_DEVICES(true),
    DEVICE_GROUP(true),
    ALL_USERS(false),
    USER_GROUP(false);

    private final boolean device;

    Reach(boolean device) {
      this.device = device;
    }
  }

  private Optional<Reach> reach(JsonNode target) {
    String group = target.path("groupId").asText();
    Optional<Reach> reach =
        switch (TypeNames.shortName(target.path("@odata.type").asText())) {
          case "allDevicesAssignmentTarget" -> Optional.of(Reach.ALL_DEVICES);
          case "allLicensedUsersAssignmentTarget" ->
              hasUser ? Optional.of(Reach.ALL_USERS) : Optional.empty();
          case "groupAssignmentTarget" ->
              deviceGroups.contains(group)
                  ? Optional.of(Reach.DEVICE_GROUP)
                  : hasUser && userGroups.contains(group)
                      ? Optional.of(Reach.USER_GROUP)
                      : Optional.empty();
          default -> Optional.empty();
        };
    return reach.filter(it -> passes(target));
  }

  private boolean passes(JsonNode target) {
    String filter = target.path("deviceAndAppManagementAssignmentFilterId").asText("");
    String mode = target.path("deviceAndAppManagementAssignmentFilterType").asText("none");
    if (filter.isEmpty() || filter.equals("null") || mode.equals("none")) {
      return true;
    }
    boolean matches =
        script
            .matches(filter)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "say with filter(...) whether filter " + filter + " matches the device"));
    return mode.equals("include") == matches;
  }
}
