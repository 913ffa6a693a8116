package io.github.autopilotesp.outcome;

import io.github.autopilotesp.targeting.FirstSyncStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the promised settings with those on the device. A hidden page has no limit and no
 * buttons, even if the device still stores them.
 */
final class SettingChecks {
  private SettingChecks() {}

  static List<SettingCheck> of(Promise promise, EnrollmentRecord record) {
    if (record.settings().isEmpty() || promise.resolution().decided().isEmpty()) {
      return List.of();
    }
    GivenSettings given = record.settings().get();
    FirstSyncStatus promised =
        FirstSyncStatus.derivedFrom(promise.resolution().decided().get().profile().settings());
    List<SettingCheck> checks = new ArrayList<>();
    checks.add(
        new SettingCheck(
            "SkipDeviceStatusPage",
            String.valueOf(promised.skipDeviceStatusPage()),
            given.skipDeviceStatusPage().map(value -> String.valueOf(value != 0))));
    checks.add(
        new SettingCheck(
            "SkipUserStatusPage",
            String.valueOf(promised.skipUserStatusPage()),
            given.skipUserStatusPage().map(value -> String.valueOf(value != 0))));
    if (!promised.skipDeviceStatusPage()) {
      checks.add(
          new SettingCheck(
              "SyncFailureTimeout",
              String.valueOf(promised.timeOutUntilSyncFailure()),
              given.syncFailureTimeout().map(String::valueOf)));
      checks.add(
          new SettingCheck(
              "BlockInStatusPage",
              String.valueOf(promised.blockInStatusPage()),
              given.blockInStatusPage().map(String::valueOf)));
    }
    return List.copyOf(checks);
  }

  static List<OutcomeFinding> findings(List<SettingCheck> checks) {
    return checks.stream()
        .filter(SettingCheck::differs)
        .map(
            check ->
                new OutcomeFinding(
                    OutcomeFinding.Kind.SETTING_DIFFERS,
                    check.node(),
                    check.node()
                        + " is "
                        + check.given().orElse("")
                        + " on the device, and "
                        + check.promised()
                        + " by the profile."))
        .toList();
  }
}
