package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses a plan, before anything is written, that no longer means what a reviewer saw. */
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
   * Behind the ids of a plan that was saved stand the names that it shows. A plan that was not
   * saved has just asked for them. What has no name any more is the business of the rules.
   */
  static void checkNames(EspPlan plan, IntuneTenant tenant) {
    Map<String, String> shown = plan.input().labels().namesById();
    if (plan.input().labels().fresh() || shown.isEmpty()) {
      return;
    }
    Map<String, String> now = LabelLookup.of(tenant, plan).namesById();
    List<String> conflicts = new ArrayList<>();
    shown.forEach(
        (id, name) -> {
          String other = now.getOrDefault(id, name);
          if (!other.equals(name)) {
            conflicts.add(Text.of("\"%s\" is \"%s\" now (%s)", name, other, id).toString());
          }
        });
    if (!conflicts.isEmpty()) {
      throw new PlanRefusedException(
          "What the plan shows by these names bears others now. Plan again, and look at it again:",
          conflicts);
    }
  }
}
