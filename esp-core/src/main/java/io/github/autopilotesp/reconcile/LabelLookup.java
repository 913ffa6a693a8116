package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up the names of what a plan would change, in one question for each kind. */
final class LabelLookup {
  private final Set<AppId> apps = new LinkedHashSet<>();
  private final Set<GroupId> groups = new LinkedHashSet<>();
  private final Set<FilterId> filters = new LinkedHashSet<>();
  private final Set<ScopeTag> tags = new LinkedHashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<GroupId, Group> groupsFound = new HashMap<>();

  private LabelLookup() {}

  static Labels of(IntuneTenant tenant, EspPlan plan) {
    LabelLookup lookup = new LabelLookup();
    plan.changes().forEach(lookup::collect);
    return lookup.ask(tenant);
  }

  /** The names behind the ids of profiles that are stored. */
  static Labels of(IntuneTenant tenant, List<StoredProfile> profiles) {
    LabelLookup lookup = new LabelLookup();
    for (StoredProfile profile : profiles) {
      lookup.content(profile.profile());
      profile.assignments().forEach(stored -> lookup.assignment(stored.assignment()));
    }
    return lookup.ask(tenant);
  }

  /** The ids that a change names, all of one case. */
  static Set<String> ids(Change change) {
    LabelLookup lookup = new LabelLookup();
    lookup.collect(change);
    return Stream.of(
            lookup.apps.stream().map(AppId::value),
            lookup.groups.stream().map(GroupId::value),
            lookup.filters.stream().map(FilterId::value),
            lookup.tags.stream().map(ScopeTag::id))
        .flatMap(ids -> ids)
        .map(Labels::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void collect(Change change) {
    if (change instanceof Change.Create create) {
      content(create.profile());
    } else if (change instanceof Change.Update update) {
      content(update.current().profile());
      content(update.desired());
    } else if (change instanceof Change.Assign assign) {
      Stream.concat(
              assign.current().stream().flatMap(stored -> stored.profile().assignments().stream()),
              assign.desired().stream())
          .forEach(this::assignment);
    }
  }

  private void content(EspProfile profile) {
    profile.scopeTags().stream().filter(tag -> !tag.equals(ScopeTag.DEFAULT)).forEach(tags::add);
    if (profile.settings() instanceof ShownSettings shown) {
      apps.addAll(shown.blockDeviceUse().selectedApps());
    }
  }

  private void assignment(Assignment assignment) {
    assignment.target().groupId().ifPresent(groups::add);
    assignment.filter().ifPresent(use -> filters.add(use.filter()));
  }

  private Labels ask(IntuneTenant tenant) {
    if (!apps.isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .apps()
                  .find(List.copyOf(apps))
                  .forEach((id, app) -> names.put(id.value(), app.displayName())));
    }
    if (!groups.isEmpty()) {
      unlessForbidden(() -> tenant.groups().find(List.copyOf(groups)).forEach(this::found));
    }
    if (!filters.isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .filters()
                  .find(List.copyOf(filters))
                  .forEach((id, filter) -> names.put(id.value(), filter.displayName())));
    }
    if (!tags.isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .scopeTags()
                  .find(List.copyOf(tags))
                  .forEach((tag, found) -> names.put(tag.id(), found.displayName())));
    }
    return Labels.of(names, groupsFound);
  }

  private void found(GroupId id, Group group) {
    groupsFound.put(id, group);
    names.put(id.value(), group.displayName());
  }

  /** A plan is readable without names, and writing profiles needs no permission to read them. */
  private static void unlessForbidden(Runnable question) {
    try {
      question.run();
    } catch (TenantException.Forbidden forbidden) {
      // The ids stand in.
    }
  }
}
