package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.EspProperty;
import io.github.autopilotesp.wire.WireProfile;

/** ESP801: with progress hidden, no other setting has an effect. */
final class Esp801HiddenSettings implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP801", Severity.WARNING)
          .title("with progress hidden, no other setting has an effect")
          .from(Documents.TUTORIAL)
          .needs(Need.WIRE)
          .reads()
          .because(
              "Hiding the page disables its other settings. A setting that is on suggests an effect"
                  + " that it does not have.")
          .example(
              "Show progress: No, allow reset: Yes", "Show progress: No, with nothing else set")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    WireProfile wire = subject.wire();
    if (!wire.isNo(EspProperty.SHOW_PROGRESS)) {
      return;
    }
    for (EspProperty property : wire.settingsWithoutEffect()) {
      reporter.report(
          Problem.of("\"{0}\" is set but has no effect: the page is hidden.", property.wireName())
              .at(property.wireName())
              .fix("Show progress, or leave the setting at its default."));
    }
  }
}
