package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The declared properties of configurations, and their defaults. */
final class EspProperties {
  /** Properties that a body may contain but that are not stored. */
  static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "priority",
          "createdDateTime",
          "lastModifiedDateTime",
          "version",
          "deviceEnrollmentConfigurationType",
          "assignments");

  private static final Map<String, Supplier<JsonNode>> UNSENT = new LinkedHashMap<>();

  static {
    UNSENT.put("showInstallationProgress", () -> BooleanNode.FALSE);
    UNSENT.put("blockDeviceSetupRetryByUser", () -> BooleanNode.FALSE);
    UNSENT.put("allowDeviceResetOnInstallFailure", () -> BooleanNode.FALSE);
    UNSENT.put("allowLogCollectionOnInstallFailure", () -> BooleanNode.FALSE);
    UNSENT.put("customErrorMessage", () -> TextNode.valueOf(""));
    UNSENT.put("installProgressTimeoutInMinutes", () -> IntNode.valueOf(0));
    UNSENT.put("allowDeviceUseOnInstallFailure", () -> BooleanNode.FALSE);
    UNSENT.put("selectedMobileAppIds", Json::array);
    UNSENT.put("allowNonBlockingAppInstallation", () -> BooleanNode.FALSE);
    UNSENT.put("installQualityUpdates", () -> BooleanNode.FALSE);
    UNSENT.put("trackInstallProgressForAutopilotOnly", () -> BooleanNode.FALSE);
    UNSENT.put("disableUserStatusTrackingAfterFirstUser", () -> BooleanNode.FALSE);
  }

  private EspProperties() {}

  static void fillUnsent(ObjectNode item) {
    UNSENT.forEach(
        (name, value) -> {
          if (!item.hasNonNull(name)) {
            item.set(name, value.get());
          }
        });
  }

  /** Resets what clients wrote, like a PATCH that resets omitted properties. */
  static void reset(ObjectNode item) {
    UNSENT.forEach((name, value) -> item.set(name, value.get()));
    item.putNull("description");
  }
}
