package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The apps: {@code deviceAppManagement/mobileApps}. */
final class GraphMobileApps implements MobileApps {
  private static final GraphPath APPS = GraphPath.of("deviceAppManagement", "mobileApps");

  private final Supplier<Reads> begin;

  GraphMobileApps(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public Map<AppId, MobileApp> find(Collection<AppId> ids) {
    Objects.requireNonNull(ids, "ids");
    return begin.get().byId(ids, id -> get(id, item(id)), GraphCatalog::readApp);
  }

  @Override
  public Map<String, List<MobileApp>> named(Collection<String> displayNames) {
    Objects.requireNonNull(displayNames, "displayNames");
    return begin.get().named(displayNames, GraphMobileApps::byName, GraphCatalog::readApp);
  }

  @Override
  public List<MobileApp> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return begin.get().alike(displayName, GraphMobileApps::byName, GraphCatalog::readApp);
  }

  private static GraphCall byName(Collection<String> names) {
    return get("find apps by name", APPS.where("displayName", names));
  }

  @Override
  public Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids) {
    Objects.requireNonNull(ids, "ids");
    Reads reads = begin.get();
    Map<AppId, MobileApp> apps =
        reads.byId(
            ids, id -> get(id, item(id).with("$expand", "assignments")), GraphCatalog::readApp);
    Map<AppId, MobileApp> found = new LinkedHashMap<>();
    withAssignments(apps.values(), reads).forEach(app -> found.put(app.id(), app));
    return found;
  }

  @Override
  public List<MobileApp> assigned() {
    Reads reads = begin.get();
    List<MobileApp> apps =
        reads.list(
            get(
                "list the assigned apps",
                APPS.with("$filter", "isAssigned eq true").with("$expand", "assignments")),
            GraphCatalog::readApp);
    return withAssignments(apps, reads).stream()
        .filter(app -> !app.assignments().orElseThrow().isEmpty())
        .toList();
  }

  /**
   * The service was seen to leave out assignments that it was asked to expand; these are requested
   * again.
   */
  private static List<MobileApp> withAssignments(Collection<MobileApp> apps, Reads reads) {
    Iterator<Reads.Reply<MobileApp>> replies =
        reads
            .ask(
                apps.stream().filter(app -> app.assignments().isEmpty()).toList(),
                app -> get(app.id(), item(app.id()).child("assignments")))
            .iterator();
    return apps.stream()
        .map(app -> app.assignments().isPresent() ? app : completed(replies.next(), reads))
        .toList();
  }

  private static MobileApp completed(Reads.Reply<MobileApp> reply, Reads reads) {
    GraphCall call = reply.call();
    List<AppAssignment> assignments =
        reads.items(call, reply.result().orThrow()).stream()
            .map(wire -> Reads.read(call, wire, GraphCatalog::readAppAssignment))
            .toList();
    return reply.about().withAssignments(assignments);
  }

  private static GraphPath item(AppId id) {
    return APPS.item(id.value());
  }

  private static GraphCall get(AppId id, GraphPath path) {
    return get("read app " + id, path);
  }

  private static GraphCall get(String operation, GraphPath path) {
    return GraphCall.get(operation, path, Permissions.READ_APPS);
  }
}
