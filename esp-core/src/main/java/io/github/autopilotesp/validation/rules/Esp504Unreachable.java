package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.PlacedProfile;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP504: a profile can apply to some device. */
final class Esp504Unreachable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP504", Severity.WARNING)
          .title("a profile can apply to some device")
          .from(Documents.SETUP)
          .needs(Need.OTHER_PROFILES)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A device gets the highest-priority profile that is targeted at it; only if there is"
                  + " none, its user counts. Profiles below an unfiltered All devices profile are"
                  + " never reached. Neither is a profile for users only if there is such a"
                  + " profile, regardless of priorities.")
          .example(
              "A profile for a group below one for All devices",
              "The profile for the group above the one for All devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<PlacedProfile> ranked = subject.profiles().ranked();
    int all = firstForAllDevices(ranked);
    if (all < 0) {
      return;
    }
    for (int i = 0; i < ranked.size(); i++) {
      PlacedProfile profile = ranked.get(i);
      if (i != all && !profile.isDefault() && !profile.assignments().isEmpty()) {
        check(profile, i > all, ranked.get(all), subject, reporter);
      }
    }
  }

  private static int firstForAllDevices(List<PlacedProfile> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      if (!ranked.get(i).isDefault() && reachesEveryDevice(ranked.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean reachesEveryDevice(PlacedProfile profile) {
    for (Assignment assignment : profile.assignments()) {
      if (assignment.target() instanceof AssignmentTarget.AllDevices
          && assignment.filter().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void check(
      PlacedProfile profile,
      boolean below,
      PlacedProfile all,
      Subject subject,
      RuleReporter reporter) {
    if (below && subject.profiles().isOrderKnown()) {
      report("below", "it is ranked below", profile, all, reporter);
      return;
    }
    boolean unknown = false;
    for (Assignment assignment : profile.assignments()) {
      Audience audience = AssignedAudience.of(assignment.target(), subject);
      if (audience.reachesDevices()) {
        return;
      }
      unknown |= !audience.isKnown();
    }
    if (unknown) {
      reporter.lacks(
          profile.concern().index().isPresent()
              ? "profiles[" + profile.concern().index().getAsInt() + "]"
              : profile.profile().displayName(),
          "whether the profile is targeted at devices is unknown");
    } else {
      report("users", "it reaches only users, and there is", profile, all, reporter);
    }
  }

  private static void report(
      String variant, String why, PlacedProfile profile, PlacedProfile all, RuleReporter reporter) {
    reporter.report(
        Problem.of(
                "The profile can never apply: {0} \"{1}\", which is assigned to All devices"
                    + " without a filter.",
                why, all.profile().displayName())
            .variant(variant)
            .about(profile.concern())
            .at(Paths.ASSIGNMENTS)
            .fix("Narrow the other profile with a group or a filter, or change the order."));
  }
}
