package io.github.autopilotesp.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a profile that a set can manage or leave alone. Lists and {@link #BLOCK_DEVICE_USE},
 * with everything in them, are one part each. The part of a setting has the same constant as in
 * {@link Setting}.
 */
public enum ProfileKey {
  /** The name. */
  NAME("name"),
  /** The description. */
  DESCRIPTION("description"),
  /** Show app and profile configuration progress. */
  SHOW_PROGRESS("settings.showProgress"),
  /** The time limit. */
  TIMEOUT("settings.timeoutMinutes"),
  /** The custom message. */
  CUSTOM_MESSAGE("settings.customMessage"),
  /** Log collection. */
  COLLECT_LOGS("settings.collectLogs"),
  /** Whether the page is shown only to devices provisioned by OOBE. */
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

  /** The parts under {@code settings}. */
  public static final Set<ProfileKey> SETTINGS =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(NAME, DESCRIPTION, ASSIGNMENTS, SCOPE_TAGS)));

  private final String path;

  ProfileKey(String path) {
    this.path = path;
  }

  /**
   * Returns the path of the part in a profile document.
   *
   * @return a path such as {@code settings.timeoutMinutes}
   */
  public String path() {
    return path;
  }

  /**
   * Returns the last element of {@link #path()}.
   *
   * @return a key such as {@code timeoutMinutes}
   */
  public String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /**
   * Finds a part by its key.
   *
   * @param key a key such as {@code timeoutMinutes}
   * @return the part, or empty if there is none
   */
  public static Optional<ProfileKey> of(String key) {
    Objects.requireNonNull(key, "key");
    return ALL.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
