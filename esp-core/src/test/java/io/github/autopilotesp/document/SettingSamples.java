package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of a page for each row of the table. */
final class SettingSamples {
  private SettingSamples() {}

  /** All that unlocks the setting, and the setting at its default. */
  static EspSettings unchanged(Setting<?> row) {
    if (row == Setting.SHOW_PROGRESS) {
      return EspSettings.hidden();
    }
    return row.unlockedBy().map(SettingSamples::changed).orElseThrow();
  }

  /** All that unlocks the setting, and the setting at another value. */
  static EspSettings changed(Setting<?> row) {
    EspSettings settings = unchanged(row);
    if (row == Setting.SHOW_PROGRESS) {
      return Setting.SHOW_PROGRESS.with(settings, true);
    } else if (row instanceof Setting.YesNo yesNo) {
      return yesNo.with(settings, !yesNo.defaultValue());
    } else if (row instanceof Setting.Minutes minutes) {
      return minutes.with(settings, Duration.ofMinutes(75));
    } else if (row instanceof Setting.Message message) {
      return message.with(settings, Optional.of("Call 5555."));
    }
    return ((Setting.Apps) row)
        .with(settings, List.of(AppId.of("e83d36e1-0000-4000-8000-000000000001")));
  }

  /** All that unlocks the setting, and the setting at a value that says something: no plain No. */
  static EspSettings telling(Setting<?> row) {
    return row instanceof Setting.YesNo yesNo ? yesNo.with(unchanged(row), true) : changed(row);
  }
}
