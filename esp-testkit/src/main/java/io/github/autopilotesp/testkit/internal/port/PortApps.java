package io.github.autopilotesp.testkit.internal.port;

import static io.github.autopilotesp.testkit.internal.port.PortPermissions.READ_APPS;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The apps of a fake tenant. */
final class PortApps implements MobileApps {
  private static final String PATH = "deviceAppManagement/mobileApps";

  private final TenantRequests requests;

  PortApps(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public Map<AppId, MobileApp> find(Collection<AppId> ids) {
    return requests.byId(ids, id -> get("read app " + id, path(id)), GraphCatalog::readApp);
  }

  @Override
  public Map<String, List<MobileApp>> named(Collection<String> displayNames) {
    return requests.named(
        displayNames,
        name -> get("find apps by name", PortCall.where(PATH, "displayName", name)),
        GraphCatalog::readApp);
  }

  @Override
  public List<MobileApp> namedAlike(String displayName) {
    PortCall call = get("find apps by name", PortCall.where(PATH, "displayName", displayName));
    return TenantRequests.alike(
        displayName, requests.all(call, GraphCatalog::readApp), MobileApp::displayName);
  }

  @Override
  public Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids) {
    Map<AppId, MobileApp> apps = find(ids);
    apps.replaceAll((id, app) -> withAssignments(app));
    return apps;
  }

  @Override
  public List<MobileApp> assigned() {
    String path = PortCall.filtered(PATH, "isAssigned eq true");
    return requests.all(get("list the assigned apps", path), GraphCatalog::readApp).stream()
        .map(this::withAssignments)
        .filter(app -> !app.assignments().orElseThrow().isEmpty())
        .toList();
  }

  private MobileApp withAssignments(MobileApp app) {
    List<AppAssignment> assignments =
        requests.all(
            get("read the assignments of app " + app.id(), path(app.id()) + "/assignments"),
            GraphCatalog::readAppAssignment);
    return app.withAssignments(assignments);
  }

  private static String path(AppId id) {
    return PortCall.item(PATH, id.value());
  }

  private static PortCall get(String operation, String path) {
    return PortCall.get(operation, path, READ_APPS);
  }
}
