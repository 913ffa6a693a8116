package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.PlacedProfile;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP501: a tenant has at most 51 profiles, including the default. */
final class Esp501ProfileCount implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP501", Severity.ERROR)
          .title("a tenant has at most 51 profiles, including the default")
          .from(Documents.SETUP)
          .needs(Need.OTHER_PROFILES)
          .reads()
          .because("The service accepts the default profile and 50 custom profiles.")
          .example("51 custom profiles", "50 custom profiles")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int MAX = 51;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    int custom = 0;
    for (PlacedProfile profile : subject.profiles().ranked()) {
      custom += profile.isDefault() ? 0 : 1;
    }
    if (custom + 1 > MAX) {
      reporter.report(
          Problem.of(
                  "The tenant would have {0} profiles, including the default; at most {1} are"
                      + " possible.",
                  custom + 1, MAX)
              .fix("Merge profiles, or narrow assignments with filters."));
    }
  }
}
