package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP207: the timeout is not below what most enrollments needed. */
final class Esp207TimeMeasured implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP207", Severity.ADVICE)
          .title("the timeout is not below what most enrollments needed")
          .from(Documents.LIBRARY)
          .needs(Need.PROFILE, Need.MEASURED)
          .because(
              "If enrollments with the profile were measured, a limit below what 95 in 100 would"
                  + " have needed in Device setup shows many users an error. Timed-out enrollments"
                  + " are treated as censored, so that the current limit does not hide the need for"
                  + " a higher one.")
          .example(
              "timeoutMinutes: 60 where 95 in 100 needed 75",
              "timeoutMinutes: 75 or more in that case")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    String name = subject.profile().displayName();
    subject.measured().stream()
        .filter(it -> it.profile().equals(name) && it.minutes() > shown.timeout().toMinutes())
        .forEach(it -> reporter.report(problem(it, shown)));
  }

  private static Problem problem(MeasuredTimeout measured, ShownSettings shown) {
    return Problem.of(
            "The timeout is {0} minutes; of {1} measured enrollments, 95 in 100 would have needed"
                + " {2} {3} minutes in Device setup.",
            shown.timeout().toMinutes(),
            measured.sample(),
            measured.atLeast() ? "at least" : "up to",
            measured.minutes())
        .at(Paths.TIMEOUT)
        .fix("Set the timeout to " + measured.minutes() + " minutes or more.");
  }
}
