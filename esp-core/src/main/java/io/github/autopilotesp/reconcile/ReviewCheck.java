package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.names.NamedIds;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks, before anything is written, that a plan still means what a reviewer saw. */
final class ReviewCheck {
  private static final EspProfile NOTHING =
      EspProfile.builder().settings(EspSettings.hidden()).build();

  private ReviewCheck() {}

  /** Checks that the plan is the approved one. */
  static EspPlan approved(EspPlan plan, String approvedDigest) {
    if (!plan.digest().equals(approvedDigest)) {
      throw new PlanRefusedException(
          "This is not the plan that was approved. Review it and approve it again:",
          List.of(
              "approved: " + VisibleText.of(approvedDigest, 100), "this plan: " + plan.digest()));
    }
    return plan;
  }

  /** Checks that the plan was made for this tenant. */
  static void checkTenant(EspPlan plan, Optional<String> here) {
    if (!plan.tenantId().equals(here)) {
      throw new PlanRefusedException(
          "The plan was made for another tenant. Plan again in this one:",
          List.of(
              "made for: " + plan.tenantId().orElse("(not known)"),
              "this tenant: " + here.orElse("(not known: no default configuration is visible)")));
    }
  }

  /**
   * Finds ids of each change that have another name by now. Ids that had no name, or no longer have
   * one, are left to the rules.
   *
   * @param plan the plan
   * @param namesNow the current names in the tenant, by id
   * @return the changes that the plan shows with other names, each with sentences that say so
   */
  static IdentityHashMap<Change, List<String>> misnamed(
      EspPlan plan, Map<String, String> namesNow) {
    Map<String, String> now = byKey(namesNow);
    Map<String, String> shown = byKey(plan.namesById());
    IdentityHashMap<Change, List<String>> misnamed = new IdentityHashMap<>();
    for (Change change : plan.changes()) {
      for (String id : ids(change)) {
        String name = shown.get(id);
        String other = now.get(id);
        if (name != null && other != null && !name.equals(other)) {
          misnamed
              .computeIfAbsent(change, it -> new ArrayList<>())
              .add(
                  Text.of("what the plan shows as \"%s\" is now \"%s\" (%s)", name, other, id)
                      .toString());
        }
      }
    }
    return misnamed;
  }

  private static Map<String, String> byKey(Map<String, String> namesById) {
    Map<String, String> names = new HashMap<>();
    namesById.forEach((id, name) -> names.put(Labels.key(id), name));
    return names;
  }

  /** The content of a change as profiles: what stays as well as what is removed and added. */
  static Stream<EspProfile> shown(Change change) {
    return change.match(
        create -> Stream.of(unassigned(create.profile())),
        update -> Stream.of(unassigned(update.current().profile()), unassigned(update.desired())),
        assign ->
            Stream.concat(
                    assign.current().stream().map(it -> it.profile().assignments()),
                    Stream.of(assign.desired()))
                .map(it -> NOTHING.toBuilder().assignments(it).build()),
        reorder -> Stream.empty(),
        delete -> Stream.empty());
  }

  private static EspProfile unassigned(EspProfile profile) {
    return profile.toBuilder().assignments(List.of()).build();
  }

  private static Set<String> ids(Change change) {
    NamedIds named = new NamedIds();
    shown(change).forEach(it -> named.content(it).assignments(it.assignments()));
    return named.keys();
  }
}
