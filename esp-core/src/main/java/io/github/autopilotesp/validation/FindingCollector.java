package io.github.autopilotesp.validation;

import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what rules report, one rule and one subject after the other. */
final class FindingCollector implements RuleReporter {
  private final List<Finding> findings = new ArrayList<>(0);
  private final List<NotEvaluated> notEvaluated = new ArrayList<>(0);
  private @Nullable RuleInfo rule;
  private @Nullable Subject subject;
  private boolean lacking;

  /**
   * Asks a rule about a subject. Whatever the rule throws is noted, and goes no further.
   *
   * @return whether the rule could speak about the subject
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

  /** Notes that a rule was not asked, as something that it looks at is not known. */
  void cannotAsk(RegisteredRule registered, Subject about, String reason) {
    notEvaluated.add(
        new NotEvaluated(
            registered.info().id(), NotEvaluated.Cause.LACKS_CONTEXT, about.concern(), "", reason));
  }

  @Override
  public void report(Problem problem) {
    RuleInfo reporting = current(rule);
    Finding finding = problem.toFinding(reporting, current(subject).concern());
    // What is wrong with the whole may be noticed at each profile, and is said once.
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
      throw new IllegalStateException("A rule reports only while it is asked");
    }
    return value;
  }
}
