package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an ESP profile in Microsoft Graph (beta), named as in the admin center: a
 * setting has the same constant as in {@link io.github.autopilotesp.profile.Setting}. No other main
 * class of esp-core and esp-graph has Graph's names for the settings; the readers of other tools'
 * exports derive theirs from these. The fake tenant of esp-testkit, which shares no code with this
 * package, has its own.
 */
public enum EspProperty {
  /** The name. */
  DISPLAY_NAME("displayName", Kind.TEXT),
  /** The description. */
  DESCRIPTION("description", Kind.TEXT),
  /** <em>Show app and profile configuration progress</em>. */
  SHOW_PROGRESS("showInstallationProgress", Kind.SWITCH),
  /**
   * <em>Block device use until all apps and profiles are installed</em>. On the wire it is the
   * opposite: false blocks.
   */
  BLOCK_DEVICE_USE("blockDeviceSetupRetryByUser", Kind.SWITCH),
  /** <em>Allow users to reset device if installation error occurs</em>. */
  ALLOW_RESET("allowDeviceResetOnInstallFailure", Kind.SWITCH),
  /** <em>Turn on log collection and diagnostics page for end users</em>. */
  COLLECT_LOGS("allowLogCollectionOnInstallFailure", Kind.SWITCH),
  /** <em>Show custom message when time limit or error occur</em>. */
  CUSTOM_MESSAGE("customErrorMessage", Kind.TEXT),
  /** <em>Show an error when installation takes longer than specified number of minutes</em>. */
  TIMEOUT("installProgressTimeoutInMinutes", Kind.NUMBER),
  /** <em>Allow users to use device if installation error occurs</em>. */
  ALLOW_USE("allowDeviceUseOnInstallFailure", Kind.SWITCH),
  /** <em>Block device use until these required apps are installed</em>; empty for All. */
  SELECTED_APPS("selectedMobileAppIds", Kind.TEXTS),
  /**
   * The second of the two properties of <em>Only show page to devices provisioned by out-of-box
   * experience (OOBE)</em>: written, but read only if the first is missing.
   */
  ONLY_DURING_OOBE_TWIN("trackInstallProgressForAutopilotOnly", Kind.SWITCH),
  /** <em>Only show page to devices provisioned by out-of-box experience (OOBE)</em>. */
  ONLY_DURING_OOBE("disableUserStatusTrackingAfterFirstUser", Kind.SWITCH),
  /** The scope tags. */
  SCOPE_TAGS("roleScopeTagIds", Kind.TEXTS),
  /** <em>Only fail selected blocking apps in technician phase</em>. */
  ONLY_FAIL_SELECTED_APPS("allowNonBlockingAppInstallation", Kind.SWITCH),
  /** <em>Install Windows quality updates (might restart the device)</em>. */
  INSTALL_QUALITY_UPDATES("installQualityUpdates", Kind.SWITCH),
  /** The id assigned by the service. */
  ID("id", Kind.TEXT),
  /** The type of the object. */
  TYPE("@odata.type", Kind.TEXT),
  /** The rank assigned by the service. */
  PRIORITY("priority", Kind.NUMBER),
  /** The service's change counter. */
  VERSION("version", Kind.NUMBER),
  /** When the profile was created. */
  CREATED("createdDateTime", Kind.INSTANT),
  /** When the profile was last changed. */
  LAST_MODIFIED("lastModifiedDateTime", Kind.INSTANT),
  /** The service's name for the kind of enrollment configuration. */
  CONFIGURATION_TYPE("deviceEnrollmentConfigurationType", Kind.TEXT),
  /** The assignments, if requested. */
  ASSIGNMENTS("assignments", Kind.OBJECTS);

  /** The declared type of a property. */
  enum Kind {
    SWITCH("true or false"),
    NUMBER("a whole number of 32 bits"),
    TEXT("a string"),
    TEXTS("an array of strings"),
    INSTANT("a date and time with offset"),
    OBJECTS("an array of objects");

    final String inWords;

    Kind(String inWords) {
      this.inWords = inWords;
    }
  }

  private static final Map<String, EspProperty> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EspProperty::wireName, Function.identity()));

  private final String wireName;
  final Kind kind;

  EspProperty(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
  }

  /**
   * Returns Graph's name for the property, which is also its path in a wire object.
   *
   * @return the name
   */
  public String wireName() {
    return wireName;
  }

  static Optional<EspProperty> named(String wireName) {
    return Optional.ofNullable(known(wireName));
  }

  static @Nullable EspProperty known(String wireName) {
    return BY_NAME.get(wireName);
  }

  /** Returns the part of a profile it belongs to, or empty if a document does not contain it. */
  Optional<ProfileKey> part() {
    return switch (this) {
      case DISPLAY_NAME -> Optional.of(ProfileKey.NAME);
      case DESCRIPTION -> Optional.of(ProfileKey.DESCRIPTION);
      case SHOW_PROGRESS -> Optional.of(ProfileKey.SHOW_PROGRESS);
      case TIMEOUT -> Optional.of(ProfileKey.TIMEOUT);
      case CUSTOM_MESSAGE -> Optional.of(ProfileKey.CUSTOM_MESSAGE);
      case COLLECT_LOGS -> Optional.of(ProfileKey.COLLECT_LOGS);
      case ONLY_DURING_OOBE, ONLY_DURING_OOBE_TWIN -> Optional.of(ProfileKey.ONLY_DURING_OOBE);
      case INSTALL_QUALITY_UPDATES -> Optional.of(ProfileKey.INSTALL_QUALITY_UPDATES);
      case BLOCK_DEVICE_USE, ALLOW_RESET, ALLOW_USE, SELECTED_APPS, ONLY_FAIL_SELECTED_APPS ->
          Optional.of(ProfileKey.BLOCK_DEVICE_USE);
      case SCOPE_TAGS -> Optional.of(ProfileKey.SCOPE_TAGS);
      case ASSIGNMENTS -> Optional.of(ProfileKey.ASSIGNMENTS);
      case ID, TYPE, PRIORITY, VERSION, CREATED, LAST_MODIFIED, CONFIGURATION_TYPE ->
          Optional.empty();
    };
  }

  /** Returns whether it is a setting that blocking device use unlocks. */
  boolean isBelowBlock() {
    return this != BLOCK_DEVICE_USE && part().equals(Optional.of(ProfileKey.BLOCK_DEVICE_USE));
  }

  boolean isWritable() {
    return switch (this) {
      case ID, PRIORITY, VERSION, CREATED, LAST_MODIFIED, CONFIGURATION_TYPE, ASSIGNMENTS -> false;
      default -> true;
    };
  }
}
