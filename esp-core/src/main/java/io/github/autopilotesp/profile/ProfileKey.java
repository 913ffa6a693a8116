package io.github.autopilotesp.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a profile that a set can speak about or leave alone. Lists and {@link
 * #BLOCK_DEVICE_USE} are one part each, with all that stands in them.
 */
public enum ProfileKey {
  /** The name. */
  NAME("name"),
  /** The description. */
  DESCRIPTION("description"),
  /** Show app and profile configuration progress. */
  SHOW_PROGRESS("settings.showProgress"),
  /** The time limit. */
  TIMEOUT_MINUTES("settings.timeoutMinutes"),
  /** The custom message. */
  CUSTOM_MESSAGE("settings.customMessage"),
  /** Log collection. */
  COLLECT_LOGS("settings.collectLogs"),
  /** Whether the page is shown to devices provisioned by OOBE only. */
  ONLY_DURING_OOBE("settings.onlyDuringOobe"),
  /** Quality updates. */
  INSTALL_QUALITY_UPDATES("settings.installQualityUpdates"),
  /** Block device use, with all that it unlocks. */
  BLOCK_DEVICE_USE("settings.blockDeviceUse"),
  /** The assignments. */
  ASSIGNMENTS("assignments"),
  /** The scope tags. */
  SCOPE_TAGS("scopeTags");

  /** All parts. */
  public static final Set<ProfileKey> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(ProfileKey.class));

  /** The parts that stand under {@code settings}. */
  public static final Set<ProfileKey> SETTINGS =
      Collections.unmodifiableSet(EnumSet.range(SHOW_PROGRESS, BLOCK_DEVICE_USE));

  private final String path;

  ProfileKey(String path) {
    this.path = path;
  }

  /**
   * Where the part stands in a profile document.
   *
   * @return such as {@code settings.timeoutMinutes}
   */
  public String path() {
    return path;
  }

  /**
   * The key itself.
   *
   * @return such as {@code timeoutMinutes}
   */
  public String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /**
   * Looks for a part by its key.
   *
   * @param key such as {@code timeoutMinutes}
   * @return the part, or empty if there is none
   */
  public static Optional<ProfileKey> of(String key) {
    Objects.requireNonNull(key, "key");
    return ALL.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
