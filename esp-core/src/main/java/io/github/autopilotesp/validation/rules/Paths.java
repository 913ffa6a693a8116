package io.github.autopilotesp.validation.rules;

/** The paths in a profile, with the keys of the profile document. */
final class Paths {
  static final String NAME = "name";
  static final String ORDER = "order";
  static final String DESCRIPTION = "description";
  static final String SHOW_PROGRESS = "settings.showProgress";
  static final String TIMEOUT = "settings.timeoutMinutes";
  static final String CUSTOM_MESSAGE = "settings.customMessage";
  static final String COLLECT_LOGS = "settings.collectLogs";
  static final String QUALITY_UPDATES = "settings.installQualityUpdates";
  static final String BLOCK_DEVICE_USE = "settings.blockDeviceUse";
  static final String SELECTED_APPS = "settings.blockDeviceUse.untilApps";
  static final String ASSIGNMENTS = "assignments";
  static final String SCOPE_TAGS = "scopeTags";

  private Paths() {}

  static String element(String list, int index) {
    return list + "[" + index + "]";
  }
}
