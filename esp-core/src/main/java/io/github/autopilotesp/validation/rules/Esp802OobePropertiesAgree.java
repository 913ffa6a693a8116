package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.format.EspProperty;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP802: the two OOBE properties agree. */
final class Esp802OobePropertiesAgree implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP802", Severity.WARNING)
          .title("the two OOBE properties agree")
          .from(Documents.OBSERVED)
          .needs(Need.WIRE)
          .because(
              "The admin center sends two properties for \"only show page to devices provisioned by"
                  + " OOBE\", always with the same value. Which one counts where they differ is not"
                  + " documented; this library reads the first.")
          .example("One of the two true, the other false", "Both true or both false")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.wire().oobePropertiesDiffer()) {
      reporter.report(
          Problem.of(
                  "{0} and {1} stand for one setting, and differ.",
                  EspProperty.ONLY_DURING_OOBE.wireName(),
                  EspProperty.ONLY_DURING_OOBE_TWIN.wireName())
              .at(EspProperty.ONLY_DURING_OOBE_TWIN.wireName())
              .fix("Give both the same value."));
    }
  }
}
