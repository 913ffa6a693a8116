package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.ValidationInput.Checked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One validation: runs the rules of a plan on the input. */
final class ValidationRun {
  private final ValidationInput input;
  private final RulePlan plan;
  private final List<RegisteredRule> rules;
  private final Set<String> knownIds;
  private final LocalDate today;
  private final boolean[] spoke;
  private final FindingCollector collector = new FindingCollector();

  ValidationRun(
      ValidationInput input,
      RulePlan plan,
      List<RegisteredRule> rules,
      Set<String> knownIds,
      LocalDate today) {
    this.knownIds = knownIds;
    this.today = today;
    this.input = input;
    this.plan = plan;
    this.rules = rules;
    this.spoke = new boolean[rules.size()];
  }

  /**
   * Runs the rules.
   *
   * @param own the overrides of the validator, which take precedence over those of the input
   * @param strict whether warnings count as errors
   * @param unusable rules that could not be loaded
   */
  ValidationReport run(
      List<RuleOverride> own,
      boolean strict,
      List<NotEvaluated> unusable,
      List<RuleInfo> described) {
    Known known = input.known();
    askAboutEachProfile(known);
    ask(plan.once(), Subject.whole(known, today), unknownOfAny());
    raiseWarnings(strict);
    applyOverrides(known, own);
    List<Finding> findings = collector.findings();
    findings.sort(Finding.WORST_FIRST);
    return new ValidationReport(
        findings, notEvaluated(unusable), rulesRun(), described, input.document());
  }

  private void askAboutEachProfile(Known known) {
    List<Checked> checked = input.checked();
    for (int i = 0; i < checked.size(); i++) {
      ask(
          plan.perProfile(),
          Subject.of(known, today, checked.get(i), input.severalProfiles() ? i : -1),
          checked.get(i).unknown());
    }
    if (checked.isEmpty()) {
      for (RegisteredRule rule : plan.perProfile()) {
        spoke[rule.index()] = true;
      }
    }
  }

  private Set<ProfileKey> unknownOfAny() {
    Set<ProfileKey> unknown = EnumSet.noneOf(ProfileKey.class);
    input.checked().forEach(one -> unknown.addAll(one.unknown()));
    return unknown;
  }

  private void ask(List<RegisteredRule> asked, Subject subject, Set<ProfileKey> unknown) {
    for (int i = 0; i < asked.size(); i++) {
      RegisteredRule rule = asked.get(i);
      if (unknown.isEmpty() || Collections.disjoint(rule.info().reads(), unknown)) {
        spoke[rule.index()] |= collector.ask(rule, subject);
      } else {
        collector.cannotAsk(rule, subject, leftToTheTenant(rule, unknown));
      }
    }
  }

  private static String leftToTheTenant(RegisteredRule rule, Set<ProfileKey> unknown) {
    return "needs "
        + rule.info().reads().stream()
            .filter(unknown::contains)
            .map(ProfileKey::path)
            .collect(Collectors.joining(", "))
        + ", which the document does not manage";
  }

  private void raiseWarnings(boolean strict) {
    if (strict) {
      collector
          .findings()
          .replaceAll(
              finding ->
                  finding.severity() == Severity.WARNING ? finding.with(Severity.ERROR) : finding);
    }
  }

  private void applyOverrides(Known known, List<RuleOverride> own) {
    List<OverrideUse> uses = new ArrayList<>(own.size() + input.overrides().size());
    for (RuleOverride override : own) {
      uses.add(use(override, ""));
    }
    for (int i = 0; i < input.overrides().size(); i++) {
      uses.add(use(input.overrides().get(i), input.pathOfOverride(i)));
    }
    ask(plan.last(), Subject.whole(known.overrides(uses), today), Set.of());
  }

  private OverrideUse use(RuleOverride override, String path) {
    int hits = 0;
    List<Finding> findings = collector.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.ruleId().equals(override.ruleId()) && override.lowers(finding.severity())) {
        findings.set(i, finding.overriddenBy(override));
        hits++;
      }
    }
    return new OverrideUse(
        override, knownIds.contains(override.ruleId()), hasSpoken(override), hits, path);
  }

  private boolean hasSpoken(RuleOverride override) {
    for (RegisteredRule rule : rules) {
      if (rule.info().id().equals(override.ruleId())) {
        return spoke[rule.index()];
      }
    }
    return false;
  }

  private List<NotEvaluated> notEvaluated(List<NotEvaluated> unusable) {
    if (unusable.isEmpty() && collector.notEvaluated().isEmpty()) {
      return plan.missing();
    }
    List<NotEvaluated> all = new ArrayList<>(unusable);
    all.addAll(plan.missing());
    all.addAll(collector.notEvaluated());
    all.sort(Comparator.comparing(NotEvaluated::ruleId));
    return all;
  }

  private int rulesRun() {
    int count = 0;
    for (boolean one : spoke) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
