package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.util.Locale;
import java.util.Optional;

/** The kinds of enrollment configurations that share one collection, each with its own order. */
enum ConfigurationKind {
  ENROLLMENT_STATUS_PAGE(
      "windows10EnrollmentCompletionPageConfiguration",
      "Windows10EnrollmentCompletionPageConfiguration",
      "windows10EnrollmentCompletionPageConfiguration"),
  LIMIT("deviceEnrollmentLimitConfiguration", "Limit", "limit"),
  PLATFORM_RESTRICTIONS(
      "deviceEnrollmentPlatformRestrictionsConfiguration",
      "PlatformRestrictions",
      "platformRestrictions"),
  SINGLE_PLATFORM_RESTRICTION(
      "deviceEnrollmentPlatformRestrictionConfiguration",
      "SinglePlatformRestriction",
      "singlePlatformRestriction"),
  WINDOWS_HELLO(
      "deviceEnrollmentWindowsHelloForBusinessConfiguration",
      "WindowsHelloForBusiness",
      "windowsHelloForBusiness"),
  CO_MANAGEMENT(
      "deviceComanagementAuthorityConfiguration",
      "DeviceComanagementAuthorityConfiguration",
      "deviceComanagementAuthorityConfiguration"),
  NOTIFICATIONS(
      "deviceEnrollmentNotificationConfiguration",
      "EnrollmentNotificationsConfiguration",
      "enrollmentNotificationsConfiguration"),
  WINDOWS_RESTORE(
      "windowsRestoreDeviceEnrollmentConfiguration", "WindowsRestore", "windowsRestore");

  private final String typeName;
  private final String idSuffix;
  private final String defaultIdSuffix;
  private final String configurationType;

  ConfigurationKind(String typeName, String idSuffix, String configurationType) {
    this.typeName = typeName;
    this.idSuffix = "_" + idSuffix;
    this.defaultIdSuffix = "_Default" + idSuffix;
    this.configurationType = configurationType;
  }

  static Optional<ConfigurationKind> ofType(String odataType) {
    String name = TypeNames.shortName(odataType);
    for (ConfigurationKind kind : values()) {
      if (kind.typeName.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  String typeName() {
    return typeName;
  }

  String odataType() {
    return "#microsoft.graph." + typeName;
  }

  String configurationType() {
    return configurationType;
  }

  /** Returns the alternative type of a default configuration of this kind. */
  String defaultConfigurationType() {
    return "default"
        + configurationType.substring(0, 1).toUpperCase(Locale.ROOT)
        + configurationType.substring(1);
  }

  String id(String guid) {
    return guid + idSuffix;
  }

  String defaultId(String tenantId) {
    return tenantId + defaultIdSuffix;
  }

  boolean isDefaultId(String id) {
    return id.endsWith(defaultIdSuffix);
  }
}
