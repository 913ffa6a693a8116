package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.Optional;

/** ESP204: a custom message that is switched on is not blank. */
final class Esp204MessageWithText implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP204", Severity.WARNING)
          .title("a custom message that is switched on is not blank")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.CUSTOM_MESSAGE)
          .because(
              "A blank message replaces the stock message and tells a user in trouble nothing.")
          .example("customMessage: \"\"", "customMessage: \"Call the service desk on 5555.\"")
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
    if (shown.customMessage().isPresent() && shown.customMessage().get().isBlank()) {
      reporter.report(
          Problem.of("The custom message is switched on but blank.")
              .at(Paths.CUSTOM_MESSAGE)
              .fix(
                  "Say who to call, or omit the message to show the stock one.",
                  ShownPage.edit(settings -> settings.customMessage(Optional.empty()))));
    }
  }
}
