package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;

/** The paths in a profile, with the keys of the profile document. */
final class Paths {
  static final String NAME = ProfileKey.NAME.path();
  static final String ORDER = "order";
  static final String DESCRIPTION = ProfileKey.DESCRIPTION.path();
  static final String SHOW_PROGRESS = ProfileKey.SHOW_PROGRESS.path();
  static final String TIMEOUT = ProfileKey.TIMEOUT.path();
  static final String CUSTOM_MESSAGE = ProfileKey.CUSTOM_MESSAGE.path();
  static final String COLLECT_LOGS = ProfileKey.COLLECT_LOGS.path();
  static final String INSTALL_QUALITY_UPDATES = ProfileKey.INSTALL_QUALITY_UPDATES.path();
  static final String BLOCK_DEVICE_USE = ProfileKey.BLOCK_DEVICE_USE.path();
  static final String SELECTED_APPS = BLOCK_DEVICE_USE + "." + Setting.SELECTED_APPS.key();
  static final String ASSIGNMENTS = ProfileKey.ASSIGNMENTS.path();
  static final String SCOPE_TAGS = ProfileKey.SCOPE_TAGS.path();

  private Paths() {}

  static String element(String list, int index) {
    return list + "[" + index + "]";
  }
}
