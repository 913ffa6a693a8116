package io.github.autopilotesp.validation;

import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what rules report, one rule and one subject at a time. */
final class FindingCollector implements RuleReporter {
  private final List<Finding> findings = new ArrayList<>(0);
  private final List<NotEvaluated> notEvaluated = new ArrayList<>(0);
  private @Nullable RuleInfo rule;
  private @Nullable Subject subject;
  private boolean lacking;

  /**
   * Runs a rule on a subject. Exceptions of the rule are recorded, not propagated.
   *
   * @return whether the rule could be evaluated
   */
  boolean ask(RegisteredRule registered, Subject about) {
    rule = registered.info();
    subject = about;
    lacking = false;
    try {
      registered.rule().check(about, this);
    } catch (NotKnownException e) {
      lacks(String.valueOf(e.getMessage()));
    } catch (TenantException.Interrupted e) {
      throw e;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      lacking = true;
      note(NotEvaluated.Cause.RULE_FAILED, "", "the rule failed: " + e);
    } finally {
      rule = null;
      subject = null;
    }
    return !lacking;
  }

  /** Records that a rule was not run because something it reads is unknown. */
  void cannotAsk(RegisteredRule registered, Subject about, String reason) {
    notEvaluated.add(
        new NotEvaluated(
            registered.info().id(), NotEvaluated.Cause.LACKS_CONTEXT, about.concern(), "", reason));
  }

  @Override
  public void report(Problem problem) {
    RuleInfo reporting = current(rule);
    Finding finding = problem.toFinding(reporting, current(subject).concern());
    // A problem of the whole may be found for each profile, but is reported once.
    if (finding.concern().kind() != Concern.Kind.WHOLE || !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  @Override
  public void lacks(String reason) {
    lacking = true;
    note(NotEvaluated.Cause.LACKS_CONTEXT, "", reason);
  }

  @Override
  public void lacks(String path, String reason) {
    note(NotEvaluated.Cause.LACKS_CONTEXT, path, reason);
  }

  List<Finding> findings() {
    return findings;
  }

  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  private void note(NotEvaluated.Cause cause, String path, String reason) {
    Objects.requireNonNull(reason, "reason");
    notEvaluated.add(
        new NotEvaluated(current(rule).id(), cause, current(subject).concern(), path, reason));
  }

  private static <T> T current(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("A rule can report only while it is running");
    }
    return value;
  }
}
