package io.github.autopilotesp.profile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting of the page: a row of the table behind readers, writers, comparisons and the
 * documentation. {@link #in} and {@link #with} get and change a setting, for code that treats all
 * settings alike; to write a profile, use the builders.
 *
 * @param <T> the type of its value
 */
public abstract sealed class Setting<T> {
  /** Show app and profile configuration progress. */
  public static final YesNo SHOW_PROGRESS =
      new YesNo(
          "Show app and profile configuration progress",
          ProfileKey.SHOW_PROGRESS,
          "showProgress",
          true,
          null,
          settings -> Optional.of(settings instanceof ShownSettings),
          Setting::show);

  /** The time limit, in whole minutes. */
  public static final Minutes TIMEOUT =
      new Minutes(
          "Show an error when installation takes longer than specified number of minutes",
          ProfileKey.TIMEOUT,
          "timeoutMinutes",
          ShownSettings.DEFAULT_TIMEOUT,
          SHOW_PROGRESS,
          shown(ShownSettings::timeout),
          onPage(ShownSettings.Builder::timeout));

  /** The custom message; empty is No, the stock message. */
  public static final Message CUSTOM_MESSAGE =
      new Message(
          "Show custom message when time limit or error occur",
          ProfileKey.CUSTOM_MESSAGE,
          "customMessage",
          SHOW_PROGRESS,
          shown(ShownSettings::customMessage),
          onPage((builder, message) -> builder.customMessage(message)));

  /** Log collection and the diagnostics page. */
  public static final YesNo COLLECT_LOGS =
      new YesNo(
          "Turn on log collection and diagnostics page for end users",
          ProfileKey.COLLECT_LOGS,
          "collectLogs",
          false,
          SHOW_PROGRESS,
          shown(ShownSettings::collectLogs),
          onPage(ShownSettings.Builder::collectLogs));

  /** Whether only devices provisioned by OOBE see the page. */
  public static final YesNo ONLY_DURING_OOBE =
      new YesNo(
          "Only show page to devices provisioned by out-of-box experience (OOBE)",
          ProfileKey.ONLY_DURING_OOBE,
          "onlyDuringOobe",
          false,
          SHOW_PROGRESS,
          shown(ShownSettings::onlyDuringOobe),
          onPage(ShownSettings.Builder::onlyDuringOobe));

  /** Quality updates. */
  public static final YesNo INSTALL_QUALITY_UPDATES =
      new YesNo(
          "Install Windows quality updates (might restart the device)",
          ProfileKey.INSTALL_QUALITY_UPDATES,
          "installQualityUpdates",
          true,
          SHOW_PROGRESS,
          shown(ShownSettings::installQualityUpdates),
          onPage(ShownSettings.Builder::installQualityUpdates));

  /** Block device use. */
  public static final YesNo BLOCK_DEVICE_USE =
      new YesNo(
          "Block device use until all apps and profiles are installed",
          ProfileKey.BLOCK_DEVICE_USE,
          "blockDeviceUse",
          false,
          SHOW_PROGRESS,
          shown(settings -> settings.blockDeviceUse().blocks()),
          onBlock(Setting::blocked));

  /** Whether users may reset the device after a failure. */
  public static final YesNo ALLOW_RESET =
      new YesNo(
          "Allow users to reset device if installation error occurs",
          ProfileKey.BLOCK_DEVICE_USE,
          "allowReset",
          false,
          BLOCK_DEVICE_USE,
          blocking(BlockDeviceUse::resetAllowed),
          onBlock(
              (block, allowed) -> {
                if (block instanceof BlockDeviceUse.UntilAllApps all) {
                  return all.allowReset(allowed);
                }
                return block instanceof BlockDeviceUse.UntilSelectedApps selected
                    ? selected.allowReset(allowed)
                    : block;
              }));

  /** Whether users may use the device after a failure. */
  public static final YesNo ALLOW_USE =
      new YesNo(
          "Allow users to use device if installation error occurs",
          ProfileKey.BLOCK_DEVICE_USE,
          "allowUse",
          false,
          BLOCK_DEVICE_USE,
          blocking(BlockDeviceUse::useAllowed),
          onBlock(
              (block, allowed) -> {
                if (block instanceof BlockDeviceUse.UntilAllApps all) {
                  return all.allowUse(allowed);
                }
                return block instanceof BlockDeviceUse.UntilSelectedApps selected
                    ? selected.allowUse(allowed)
                    : block;
              }));

  /** The apps that block; none is All. */
  public static final Apps SELECTED_APPS =
      new Apps(
          "Block device use until these required apps are installed",
          ProfileKey.BLOCK_DEVICE_USE,
          "untilApps",
          BLOCK_DEVICE_USE,
          blocking(BlockDeviceUse::selectedApps),
          onBlock(Setting::until));

  /** Whether only the selected apps can fail the technician phase. */
  public static final YesNo ONLY_FAIL_SELECTED_APPS =
      new YesNo(
          "Only fail selected blocking apps in technician phase",
          ProfileKey.BLOCK_DEVICE_USE,
          "onlyFailSelectedAppsInTechnicianPhase",
          false,
          SELECTED_APPS,
          settings ->
              settings instanceof ShownSettings shown
                      && shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps selected
                  ? Optional.of(selected.failsOnlySelectedAppsInTechnicianPhase())
                  : Optional.empty(),
          onBlock(
              (block, only) ->
                  block instanceof BlockDeviceUse.UntilSelectedApps selected
                      ? selected.onlyFailSelectedAppsInTechnicianPhase(only)
                      : block));

  /** All settings in the admin center's order; each comes after the setting that unlocks it. */
  public static final List<Setting<?>> ALL =
      List.of(
          SHOW_PROGRESS,
          TIMEOUT,
          CUSTOM_MESSAGE,
          COLLECT_LOGS,
          ONLY_DURING_OOBE,
          INSTALL_QUALITY_UPDATES,
          BLOCK_DEVICE_USE,
          ALLOW_RESET,
          ALLOW_USE,
          SELECTED_APPS,
          ONLY_FAIL_SELECTED_APPS);

  private final String title;
  private final ProfileKey part;
  private final String key;
  private final T defaultValue;
  private final Optional<Setting<?>> unlockedBy;
  private final Function<EspSettings, Optional<T>> reader;
  private final BiFunction<EspSettings, T, EspSettings> writer;

  private Setting(
      String title,
      ProfileKey part,
      String key,
      T defaultValue,
      Optional<Setting<?>> unlockedBy,
      Function<EspSettings, Optional<T>> reader,
      BiFunction<EspSettings, T, EspSettings> writer) {
    this.title = title;
    this.part = part;
    this.key = key;
    this.defaultValue = defaultValue;
    this.unlockedBy = unlockedBy;
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * Returns the name in the admin center.
   *
   * @return a name such as {@code Turn on log collection and diagnostics page for end users}
   */
  public String title() {
    return title;
  }

  /**
   * Returns the part of a profile that the setting belongs to.
   *
   * @return the part, which is managed as a whole
   */
  public ProfileKey part() {
    return part;
  }

  /**
   * Returns the key in a profile document.
   *
   * @return a key such as {@code collectLogs}
   */
  public String key() {
    return key;
  }

  /**
   * Returns the value in a new profile.
   *
   * @return the admin center's default
   */
  public T defaultValue() {
    return defaultValue;
  }

  /**
   * Returns the setting that must be on for this one to have an effect.
   *
   * @return the setting that unlocks it, or empty for {@link #SHOW_PROGRESS}
   */
  public Optional<Setting<?>> unlockedBy() {
    return unlockedBy;
  }

  /**
   * Gets the setting.
   *
   * @param settings the settings of a profile
   * @return its value, or empty if it is locked
   */
  public Optional<T> in(EspSettings settings) {
    Objects.requireNonNull(settings, "settings");
    return reader.apply(settings);
  }

  /**
   * Changes the setting.
   *
   * @param settings the settings of a profile
   * @param value its value
   * @return the same settings with this value; unchanged if the setting is locked
   */
  public EspSettings with(EspSettings settings, T value) {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(value, "value");
    return writer.apply(settings, value);
  }

  /**
   * Copies the setting.
   *
   * @param from the settings to copy it from
   * @param to the settings to copy it to
   * @return the second settings with the first one's value; unchanged if either is locked
   */
  public EspSettings copy(EspSettings from, EspSettings to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    return in(from).map(value -> with(to, value)).orElse(to);
  }

  @Override
  public String toString() {
    return key;
  }

  private static EspSettings show(EspSettings settings, boolean show) {
    if (!show) {
      return EspSettings.hidden();
    }
    return settings instanceof ShownSettings ? settings : EspSettings.showProgress().build();
  }

  private static BlockDeviceUse blocked(BlockDeviceUse now, boolean block) {
    if (!block) {
      return BlockDeviceUse.no();
    }
    return now.blocks() ? now : BlockDeviceUse.untilAllApps();
  }

  private static BlockDeviceUse until(BlockDeviceUse now, List<AppId> apps) {
    if (!now.blocks()) {
      return now;
    }
    return apps.isEmpty()
        ? new BlockDeviceUse.UntilAllApps(now.resetAllowed(), now.useAllowed())
        : new BlockDeviceUse.UntilSelectedApps(
            apps,
            now.resetAllowed(),
            now.useAllowed(),
            now.failsOnlySelectedAppsInTechnicianPhase());
  }

  private static <T> Function<EspSettings, Optional<T>> shown(Function<ShownSettings, T> value) {
    return settings ->
        settings instanceof ShownSettings shown
            ? Optional.of(value.apply(shown))
            : Optional.empty();
  }

  private static <T> Function<EspSettings, Optional<T>> blocking(
      Function<BlockDeviceUse, T> value) {
    return settings ->
        settings instanceof ShownSettings shown && shown.blockDeviceUse().blocks()
            ? Optional.of(value.apply(shown.blockDeviceUse()))
            : Optional.empty();
  }

  private static <T> BiFunction<EspSettings, T, EspSettings> onPage(
      BiFunction<ShownSettings.Builder, T, ShownSettings.Builder> change) {
    return (settings, value) ->
        settings instanceof ShownSettings shown
            ? change.apply(shown.toBuilder(), value).build()
            : settings;
  }

  private static <T> BiFunction<EspSettings, T, EspSettings> onBlock(
      BiFunction<BlockDeviceUse, T, BlockDeviceUse> change) {
    return (settings, value) ->
        settings instanceof ShownSettings shown
            ? shown.toBuilder().blockDeviceUse(change.apply(shown.blockDeviceUse(), value)).build()
            : settings;
  }

  /** A setting that is Yes or No. */
  public static final class YesNo extends Setting<Boolean> {
    private YesNo(
        String title,
        ProfileKey part,
        String key,
        boolean defaultValue,
        @Nullable Setting<?> unlockedBy,
        Function<EspSettings, Optional<Boolean>> reader,
        BiFunction<EspSettings, Boolean, EspSettings> writer) {
      super(title, part, key, defaultValue, Optional.ofNullable(unlockedBy), reader, writer);
    }
  }

  /** A setting that is a duration in whole minutes. */
  public static final class Minutes extends Setting<Duration> {
    private Minutes(
        String title,
        ProfileKey part,
        String key,
        Duration defaultValue,
        Setting<?> unlockedBy,
        Function<EspSettings, Optional<Duration>> reader,
        BiFunction<EspSettings, Duration, EspSettings> writer) {
      super(title, part, key, defaultValue, Optional.of(unlockedBy), reader, writer);
    }
  }

  /** A setting that is a text, or No. */
  public static final class Message extends Setting<Optional<String>> {
    private Message(
        String title,
        ProfileKey part,
        String key,
        Setting<?> unlockedBy,
        Function<EspSettings, Optional<Optional<String>>> reader,
        BiFunction<EspSettings, Optional<String>, EspSettings> writer) {
      super(title, part, key, Optional.empty(), Optional.of(unlockedBy), reader, writer);
    }
  }

  /** A setting that is a selection of apps; none means All. */
  public static final class Apps extends Setting<List<AppId>> {
    private Apps(
        String title,
        ProfileKey part,
        String key,
        Setting<?> unlockedBy,
        Function<EspSettings, Optional<List<AppId>>> reader,
        BiFunction<EspSettings, List<AppId>, EspSettings> writer) {
      super(title, part, key, List.of(), Optional.of(unlockedBy), reader, writer);
    }
  }
}
