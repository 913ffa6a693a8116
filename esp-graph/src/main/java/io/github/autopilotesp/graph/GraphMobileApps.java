package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The apps: {@code deviceAppManagement/mobileApps}. */
final class GraphMobileApps implements MobileApps {
  private static final GraphPath APPS = GraphPath.of("deviceAppManagement", "mobileApps");

  private final CatalogReader reader;
  private final GraphPages pages;

  GraphMobileApps(CatalogReader reader, GraphPages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Override
  public Map<AppId, MobileApp> find(Collection<AppId> ids) {
    return reader.byId(
        ids, id -> get(id, APPS.item(id.value())), GraphCatalog::readApp, reader.deadline());
  }

  @Override
  public Map<String, List<MobileApp>> named(Collection<String> displayNames) {
    return reader.named(
        displayNames, GraphMobileApps::byName, GraphCatalog::readApp, reader.deadline());
  }

  @Override
  public List<MobileApp> namedAlike(String displayName) {
    return reader.alike(displayName, GraphMobileApps::byName, GraphCatalog::readApp);
  }

  private static GraphCall byName(Collection<String> names) {
    return get("find apps by name", APPS.where("displayName", names));
  }

  @Override
  public Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids) {
    Deadline deadline = reader.deadline();
    Map<AppId, MobileApp> apps =
        reader.byId(
            ids,
            id -> get(id, APPS.item(id.value()).with("$expand", "assignments")),
            GraphCatalog::readApp,
            deadline);
    Map<AppId, MobileApp> found = new LinkedHashMap<>();
    withAssignments(List.copyOf(apps.values()), deadline).forEach(app -> found.put(app.id(), app));
    return found;
  }

  @Override
  public List<MobileApp> assigned() {
    Deadline deadline = reader.deadline();
    List<MobileApp> apps =
        reader.list(
            get(
                "list the assigned apps",
                APPS.with("$filter", "isAssigned eq true").with("$expand", "assignments")),
            GraphCatalog::readApp,
            deadline);
    return withAssignments(apps, deadline).stream()
        .filter(app -> !app.assignments().orElseThrow().isEmpty())
        .toList();
  }

  /** The service was seen to leave out what it was asked to expand; then it is asked again. */
  private List<MobileApp> withAssignments(List<MobileApp> apps, Deadline deadline) {
    List<GraphCall> calls =
        apps.stream()
            .filter(app -> app.assignments().isEmpty())
            .map(app -> get(app.id(), APPS.item(app.id().value()).child("assignments")))
            .toList();
    List<GraphResult> firstPages = reader.sender().sendAll(calls, deadline);
    List<MobileApp> complete = new ArrayList<>();
    int next = 0;
    for (MobileApp app : apps) {
      if (app.assignments().isPresent()) {
        complete.add(app);
        continue;
      }
      GraphCall call = calls.get(next);
      List<AppAssignment> assignments =
          pages.all(call, firstPages.get(next).orThrow(), deadline).stream()
              .map(wire -> CatalogReader.read(call, wire, GraphCatalog::readAppAssignment))
              .toList();
      complete.add(app.withAssignments(assignments));
      next++;
    }
    return complete;
  }

  private static GraphCall get(AppId id, GraphPath path) {
    return get("read app " + id, path);
  }

  private static GraphCall get(String operation, GraphPath path) {
    return GraphCall.get(operation, path, GraphPermissions.READ_APPS);
  }
}
