package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.PlacedProfile;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP505: if the default profile hides progress, some custom profile shows it. */
final class Esp505SomeProfileShows implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP505", Severity.ADVICE)
          .title("if the default profile hides progress, some custom profile shows it")
          .from(Documents.TUTORIAL)
          .needs(Need.OTHER_PROFILES)
          .reads(ProfileKey.SHOW_PROGRESS)
          .because(
              "By default, the default profile hides the page, so nobody sees it. Microsoft"
                  + " recommends a custom profile that shows it.")
          .example(
              "A hidden default profile and nothing else",
              "A custom profile with showProgress: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    Boolean defaultShows = null;
    for (PlacedProfile profile : subject.profiles().ranked()) {
      boolean shows = profile.profile().settings() instanceof ShownSettings;
      if (profile.isDefault()) {
        defaultShows = shows;
      } else if (shows) {
        return;
      }
    }
    if (defaultShows == null) {
      reporter.lacks("whether the tenant's default profile shows progress is unknown");
    } else if (!defaultShows) {
      reporter.report(
          Problem.of("No profile shows progress.")
              .fix("Add a profile that shows progress, and assign it to a group of devices."));
    }
  }
}
