package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP101: a profile has a name that is not blank. */
final class Esp101NamedProfile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP101", Severity.ERROR)
          .title("a profile has a name that is not blank")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.NAME)
          .because(
              "Admins, the tenant and this library identify profiles by name. The admin center"
                  + " requires one.")
          .example("name: \"  \"", "name: \"Autopilot - user-driven\"")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!subject.isDefaultProfile() && subject.profile().displayName().isBlank()) {
      reporter.report(
          Problem.of("The profile has no name.")
              .at(Paths.NAME)
              .fix("Give the profile a unique name."));
    }
  }
}
