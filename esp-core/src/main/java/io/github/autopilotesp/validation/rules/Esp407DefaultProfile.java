package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.WireProfile;
import org.jspecify.annotations.Nullable;

/** ESP407: the default profile is not assigned, reordered, renamed or deleted. */
final class Esp407DefaultProfile implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP407", Severity.ERROR)
          .title("the default profile is not assigned, reordered, renamed or deleted")
          .from(Documents.SETUP, Documents.OBSERVED)
          .needs(Need.CHANGES)
          .reads()
          .because(
              "Every tenant has a default profile for all users and all devices. Its settings can"
                  + " be changed; the service refuses everything else.")
          .example("A plan that deletes the default profile", "A plan that changes its settings")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (TenantOperation change : subject.changes()) {
      String refused = refused(change);
      if (refused != null) {
        reporter.report(
            Problem.of("The default profile cannot be {0}: {1}.", refused, change.describe())
                .variant(refused)
                .fix("Leave the default profile as it is, or change its settings only."));
      }
    }
  }

  private static @Nullable String refused(TenantOperation change) {
    if (change instanceof TenantOperation.Delete delete) {
      return isDefault(delete.id()) ? "deleted" : null;
    }
    if (change instanceof TenantOperation.Reorder reorder) {
      return isDefault(reorder.id()) ? "reordered" : null;
    }
    if (change instanceof TenantOperation.Assign assign) {
      return assign.current().isDefault() ? "assigned" : null;
    }
    return change instanceof TenantOperation.Update update
            && update.current().isDefault()
            && !update.current().displayName().equals(update.desired().displayName())
        ? "renamed"
        : null;
  }

  private static boolean isDefault(ProfileId id) {
    return WireProfile.isDefaultId(id.value());
  }
}
