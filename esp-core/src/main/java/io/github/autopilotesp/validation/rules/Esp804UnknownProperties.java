package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP804: unknown properties are kept as they are. */
final class Esp804UnknownProperties implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP804", Severity.ADVICE)
          .title("unknown properties are kept as they are")
          .from(Documents.OBSERVED)
          .needs(Need.WIRE)
          .reads()
          .because(
              "New properties can appear in the beta API at any time. This library keeps unknown"
                  + " properties and neither checks nor changes them.")
          .example(
              "A property that the API reference does not list",
              "Only properties of the API reference")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (String name : subject.wire().unknownProperties()) {
      reporter.report(
          Problem.of("{0} is unknown to this library; it is kept as it is.", name)
              .at(name)
              .fix("Check the spelling, or update the library."));
    }
  }
}
