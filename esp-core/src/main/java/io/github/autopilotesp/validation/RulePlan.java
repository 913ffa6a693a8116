package io.github.autopilotesp.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules can run with certain knowledge, and what the others lack. A validator caches one for
 * each combination, so that a rule that cannot run costs nothing.
 */
record RulePlan(
    List<RegisteredRule> perProfile,
    List<RegisteredRule> once,
    List<RegisteredRule> last,
    List<NotEvaluated> missing) {

  static RulePlan of(
      List<RegisteredRule> rules, Set<Need> known, Map<Need, String> reasonsForUnknown) {
    List<RegisteredRule> perProfile = new ArrayList<>();
    List<RegisteredRule> once = new ArrayList<>();
    List<RegisteredRule> last = new ArrayList<>();
    List<NotEvaluated> missing = new ArrayList<>();
    for (RegisteredRule rule : rules) {
      Set<Need> needs = rule.info().needs();
      if (!known.containsAll(needs)) {
        missing.add(missing(rule.info(), known, reasonsForUnknown));
      } else if (needs.contains(Need.OVERRIDES)) {
        last.add(rule);
      } else if (needs.contains(Need.PROFILE)
          || needs.contains(Need.WIRE)
          || needs.contains(Need.PROFILE_OR_WIRE)) {
        perProfile.add(rule);
      } else {
        once.add(rule);
      }
    }
    return new RulePlan(
        List.copyOf(perProfile), List.copyOf(once), List.copyOf(last), List.copyOf(missing));
  }

  private static NotEvaluated missing(
      RuleInfo rule, Set<Need> known, Map<Need, String> reasonsForUnknown) {
    StringBuilder reason = new StringBuilder();
    for (Need need : rule.needs()) {
      if (!known.contains(need)) {
        String why = reasonsForUnknown.get(need);
        reason
            .append(reason.isEmpty() ? "needs " : ", and ")
            .append(need.description())
            .append(why == null ? "" : " (" + why + ")");
      }
    }
    return new NotEvaluated(
        rule.id(), NotEvaluated.Cause.LACKS_CONTEXT, Concern.WHOLE, "", reason.toString());
  }
}
