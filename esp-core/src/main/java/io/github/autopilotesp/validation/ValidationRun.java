package io.github.autopilotesp.validation;

import io.github.autopilotesp.validation.ValidationInput.Checked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One validation: asks the rules of a plan about what is to be checked. */
final class ValidationRun {
  private final ValidationInput input;
  private final RulePlan plan;
  private final List<RegisteredRule> rules;
  private final LocalDate today;
  private final boolean[] spoke;
  private final FindingCollector collector = new FindingCollector();

  ValidationRun(ValidationInput input, RulePlan plan, List<RegisteredRule> rules, LocalDate today) {
    this.today = today;
    this.input = input;
    this.plan = plan;
    this.rules = rules;
    this.spoke = new boolean[rules.size()];
  }

  /**
   * Runs the rules.
   *
   * @param own the overrides of the validator, which come before those of the input
   * @param strict whether a warning counts as an error
   * @param unusable rules that could not be loaded
   */
  ValidationReport run(
      List<RuleOverride> own,
      boolean strict,
      List<NotEvaluated> unusable,
      List<RuleInfo> described) {
    Known known = input.known();
    askAboutEachProfile(known);
    ask(plan.once(), Subject.whole(known, today));
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
          Subject.of(known, today, checked.get(i), input.severalProfiles() ? i : -1));
    }
    if (checked.isEmpty()) {
      for (RegisteredRule rule : plan.perProfile()) {
        spoke[rule.index()] = true;
      }
    }
  }

  private void ask(List<RegisteredRule> asked, Subject subject) {
    for (int i = 0; i < asked.size(); i++) {
      RegisteredRule rule = asked.get(i);
      spoke[rule.index()] |= collector.ask(rule, subject);
    }
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
    ask(plan.last(), Subject.whole(known.overrides(uses), today));
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
    return new OverrideUse(override, isKnown(override.ruleId()), hasSpoken(override), hits, path);
  }

  private boolean isKnown(String ruleId) {
    for (RegisteredRule rule : rules) {
      if (rule.info().id().equals(ruleId)) {
        return true;
      }
    }
    return false;
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
