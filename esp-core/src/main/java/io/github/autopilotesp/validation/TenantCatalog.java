package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.names.NamedIds;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.validation.rules.IdForms;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

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

  private final IntuneTenant tenant;

  private TenantCatalog(IntuneTenant tenant, NamedIds named) {
    this.tenant = tenant;
    List<AppId> apps = named.apps().stream().filter(app -> IdForms.isGuid(app.value())).toList();
    List<GroupId> namedGroups =
        named.groups().stream().filter(group -> IdForms.isGuid(group.value())).toList();
    List<ScopeTag> tags =
        named.scopeTags().stream().filter(tag -> IdForms.isWholeNumber(tag.id())).toList();
    selectedApps =
        new LazyCatalogPart<>(
            "apps", () -> apps.isEmpty() ? Map.of() : tenant.apps().findWithAssignments(apps));
    assignedApps =
        new LazyCatalogPart<>(
            "assigned apps", () -> named.anyAssignment() ? tenant.apps().assigned() : List.of());
    groups =
        new LazyCatalogPart<>(
            "groups", () -> namedGroups.isEmpty() ? Map.of() : tenant.groups().find(namedGroups));
    audiences = new LazyCatalogPart<>("members of groups", () -> audiences(tenant, groups.get()));
    filters =
        new LazyCatalogPart<>(
            "assignment filters",
            () -> named.filters().isEmpty() ? Map.of() : byId(tenant.filters().list()));
    scopeTags =
        new LazyCatalogPart<>(
            "scope tags", () -> tags.isEmpty() ? Map.of() : tenant.scopeTags().find(tags));
  }

  /**
   * Creates a catalog without reading anything.
   *
   * @param checked the profiles to check
   * @param others other profiles, of which only the groups matter
   */
  static TenantCatalog of(
      IntuneTenant tenant, Iterable<EspProfile> checked, Iterable<PlacedProfile> others) {
    NamedIds named = new NamedIds();
    checked.forEach(profile -> named.content(profile).assignments(profile.assignments()));
    others.forEach(other -> named.groups(other.assignments()));
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
    Objects.requireNonNull(group, "group");
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

  /**
   * The names of the apps, groups, filters and scope tags that profiles name. What a rule has found
   * is not asked for again, and nothing is asked for the default scope tag.
   *
   * @param profiles any profiles, those of the catalog among them or not
   * @return the names by their ids; without those that the tenant does not have or may not tell
   * @throws TenantException if the tenant does not answer for another reason
   */
  public Map<String, String> names(Collection<EspProfile> profiles) {
    NamedIds named = new NamedIds();
    profiles.forEach(profile -> named.content(profile).assignments(profile.assignments()));
    Map<String, String> names = new HashMap<>();
    names(named.apps(), selectedApps, ids -> tenant.apps().find(ids))
        .forEach((id, app) -> names.put(id.value(), app.displayName()));
    names(named.groups(), groups, ids -> tenant.groups().find(ids))
        .forEach((id, group) -> names.put(id.value(), group.displayName()));
    names(named.filters(), filters, ids -> tenant.filters().find(ids))
        .forEach((id, filter) -> names.put(id.value(), filter.displayName()));
    Set<ScopeTag> tags = new LinkedHashSet<>(named.scopeTags());
    tags.remove(ScopeTag.DEFAULT);
    names(tags, scopeTags, ids -> tenant.scopeTags().find(ids))
        .forEach((tag, found) -> names.put(tag.id(), found.displayName()));
    return names;
  }

  private static <K, V> Map<K, V> names(
      Set<K> ids, LazyCatalogPart<Map<K, V>> part, Function<Collection<K>, Map<K, V>> question) {
    Map<K, V> found = new LinkedHashMap<>(part.known().orElse(Map.of()));
    found.keySet().retainAll(ids);
    List<K> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
    if (!others.isEmpty()) {
      try {
        found.putAll(question.apply(others));
      } catch (TenantException.Forbidden forbidden) {
        // Reading profiles needs no permission to read what they name: the ids stand in.
      }
    }
    return found;
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
}
