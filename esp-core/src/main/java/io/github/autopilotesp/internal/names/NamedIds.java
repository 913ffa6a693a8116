package io.github.autopilotesp.internal.names;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the ids that profiles refer to. Not safe for use by several threads while collecting.
 */
public final class NamedIds {
  private final Set<AppId> apps = new LinkedHashSet<>();
  private final Set<GroupId> groups = new LinkedHashSet<>();
  private final Set<FilterId> filters = new LinkedHashSet<>();
  private final Set<ScopeTag> scopeTags = new LinkedHashSet<>();
  private boolean anyAssignment;

  /** Adds the ids in the settings and the scope tags. */
  public NamedIds content(EspProfile profile) {
    scopeTags.addAll(profile.scopeTags());
    if (profile.settings() instanceof ShownSettings shown) {
      apps.addAll(shown.blockDeviceUse().selectedApps());
    }
    return this;
  }

  /** Adds the groups and filters of assignments. */
  public NamedIds assignments(Collection<Assignment> assignments) {
    for (Assignment assignment : assignments) {
      anyAssignment = true;
      assignment.filter().ifPresent(use -> filters.add(use.filter()));
    }
    return groups(assignments);
  }

  /** Adds only the groups of assignments. */
  public NamedIds groups(Collection<Assignment> assignments) {
    assignments.forEach(it -> it.target().groupId().ifPresent(groups::add));
    return this;
  }

  /** Whether an assignment was added. */
  public boolean anyAssignment() {
    return anyAssignment;
  }

  /** The selected apps. */
  public Set<AppId> apps() {
    return apps;
  }

  /** The groups that are assigned or excluded. */
  public Set<GroupId> groups() {
    return groups;
  }

  /** The assignment filters. */
  public Set<FilterId> filters() {
    return filters;
  }

  /** The scope tags. */
  public Set<ScopeTag> scopeTags() {
    return scopeTags;
  }

  /** All ids, normalized by case. */
  public Set<String> keys() {
    return Stream.of(
            apps.stream().map(AppId::value),
            groups.stream().map(GroupId::value),
            filters.stream().map(FilterId::value),
            scopeTags.stream().map(ScopeTag::id))
        .flatMap(ids -> ids)
        .map(Labels::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
