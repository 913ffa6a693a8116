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

/** ESP203: the custom message has at most 10,000 characters. */
final class Esp203MessageLength implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP203", Severity.ERROR)
          .title("the custom message has at most 10,000 characters")
          .from(Documents.GRAPH)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.CUSTOM_MESSAGE)
          .because(
              "The service accepts at most 10,000 characters. This rule counts UTF-16 units, the"
                  + " stricter interpretation.")
          .example(
              "customMessage with 10,001 characters",
              "customMessage: \"Call the service desk on 5555.\"")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int MAX = 10_000;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    int length = shown.customMessage().map(String::length).orElse(0);
    if (length > MAX) {
      reporter.report(
          Problem.of(
                  "The custom message has {0} characters; at most {1} are accepted.", length, MAX)
              .at(Paths.CUSTOM_MESSAGE)
              .fix("Shorten the message; users read it on a locked screen."));
    }
  }
}
