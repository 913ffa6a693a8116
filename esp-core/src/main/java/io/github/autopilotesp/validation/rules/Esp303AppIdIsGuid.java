package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.internal.text.Guid;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.EspProperty;
import java.util.List;

/** ESP303: an app id is a GUID. */
final class Esp303AppIdIsGuid implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP303", Severity.ERROR)
          .title("an app id is a GUID")
          .from(Documents.GRAPH)
          .needs(Need.PROFILE_OR_WIRE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "Intune assigns every app a GUID. The service refuses a profile that refers to"
                  + " anything else.")
          .example(
              "untilApps: [company-portal], used as an id",
              "An id such as 3e17a039-a8c6-4cac-b892-ee5b9d64b2b6, or the name in a profile"
                  + " document")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.knows(Need.WIRE)) {
      checkWire(subject.wire().elements(EspProperty.SELECTED_APPS), reporter);
      return;
    }
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    List<AppId> apps = shown.blockDeviceUse().selectedApps();
    for (int i = 0; i < apps.size(); i++) {
      String path = Paths.element(Paths.SELECTED_APPS, i);
      if (subject.isName(path) && !Guid.looksBroken(apps.get(i).value())) {
        reporter.lacks(path, IdForms.IS_A_NAME);
      } else if (!IdForms.isGuid(apps.get(i).value())) {
        report(apps.get(i).value(), path, reporter);
      }
    }
  }

  private static void checkWire(List<?> apps, RuleReporter reporter) {
    for (int i = 0; i < apps.size(); i++) {
      if (apps.get(i) instanceof String id && !IdForms.isGuid(id)) {
        report(id, Paths.element(EspProperty.SELECTED_APPS.wireName(), i), reporter);
      }
    }
  }

  private static void report(String id, String path, RuleReporter reporter) {
    reporter.report(
        Problem.of("\"{0}\" is not the id of an app: it is not a GUID.", id)
            .at(path)
            .fix("Use the id of the app, or name the app in a profile document."));
  }
}
