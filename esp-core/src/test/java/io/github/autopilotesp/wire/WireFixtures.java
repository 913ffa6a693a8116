package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wire objects in the service's shape, with names and ids of our own. */
final class WireFixtures {
  static final String STOCK_MESSAGE =
      "Setup could not be completed. Please try again or contact your support person for help.";

  private static final String CUSTOM =
      """
      {
        "@odata.context": "https://graph.microsoft.com/beta/$metadata#deviceManagement/x/$entity",
        "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
        "id": "11111111-aaaa-4aaa-8aaa-000000000001_Windows10EnrollmentCompletionPageConfiguration",
        "displayName": "Front desk",
        "description": "For the reception",
        "priority": 2,
        "createdDateTime": "2026-01-02T03:04:05.1234567Z",
        "lastModifiedDateTime": "2026-02-03T04:05:06+01:00",
        "version": 7,
        "roleScopeTagIds": ["0", "3"],
        "deviceEnrollmentConfigurationType": "windows10EnrollmentCompletionPageConfiguration",
        "showInstallationProgress": true,
        "blockDeviceSetupRetryByUser": false,
        "allowDeviceResetOnInstallFailure": true,
        "allowLogCollectionOnInstallFailure": true,
        "customErrorMessage": "Call 5555.",
        "installProgressTimeoutInMinutes": 90,
        "allowDeviceUseOnInstallFailure": false,
        "selectedMobileAppIds": ["22222222-bbbb-4bbb-8bbb-000000000001"],
        "allowNonBlockingAppInstallation": true,
        "installQualityUpdates": true,
        "trackInstallProgressForAutopilotOnly": true,
        "disableUserStatusTrackingAfterFirstUser": true
      }
      """;

  private static final String UNTOUCHED_DEFAULT =
      """
      {
        "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
        "id": "33333333-cccc-4ccc-8ccc-000000000001_DefaultWindows10EnrollmentCompletionPageConfiguration",
        "displayName": "All users and all devices",
        "description": "The default",
        "priority": 0,
        "createdDateTime": "0001-01-01T00:00:00Z",
        "lastModifiedDateTime": "2026-02-03T04:05:06Z",
        "version": 0,
        "roleScopeTagIds": [],
        "deviceEnrollmentConfigurationType": "windows10EnrollmentCompletionPageConfiguration",
        "showInstallationProgress": false,
        "blockDeviceSetupRetryByUser": true,
        "allowDeviceResetOnInstallFailure": false,
        "allowLogCollectionOnInstallFailure": false,
        "customErrorMessage": "",
        "installProgressTimeoutInMinutes": 0,
        "allowDeviceUseOnInstallFailure": false,
        "selectedMobileAppIds": [],
        "allowNonBlockingAppInstallation": false,
        "installQualityUpdates": false,
        "trackInstallProgressForAutopilotOnly": false,
        "disableUserStatusTrackingAfterFirstUser": false
      }
      """;

  private WireFixtures() {}

  static WireObject custom() {
    return GraphJson.parse(CUSTOM);
  }

  static WireObject untouchedDefault() {
    return GraphJson.parse(UNTOUCHED_DEFAULT);
  }

  /** The custom profile with properties, given as JSON, in place of or beside its own. */
  static WireObject customWith(String properties) {
    return with(custom(), map -> map.putAll(GraphJson.parse(properties).properties()));
  }

  static WireObject without(WireObject wire, String... names) {
    return with(wire, map -> map.keySet().removeAll(List.of(names)));
  }

  static WireObject with(WireObject wire, Consumer<Map<String, @Nullable Object>> change) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(wire.properties());
    change.accept(properties);
    return WireObject.of(properties);
  }

  static StoredProfile stored(String properties) {
    return GraphProfiles.read(customWith(properties));
  }

  /** What a body of an update must hold when nothing changes. */
  static WireObject writable(WireObject wire) {
    return without(
        wire,
        "@odata.context",
        "id",
        "priority",
        "createdDateTime",
        "lastModifiedDateTime",
        "version",
        "deviceEnrollmentConfigurationType",
        "assignments@odata.context",
        "assignments");
  }
}
