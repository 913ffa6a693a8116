package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.EspProperty.ALLOW_RESET;
import static io.github.autopilotesp.wire.EspProperty.ALLOW_USE;
import static io.github.autopilotesp.wire.EspProperty.BLOCK_DEVICE_USE;
import static io.github.autopilotesp.wire.EspProperty.COLLECT_LOGS;
import static io.github.autopilotesp.wire.EspProperty.CUSTOM_MESSAGE;
import static io.github.autopilotesp.wire.EspProperty.INSTALL_QUALITY_UPDATES;
import static io.github.autopilotesp.wire.EspProperty.ONLY_DURING_OOBE;
import static io.github.autopilotesp.wire.EspProperty.ONLY_DURING_OOBE_TWIN;
import static io.github.autopilotesp.wire.EspProperty.ONLY_FAIL_SELECTED_APPS;
import static io.github.autopilotesp.wire.EspProperty.SELECTED_APPS;
import static io.github.autopilotesp.wire.EspProperty.SHOW_PROGRESS;
import static io.github.autopilotesp.wire.EspProperty.TIMEOUT;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Setting;
import io.github.autopilotesp.profile.ShownSettings;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a profile in the form in which the admin center sends them. */
final class SettingsForm {
  /** The text that the admin center sends for No in <em>Show custom message</em>. */
  private static final String STOCK_MESSAGE =
      "Setup could not be completed. Please try again or contact your support person for help.";

  /** The switches that have the same value in Graph as in the admin center. */
  private static final Map<Setting.YesNo, EspProperty> SWITCHES =
      Map.of(
          Setting.COLLECT_LOGS, COLLECT_LOGS,
          Setting.INSTALL_QUALITY_UPDATES, INSTALL_QUALITY_UPDATES,
          Setting.ALLOW_RESET, ALLOW_RESET,
          Setting.ALLOW_USE, ALLOW_USE,
          Setting.ONLY_FAIL_SELECTED_APPS, ONLY_FAIL_SELECTED_APPS);

  /** The hidden page, as in the untouched default profile of a tenant. */
  static final Map<EspProperty, Object> HIDDEN = hidden();

  private SettingsForm() {}

  /** Reads the settings of a valid object; missing or null values are read as No, 60 or All. */
  static EspSettings read(WireProfile wire) {
    if (!yes(wire, SHOW_PROGRESS)) {
      return EspSettings.hidden();
    }
    EspSettings settings =
        EspSettings.showProgress()
            .timeout(
                wire.number(TIMEOUT)
                    .filter(minutes -> minutes != 0)
                    .map(Duration::ofMinutes)
                    .orElse(ShownSettings.DEFAULT_TIMEOUT))
            .customMessage(wire.text(CUSTOM_MESSAGE).flatMap(SettingsForm::customMessage))
            .onlyDuringOobe(
                wire.flag(ONLY_DURING_OOBE).orElseGet(() -> yes(wire, ONLY_DURING_OOBE_TWIN)))
            .blockDeviceUse(blockDeviceUse(wire))
            .build();
    for (Map.Entry<Setting.YesNo, EspProperty> row : SWITCHES.entrySet()) {
      settings = row.getKey().with(settings, yes(wire, row.getValue()));
    }
    return settings;
  }

  /** What is read of what is written for these settings. */
  static EspSettings asRead(EspSettings settings) {
    if (!(settings instanceof ShownSettings shown)) {
      return settings;
    }
    return shown.toBuilder()
        .timeout(shown.timeout().isZero() ? ShownSettings.DEFAULT_TIMEOUT : shown.timeout())
        .customMessage(shown.customMessage().flatMap(SettingsForm::customMessage))
        .build();
  }

  private static BlockDeviceUse blockDeviceUse(WireProfile wire) {
    // The service treats a missing value as false, and false blocks.
    if (!wire.flag(BLOCK_DEVICE_USE).orElse(true)) {
      return BlockDeviceUse.no();
    }
    List<AppId> apps = wire.ids(SELECTED_APPS).stream().map(AppId::of).toList();
    return apps.isEmpty() ? BlockDeviceUse.untilAllApps() : BlockDeviceUse.untilSelectedApps(apps);
  }

  /** Returns the custom text, or empty for the stock message or none. */
  static Optional<String> customMessage(String wireText) {
    return Optional.of(wireText).filter(text -> !text.isEmpty() && !text.equals(STOCK_MESSAGE));
  }

  /** Returns the values of the unlocked settings. Equal values mean equal settings. */
  static Map<EspProperty, Object> unlocked(EspSettings settings) {
    Map<EspProperty, Object> values = new EnumMap<>(EspProperty.class);
    if (!(settings instanceof ShownSettings shown)) {
      values.put(SHOW_PROGRESS, false);
      return values;
    }
    values.put(SHOW_PROGRESS, true);
    values.put(TIMEOUT, BigInteger.valueOf(shown.timeout().toMinutes()));
    values.put(CUSTOM_MESSAGE, shown.customMessage().orElse(STOCK_MESSAGE));
    values.put(ONLY_DURING_OOBE, shown.onlyDuringOobe());
    values.put(ONLY_DURING_OOBE_TWIN, shown.onlyDuringOobe());
    BlockDeviceUse block = shown.blockDeviceUse();
    values.put(BLOCK_DEVICE_USE, !block.blocks());
    if (block.blocks()) {
      values.put(SELECTED_APPS, block.selectedApps().stream().map(AppId::value).toList());
    }
    SWITCHES.forEach(
        (setting, property) ->
            setting.in(settings).ifPresent(value -> values.put(property, value)));
    return values;
  }

  /** Returns all settings; the locked ones have the values of the hidden page. */
  static Map<EspProperty, Object> whole(EspSettings settings) {
    Map<EspProperty, Object> values = new EnumMap<>(HIDDEN);
    values.putAll(unlocked(settings));
    return values;
  }

  private static boolean yes(WireProfile wire, EspProperty property) {
    return wire.flag(property).orElse(false);
  }

  private static Map<EspProperty, Object> hidden() {
    Map<EspProperty, Object> values = new EnumMap<>(EspProperty.class);
    values.put(SHOW_PROGRESS, false);
    values.put(BLOCK_DEVICE_USE, true);
    values.put(ALLOW_RESET, false);
    values.put(COLLECT_LOGS, false);
    values.put(CUSTOM_MESSAGE, "");
    values.put(TIMEOUT, BigInteger.ZERO);
    values.put(ALLOW_USE, false);
    values.put(SELECTED_APPS, List.of());
    values.put(ONLY_DURING_OOBE_TWIN, false);
    values.put(ONLY_DURING_OOBE, false);
    values.put(ONLY_FAIL_SELECTED_APPS, false);
    values.put(INSTALL_QUALITY_UPDATES, false);
    return Collections.unmodifiableMap(values);
  }
}
