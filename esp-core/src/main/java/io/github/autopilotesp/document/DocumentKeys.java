package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The keys of a document by location; the schema resource matches. */
final class DocumentKeys {
  static final String SCHEMA = "$schema";
  static final String VERSION = "version";
  static final String EXTENDS = "extends";
  static final String NAMES = "names";
  static final String MANAGE = "manage";
  static final String RULE_OVERRIDES = "ruleOverrides";
  static final String PROFILES = "profiles";
  static final List<String> DOCUMENT =
      List.of(SCHEMA, VERSION, EXTENDS, NAMES, MANAGE, RULE_OVERRIDES, PROFILES);

  static final String RULE = "rule";
  static final String LEVEL = "level";
  static final String REASON = "reason";
  static final List<String> OVERRIDE = List.of(RULE, LEVEL, REASON);

  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String DEFAULT = "default";
  static final String ORDER = "order";
  static final String RENAMED_FROM = "renamedFrom";
  static final String RESET = "reset";
  static final String OMIT = "omit";
  static final String SETTINGS = "settings";
  static final String ASSIGNMENTS = "assignments";
  static final String SCOPE_TAGS = "scopeTags";
  static final List<String> PROFILE =
      List.of(
          NAME,
          DESCRIPTION,
          DEFAULT,
          MANAGE,
          RESET,
          OMIT,
          ORDER,
          RENAMED_FROM,
          SETTINGS,
          ASSIGNMENTS,
          SCOPE_TAGS);

  static final String COMPLETE = "complete";
  static final String LISTED = "listed";

  static final String SHOW_PROGRESS = Setting.SHOW_PROGRESS.key();
  static final String CUSTOM_MESSAGE = Setting.CUSTOM_MESSAGE.key();
  static final String BLOCK_DEVICE_USE = Setting.BLOCK_DEVICE_USE.key();
  static final List<String> ALL_SETTINGS = keys(DocumentKeys::isOnThePage);

  static final String UNTIL_APPS = Setting.SELECTED_APPS.key();
  static final String ALL = "all";
  static final String ONLY_FAIL_SELECTED_APPS = Setting.ONLY_FAIL_SELECTED_APPS.key();
  static final List<String> BLOCKING = keys(setting -> !isOnThePage(setting));

  static final String GROUP = "group";
  static final String ALL_DEVICES = "allDevices";
  static final String ALL_USERS = "allUsers";
  static final String EXCLUDED_GROUP = "excludedGroup";
  static final String OTHER_TARGET = "otherTarget";
  static final String FILTER = "filter";
  static final List<String> TARGETS =
      List.of(GROUP, ALL_DEVICES, ALL_USERS, EXCLUDED_GROUP, OTHER_TARGET);
  static final List<String> ASSIGNMENT =
      List.of(GROUP, ALL_DEVICES, ALL_USERS, EXCLUDED_GROUP, OTHER_TARGET, FILTER);

  static final String INCLUDE = "include";
  static final String EXCLUDE = "exclude";
  static final List<String> FILTER_USE = List.of(INCLUDE, EXCLUDE);

  static final String ID = "id";
  static final List<String> REFERENCE = List.of(NAME, ID);

  static final String APPS = "apps";
  static final String GROUPS = "groups";
  static final String FILTERS = "filters";
  static final List<String> NAME_KINDS = List.of(APPS, GROUPS, FILTERS, SCOPE_TAGS);

  /** Keys from Graph or an earlier format, with their names here. */
  static final Map<String, String> FORMER =
      Map.of(
          "overrides", RULE_OVERRIDES,
          "displayName", NAME,
          "priority", ORDER,
          "roleScopeTagIds", SCOPE_TAGS,
          "base", EXTENDS);

  private static final Map<String, List<String>> PLACES =
      Map.of(
          "the document",
          DOCUMENT,
          "a profile",
          PROFILE,
          SETTINGS,
          ALL_SETTINGS,
          BLOCK_DEVICE_USE,
          BLOCKING,
          "an assignment",
          ASSIGNMENT,
          "an assignment's filter",
          FILTER_USE,
          "an override",
          OVERRIDE);

  private DocumentKeys() {}

  /**
   * Returns whether the setting is directly under settings; the others are under blockDeviceUse.
   */
  static boolean isOnThePage(Setting<?> setting) {
    return setting.key().equals(setting.part().key());
  }

  private static List<String> keys(Predicate<Setting<?>> which) {
    return Setting.ALL.stream().filter(which).map(Setting::key).toList();
  }

  /** Returns the only location of a key; empty for an unknown key, and for {@code name}. */
  static Optional<String> placeOf(String key) {
    return PLACES.entrySet().stream()
        .filter(place -> place.getValue().contains(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
