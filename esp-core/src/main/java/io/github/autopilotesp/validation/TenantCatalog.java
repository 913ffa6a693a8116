package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.validation.rules.IdForms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The apps, groups, filters and scope tags of a tenant that profiles refer to. Each part is read
 * when a rule first needs it, and only once. Objects that no profile refers to are not read, nor
 * are malformed ids, which the service would refuse.
 *
 * <p>If a part cannot be read, the rules that need it are not evaluated, and the report gives the
 * reason. Thread-safe.
 */
public final class TenantCatalog {
  private final LazyCatalogPart<Map<AppId, MobileApp>> selectedApps;
  private final LazyCatalogPart<List<MobileApp>> assignedApps;
  private final LazyCatalogPart<Map<GroupId, Group>> groups;
  private final LazyCatalogPart<Map<GroupId, Audience>> audiences;
  private final LazyCatalogPart<Map<FilterId, AssignmentFilter>> filters;
  private final LazyCatalogPart<Map<ScopeTag, RoleScopeTag>> scopeTags;

  private TenantCatalog(IntuneTenant tenant, Named named) {
    selectedApps =
        new LazyCatalogPart<>(
            "apps",
            () -> named.apps.isEmpty() ? Map.of() : tenant.apps().findWithAssignments(named.apps));
    assignedApps =
        new LazyCatalogPart<>(
            "assigned apps", () -> named.anyAssignment ? tenant.apps().assigned() : List.of());
    groups =
        new LazyCatalogPart<>(
            "groups", () -> named.groups.isEmpty() ? Map.of() : tenant.groups().find(named.groups));
    audiences = new LazyCatalogPart<>("members of groups", () -> audiences(tenant, groups.get()));
    filters =
        new LazyCatalogPart<>(
            "assignment filters",
            () -> named.filters.isEmpty() ? Map.of() : byId(tenant.filters().list()));
    scopeTags =
        new LazyCatalogPart<>(
            "scope tags",
            () -> named.scopeTags.isEmpty() ? Map.of() : tenant.scopeTags().find(named.scopeTags));
  }

  /**
   * Creates a catalog without reading anything.
   *
   * @param checked the profiles to check
   * @param others other profiles, of which only the groups matter
   */
  static TenantCatalog of(
      IntuneTenant tenant, Iterable<EspProfile> checked, Iterable<PlacedProfile> others) {
    Named named = new Named();
    checked.forEach(named::add);
    others.forEach(other -> other.assignments().forEach(one -> named.add(one.target())));
    return new TenantCatalog(tenant, named);
  }

  /**
   * Returns the selected apps that exist in the tenant, with their assignments.
   *
   * @return the apps by id
   * @throws NotKnownException if the tenant could not be read
   */
  public Map<AppId, MobileApp> selectedApps() {
    return selectedApps.get();
  }

  /**
   * Returns all assigned apps of the tenant, with their assignments. They are read only if a
   * profile has an assignment.
   *
   * @return the apps
   * @throws NotKnownException if the tenant could not be read
   */
  public List<MobileApp> assignedApps() {
    return assignedApps.get();
  }

  /**
   * Returns the referenced groups that exist in the tenant.
   *
   * @return the groups by id
   * @throws NotKnownException if the tenant could not be read
   */
  public Map<GroupId, Group> groups() {
    return groups.get();
  }

  /**
   * Returns whether a group has devices or users.
   *
   * @param group the group
   * @return the audience; unknown if the group does not exist, or neither its rule nor its members
   *     tell
   * @throws NotKnownException if the tenant could not be read
   */
  public Audience audience(GroupId group) {
    return audiences.get().getOrDefault(group, Audience.UNKNOWN);
  }

  /**
   * Returns all assignment filters of the tenant, of every platform. They are read only if a
   * profile uses a filter.
   *
   * @return the filters by id
   * @throws NotKnownException if the tenant could not be read
   */
  public Map<FilterId, AssignmentFilter> filters() {
    return filters.get();
  }

  /**
   * Returns the referenced scope tags that exist in the tenant.
   *
   * @return the scope tags by id
   * @throws NotKnownException if the tenant could not be read
   */
  public Map<ScopeTag, RoleScopeTag> scopeTags() {
    return scopeTags.get();
  }

  private static Map<FilterId, AssignmentFilter> byId(List<AssignmentFilter> filters) {
    Map<FilterId, AssignmentFilter> byId = new LinkedHashMap<>();
    filters.forEach(filter -> byId.put(filter.id(), filter));
    return byId;
  }

  /** Returns the audiences; members are read only if the rule does not tell. */
  private static Map<GroupId, Audience> audiences(IntuneTenant tenant, Map<GroupId, Group> groups) {
    Map<GroupId, Audience> audiences = new HashMap<>();
    Set<GroupId> undecided = new LinkedHashSet<>();
    groups.forEach(
        (id, group) -> {
          Audience byRule = Audience.of(group);
          audiences.put(id, byRule);
          if (!byRule.isKnown()) {
            undecided.add(id);
          }
        });
    if (!undecided.isEmpty()) {
      tenant
          .groups()
          .memberKinds(undecided)
          .forEach((id, kinds) -> audiences.put(id, Audience.ofMembers(kinds)));
    }
    return audiences;
  }

  /** The objects that the profiles refer to. */
  private static final class Named {
    private final Set<AppId> apps = new LinkedHashSet<>();
    private final Set<GroupId> groups = new LinkedHashSet<>();
    private final Set<FilterId> filters = new LinkedHashSet<>();
    private final Set<ScopeTag> scopeTags = new LinkedHashSet<>();
    private boolean anyAssignment;

    private void add(EspProfile profile) {
      if (profile.settings() instanceof ShownSettings shown) {
        for (AppId app : shown.blockDeviceUse().selectedApps()) {
          if (IdForms.isGuid(app.value())) {
            apps.add(app);
          }
        }
      }
      for (Assignment assignment : profile.assignments()) {
        anyAssignment = true;
        add(assignment.target());
        assignment.filter().ifPresent(use -> filters.add(use.filter()));
      }
      for (ScopeTag tag : profile.scopeTags()) {
        if (IdForms.isWholeNumber(tag.id())) {
          scopeTags.add(tag);
        }
      }
    }

    private void add(AssignmentTarget target) {
      target.groupId().filter(group -> IdForms.isGuid(group.value())).ifPresent(groups::add);
    }
  }
}
