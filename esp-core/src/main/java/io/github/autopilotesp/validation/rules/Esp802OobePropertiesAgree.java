package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.EspProperty;

/** ESP802: the two OOBE properties agree. */
final class Esp802OobePropertiesAgree implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP802", Severity.WARNING)
          .title("the two OOBE properties agree")
          .from(Documents.OBSERVED)
          .needs(Need.WIRE)
          .reads()
          .because(
              "The admin center sends two properties for \"Only show page to devices provisioned by"
                  + " out-of-box experience (OOBE)\", always with the same value. Public clients"
                  + " disagree about them: one always sets the first to true and controls the"
                  + " switch with the second. Which one counts if they differ is not documented;"
                  + " this library reads the first.")
          .example("One of the two true, the other false", "Both true or both false")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!subject.wire().oobePropertiesDiffer()) {
      return;
    }
    boolean first = subject.wire().flag(EspProperty.ONLY_DURING_OOBE).orElse(false);
    reporter.report(
        Problem.of(
                "{0} is {1}: read by it, {2}. {3} is {4}: read by it, {5}. This library reads the"
                    + " first.",
                EspProperty.ONLY_DURING_OOBE.wireName(),
                Boolean.toString(first),
                meaning(first),
                EspProperty.ONLY_DURING_OOBE_TWIN.wireName(),
                Boolean.toString(!first),
                meaning(!first))
            .at(EspProperty.ONLY_DURING_OOBE_TWIN.wireName())
            .fix("Set both to the same value."));
  }

  private static String meaning(boolean onlyDuringOobe) {
    return onlyDuringOobe
        ? "the page is shown only on devices that go through OOBE"
        : "the page is shown to every user who signs in for the first time";
  }
}
