package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.page.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a plan, before anything is written, still means what a reviewer saw. */
final class SameAsReviewed {
  private SameAsReviewed() {}

  /** A plan is applied where it was meant. */
  static void checkTenant(EspPlan plan, Optional<String> here) {
    if (!plan.tenantId().equals(here)) {
      throw new PlanRefusedException(
          "The plan was made for another tenant. Plan again in this one:",
          List.of(
              "made for: " + plan.tenantId().orElse("(not known)"),
              "this tenant: " + here.orElse("(not known: no default configuration is seen)")));
    }
  }

  /**
   * What has become of the names behind the ids of each change. What had no name, or has none any
   * more, is the business of the rules.
   *
   * @param plan the plan
   * @param labels the names that the tenant has now
   * @return the changes that were shown by other names, each with sentences that say so
   */
  static IdentityHashMap<Change, List<String>> misnamed(EspPlan plan, Labels labels) {
    Map<String, String> now = byKey(labels);
    Map<String, String> shown = byKey(plan.input().labels());
    IdentityHashMap<Change, List<String>> misnamed = new IdentityHashMap<>();
    for (Change change : plan.changes()) {
      for (String id : LabelLookup.ids(change)) {
        String name = shown.get(id);
        String other = now.get(id);
        if (name != null && other != null && !name.equals(other)) {
          misnamed
              .computeIfAbsent(change, it -> new ArrayList<>())
              .add(
                  Text.of("what the plan shows as \"%s\" is \"%s\" now (%s)", name, other, id)
                      .toString());
        }
      }
    }
    return misnamed;
  }

  private static Map<String, String> byKey(Labels labels) {
    Map<String, String> names = new HashMap<>();
    labels.namesById().forEach((id, name) -> names.put(Labels.key(id), name));
    return names;
  }
}
