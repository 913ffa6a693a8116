package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.WireProfile;

/** ESP803: a property has the type that the API declares. */
final class Esp803DeclaredTypes implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP803", Severity.ERROR)
          .title("a property has the type that the API declares")
          .from(Documents.GRAPH)
          .needs(Need.WIRE)
          .reads()
          .because("The service refuses a property of the wrong type, or its clients misread it.")
          .example("The timeout as the text \"sixty\"", "The timeout as the number 60")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (WireProfile.WrongType wrong : subject.wire().wrongTypes()) {
      reporter.report(
          Problem.of(
                  "{0} should be {1}, but is {2}.", wrong.path(), wrong.expected(), wrong.found())
              .at(wrong.path())
              .fix("Use the declared type."));
    }
  }
}
