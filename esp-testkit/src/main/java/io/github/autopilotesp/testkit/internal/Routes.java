package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.TenantCollection.APPS;
import static io.github.autopilotesp.testkit.TenantCollection.ASSIGNMENT_FILTERS;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_EVENTS;
import static io.github.autopilotesp.testkit.TenantCollection.DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.GROUPS;
import static io.github.autopilotesp.testkit.TenantCollection.MANAGED_DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.SCOPE_TAGS;
import static io.github.autopilotesp.testkit.TenantCollection.USERS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_APPS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_AUDIT;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_AUTOPILOT_DEVICES;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_CONFIGURATIONS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_DEVICES;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_FILTERS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_GROUPS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_MANAGED_DEVICES;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_MEMBERSHIPS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_OBJECTS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_SCOPE_TAGS;
import static io.github.autopilotesp.testkit.internal.Permissions.READ_USERS;
import static io.github.autopilotesp.testkit.internal.Permissions.WRITE_CONFIGURATIONS;

import io.github.autopilotesp.testkit.TenantCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that the fake supports. Everything else returns 501. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  Routes(TenantState state) {
    configurations(state.configurationCalls, state.audit);
    get(AuditEvents.PATH, state.audit::list, READ_AUDIT);
    get(AuditEvents.PATH + "/{}", state.audit::get, READ_AUDIT);
    collection(state, APPS, READ_APPS);
    get(APPS.path() + "/{}/assignments", state.apps::listAssignments, READ_APPS);
    get(APPS.path() + "/{}/assignments/{}", state.apps::getAssignment, READ_APPS);
    collection(state, ASSIGNMENT_FILTERS, READ_FILTERS);
    collection(state, SCOPE_TAGS, READ_SCOPE_TAGS);
    collection(state, AUTOPILOT_DEVICES, READ_AUTOPILOT_DEVICES);
    get(MANAGED_DEVICES.path(), state.managedDevices::list, READ_MANAGED_DEVICES);
    get(MANAGED_DEVICES.path() + "/{}", state.set(MANAGED_DEVICES)::get, READ_MANAGED_DEVICES);
    get(AUTOPILOT_EVENTS.path(), state.events::list, READ_MANAGED_DEVICES);
    get(AUTOPILOT_EVENTS.path() + "/{}", state.events::get, READ_MANAGED_DEVICES);
    get(
        AUTOPILOT_EVENTS.path() + "/{}/policyStatusDetails",
        state.events::listPolicies,
        READ_MANAGED_DEVICES);
    collection(state, GROUPS, READ_GROUPS);
    collection(state, DEVICES, READ_DEVICES);
    get(USERS.path(), state.set(USERS)::list, READ_USERS);
    get(USERS.path() + "/{}", state.directory::getUser, READ_USERS);
    memberships(state.directory, GROUPS, READ_GROUPS);
    memberships(state.directory, DEVICES, READ_DEVICES);
    memberships(state.directory, USERS, READ_USERS);
    objects(state.directory);
  }

  private void configurations(ConfigurationCalls calls, AuditEvents audit) {
    String path = ConfigurationCalls.PATH;
    get(path, calls::list, READ_CONFIGURATIONS);
    get(path + "/{}", calls::get, READ_CONFIGURATIONS);
    get(path + "/{}/assignments", calls::listAssignments, READ_CONFIGURATIONS);
    get(path + "/{}/assignments/{}", calls::getAssignment, READ_CONFIGURATIONS);
    add("POST", path, audit.auditing("Create", calls::create), WRITE_CONFIGURATIONS);
    add("PATCH", path + "/{}", audit.auditing("Patch", calls::update), WRITE_CONFIGURATIONS);
    add("DELETE", path + "/{}", audit.auditing("Delete", calls::delete), WRITE_CONFIGURATIONS);
    add("POST", path + "/{}/assign", audit.auditing("Assign", calls::assign), WRITE_CONFIGURATIONS);
    add(
        "POST",
        path + "/{}/setPriority",
        audit.auditing("SetPriority", calls::setPriority),
        WRITE_CONFIGURATIONS);
  }

  private void collection(TenantState state, TenantCollection collection, Permissions permissions) {
    EntitySet set = state.set(collection);
    get(collection.path(), set::list, permissions);
    get(collection.path() + "/{}", set::get, permissions);
    for (String navigation : TenantState.EMPTY_RELATIONS.getOrDefault(collection, List.of())) {
      get(
          collection.path() + "/{}/" + navigation,
          call -> set.related(call, navigation),
          permissions);
    }
  }

  private void memberships(
      Directory directory, TenantCollection collection, Permissions readMember) {
    String path = collection.path() + "/{}";
    if (collection == GROUPS) {
      get(path + "/members", directory::listMembers, READ_MEMBERSHIPS);
      get(path + "/transitiveMembers", directory::listTransitiveMembers, READ_MEMBERSHIPS);
    }
    add("GET", path + "/memberOf", directory::listMemberOf, readMember, READ_MEMBERSHIPS);
    add(
        "GET",
        path + "/transitiveMemberOf",
        directory::listTransitiveMemberOf,
        readMember,
        READ_MEMBERSHIPS);
    for (String action : List.of("getMemberGroups", "getMemberObjects")) {
      add("POST", path + "/" + action, directory::getMemberGroups, readMember, READ_MEMBERSHIPS);
    }
  }

  private void objects(Directory directory) {
    get("directoryObjects/{}", directory::getObject, READ_OBJECTS);
    for (String path : List.of("directoryObjects", "groups", "devices", "users")) {
      add("POST", path + "/getByIds", directory::getByIds, READ_OBJECTS);
    }
  }

  private void get(String template, Route.Handler handler, Permissions permissions) {
    add("GET", template, handler, permissions);
  }

  private void add(String method, String template, Route.Handler handler, Permissions... needed) {
    routes.add(Route.of(method, template, handler, needed));
  }

  /** A route with the values of its placeholders. */
  record Match(Route route, List<String> arguments) {}

  Optional<Match> find(String method, List<String> path) {
    for (Route route : routes) {
      Optional<List<String>> arguments = route.match(method, path);
      if (arguments.isPresent()) {
        return Optional.of(new Match(route, arguments.get()));
      }
    }
    return Optional.empty();
  }
}
