package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP408: hiding the page does not remove it from devices that have received it. */
final class Esp408PageStays implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP408", Severity.ADVICE)
          .title("hiding the page does not remove it from devices that have received it")
          .from(Documents.SETUP)
          .needs(Need.CHANGES)
          .reads()
          .because(
              "A device that has received a profile keeps the page when the profile is changed from"
                  + " shown to hidden. That the same applies when a profile is deleted is inferred,"
                  + " not documented.")
          .example(
              "A plan that changes showProgress from true to false",
              "A plan that changes the timeout")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (TenantOperation change : subject.changes()) {
      if (change instanceof TenantOperation.Update update && hides(update)) {
        reporter.report(
            Problem.of(
                    "Devices that have received \"{0}\" keep the page when it is hidden.",
                    update.current().displayName())
                .variant("hidden")
                .fix("Expect the page on those devices until they are set up again."));
      }
      if (change instanceof TenantOperation.Delete delete && mayShow(delete.id(), subject)) {
        reporter.report(
            Problem.of(
                    "Devices that have received {0} probably keep the page when it is deleted.",
                    name(delete.id(), subject))
                .variant("deleted")
                .fix("Expect the page on those devices until they are set up again."));
      }
    }
  }

  private static boolean hides(TenantOperation.Update update) {
    return update.current().profile().settings() instanceof ShownSettings
        && update.desired().settings() instanceof EspSettings.Hidden;
  }

  private static boolean mayShow(ProfileId id, Subject subject) {
    return stored(subject).stream()
        .noneMatch(
            profile ->
                profile.id().equals(id)
                    && profile.profile().settings() instanceof EspSettings.Hidden);
  }

  private static String name(ProfileId id, Subject subject) {
    return stored(subject).stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .map(profile -> "\"" + profile.displayName() + "\"")
        .orElse("ESP profile " + id);
  }

  private static List<StoredProfile> stored(Subject subject) {
    return subject.knows(Need.OTHER_PROFILES)
        ? subject.profiles().stored().orElse(List.of())
        : List.of();
  }
}
