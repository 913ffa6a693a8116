package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP102: a profile has a description. */
final class Esp102DescribedProfile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP102", Severity.ADVICE)
          .title("a profile has a description")
          .from(Documents.SETUP)
          .needs(Need.PROFILE)
          .reads(ProfileKey.DESCRIPTION)
          .because(
              "Microsoft recommends a description, so that other admins know what the profile is"
                  + " for.")
          .example("A profile without a description", "description: \"Laptops of the sales team\"")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.profile().description().isBlank()) {
      reporter.report(
          Problem.of("The profile has no description.")
              .at(Paths.DESCRIPTION)
              .fix("Describe briefly what the profile is for."));
    }
  }
}
