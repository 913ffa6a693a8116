package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.OutcomeFinding.Kind;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed between two promises: profile, order, filter, membership. */
final class PromiseChanges {
  private static final OutcomeFinding NOTHING =
      new OutcomeFinding(
          OutcomeFinding.Kind.POSSIBLE,
          "",
          "Nothing differs between the two snapshots: the cause may have been changed before the"
              + " first, or changed back.");

  private PromiseChanges() {}

  static List<OutcomeFinding> between(Promise before, Promise after) {
    List<OutcomeFinding> changes = new ArrayList<>();
    Map<String, RankedProfile> now = byKey(after.profiles());
    Map<String, RankedProfile> then = byKey(before.profiles());
    then.forEach((key, profile) -> profile(profile, now.get(key), changes));
    now.forEach(
        (key, profile) -> {
          if (!then.containsKey(key)) {
            changes.add(changed(profile.displayName(), profile + " was created."));
          }
        });
    order(then.keySet().stream().filter(now::containsKey).toList(), now, changes);
    filters(before.filters(), after.filters(), changes);
    memberships(before.device(), after.device(), changes);
    return changes.isEmpty() ? List.of(NOTHING) : changes;
  }

  /** Maps profiles by id; a stored profile with the same id is the same profile. */
  private static Map<String, RankedProfile> byKey(List<RankedProfile> profiles) {
    Map<String, RankedProfile> byKey = new LinkedHashMap<>();
    profiles.forEach(
        it -> byKey.put(it.id().map(Object::toString).orElse("named " + it.displayName()), it));
    return byKey;
  }

  private static void profile(
      RankedProfile then, @Nullable RankedProfile now, List<OutcomeFinding> changes) {
    String name = then.displayName();
    if (now == null) {
      changes.add(changed(name, then + " was deleted."));
      return;
    }
    if (!now.displayName().equals(name)) {
      changes.add(changed(name, then + " was renamed to " + now + "."));
    }
    if (!then.profile().settings().equals(now.profile().settings())) {
      changes.add(changed(name, "The settings of " + then + " changed."));
    }
    if (!then.isDefault() && !then.assignments().equals(now.assignments())) {
      changes.add(changed(name, "The assignments of " + then + " changed."));
    }
  }

  private static void order(
      List<String> kept, Map<String, RankedProfile> now, List<OutcomeFinding> changes) {
    List<String> nowKept = now.keySet().stream().filter(kept::contains).toList();
    if (!nowKept.equals(kept)) {
      changes.add(changed("order", "The order of the profiles changed."));
    }
  }

  private static void filters(
      List<AssignmentFilter> before, List<AssignmentFilter> after, List<OutcomeFinding> changes) {
    Map<FilterId, AssignmentFilter> now = new LinkedHashMap<>();
    after.forEach(filter -> now.put(filter.id(), filter));
    for (AssignmentFilter filter : before) {
      Optional<String> rule = Optional.ofNullable(now.get(filter.id())).map(AssignmentFilter::rule);
      String name = filter.displayName();
      if (rule.isEmpty()) {
        changes.add(changed(name, "The filter \"" + name + "\" was deleted."));
      } else if (!rule.get().equals(filter.rule())) {
        changes.add(changed(name, "The rule of the filter \"" + name + "\" changed."));
      }
    }
  }

  private static void memberships(
      DeviceContext before, DeviceContext after, List<OutcomeFinding> changes) {
    if (!Objects.equals(before.groups(), after.groups())) {
      changes.add(changed("device", "The groups of the device changed."));
    }
    if (!Objects.equals(before.userGroups(), after.userGroups())) {
      changes.add(changed("user", "The groups of the user changed."));
    }
    if (!Objects.equals(before.facts(), after.facts())) {
      changes.add(changed("device", "The device properties for filters changed."));
    }
  }

  private static OutcomeFinding changed(String subject, String text) {
    return new OutcomeFinding(Kind.CHANGED, subject, text);
  }
}
