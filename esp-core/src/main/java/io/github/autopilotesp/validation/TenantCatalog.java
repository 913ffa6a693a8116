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
import java.util.Objects;
import java.util.Set;

/**
 * What a tenant has of the apps, groups, filters and scope tags that profiles name. Each part is
 * asked for when a rule first needs it, and never again; what no profile names is not asked for. An
 * id that has not the form of one is not asked for either, since the service refuses to look.
 *
 * <p>Where the tenant does not answer, the rules that need the part are not evaluated, and the
 * report gives the reason. Safe for use by several threads.
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
   * Prepares to ask.
   *
   * @param checked the profiles that are checked
   * @param others profiles beside them, of which only the groups matter
   */
  static TenantCatalog of(
      IntuneTenant tenant, Iterable<EspProfile> checked, Iterable<PlacedProfile> others) {
    Named named = new Named();
    checked.forEach(named::add);
    others.forEach(other -> other.assignments().forEach(one -> named.add(one.target())));
    return new TenantCatalog(tenant, named);
  }

  /**
   * The selected apps that the tenant has, with their assignments.
   *
   * @return the apps by id
   * @throws NotKnownException if the tenant did not answer
   */
  public Map<AppId, MobileApp> selectedApps() {
    return selectedApps.get();
  }

  /**
   * All apps of the tenant that are assigned to anyone, with their assignments. They are asked for
   * only if a profile has an assignment.
   *
   * @return the apps
   * @throws NotKnownException if the tenant did not answer
   */
  public List<MobileApp> assignedApps() {
    return assignedApps.get();
  }

  /**
   * The named groups that the tenant has.
   *
   * @return the groups by id
   * @throws NotKnownException if the tenant did not answer
   */
  public Map<GroupId, Group> groups() {
    return groups.get();
  }

  /**
   * Tells whether a group is one of devices or of users.
   *
   * @param group the group
   * @return the audience; unknown if there is no such group, or neither rule nor members tell
   * @throws NotKnownException if the tenant did not answer
   */
  public Audience audience(GroupId group) {
    Objects.requireNonNull(group, "group");
    return audiences.get().getOrDefault(group, Audience.UNKNOWN);
  }

  /**
   * All assignment filters of the tenant, of every platform. They are asked for only if a profile
   * uses a filter.
   *
   * @return the filters by id
   * @throws NotKnownException if the tenant did not answer
   */
  public Map<FilterId, AssignmentFilter> filters() {
    return filters.get();
  }

  /**
   * The named scope tags that the tenant has.
   *
   * @return the scope tags by id
   * @throws NotKnownException if the tenant did not answer
   */
  public Map<ScopeTag, RoleScopeTag> scopeTags() {
    return scopeTags.get();
  }

  private static Map<FilterId, AssignmentFilter> byId(List<AssignmentFilter> filters) {
    Map<FilterId, AssignmentFilter> byId = new LinkedHashMap<>();
    filters.forEach(filter -> byId.put(filter.id(), filter));
    return byId;
  }

  /** The members are looked at only where no rule tells. */
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

  /** What the profiles name. */
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
