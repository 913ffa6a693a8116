package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.EspProperty;

/** ESP805: {@literal @}odata.type is that of an ESP profile. */
final class Esp805TypeOfProfile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP805", Severity.ERROR)
          .title("@odata.type is that of an ESP profile")
          .from(Documents.GRAPH)
          .needs(Need.WIRE)
          .reads()
          .because(
              "The collection also contains other enrollment configurations. Only the type"
                  + " distinguishes them.")
          .example("The type of an enrollment limit, or none", "The type of an ESP profile")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.wire().text(EspProperty.TYPE).isEmpty() || !subject.wire().isEspProfile()) {
      reporter.report(
          Problem.of(
                  "The type {0} is not that of an ESP profile.",
                  subject.wire().text(EspProperty.TYPE).orElse("(none)"))
              .at(EspProperty.TYPE.wireName())
              .fix("Give the object the type of an ESP profile, or do not treat it as one."));
    }
  }
}
