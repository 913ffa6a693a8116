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

/** The properties that the API declares for configurations, and what they hold when not sent. */
final class EspProperties {
  /** Declared by the common base type; the ones clients may write come first. */
  static final Set<String> BASE =
      Set.of(
          "id",
          "displayName",
          "description",
          "priority",
          "createdDateTime",
          "lastModifiedDateTime",
          "version",
          "roleScopeTagIds",
          "deviceEnrollmentConfigurationType",
          "assignments");

  static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "priority",
          "createdDateTime",
          "lastModifiedDateTime",
          "version",
          "deviceEnrollmentConfigurationType",
          "assignments");

  private static final Set<String> BETA_ONLY_BASE =
      Set.of("roleScopeTagIds", "deviceEnrollmentConfigurationType");
  private static final String DECLARED_IN_V1 = "allowNonBlockingAppInstallation";

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

  /** Forgets what clients wrote, as a PATCH does that resets what it leaves out. */
  static void reset(ObjectNode item) {
    UNSENT.forEach((name, value) -> item.set(name, value.get()));
    item.putNull("description");
  }

  /** What v1.0 shows of an item: it declares one property of the ESP type. */
  static ObjectNode inV1(ObjectNode item) {
    ObjectNode shown = Json.object();
    item.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (isDeclaredInV1(name)) {
                shown.set(name, property.getValue());
              }
            });
    return shown;
  }

  static boolean isDeclaredInV1(String name) {
    return name.contains("@odata.")
        || name.equals(DECLARED_IN_V1)
        || (BASE.contains(name) && !BETA_ONLY_BASE.contains(name));
  }

  /** Refuses a value that does not have the type the API declares. */
  static void checkType(String name, JsonNode value) {
    if (name.equals("displayName") || name.equals("description")) {
      require(name, value, value.isTextual() || value.isNull(), "Edm.String");
    } else if (name.equals("roleScopeTagIds")) {
      require(name, value, isStrings(value), "Collection(Edm.String)");
    }
  }

  static void checkEspType(String name, JsonNode value) {
    Supplier<JsonNode> unsent = UNSENT.get(name);
    if (unsent == null) {
      return;
    }
    JsonNode example = unsent.get();
    if (example.isBoolean()) {
      require(name, value, value.isBoolean(), "Edm.Boolean");
    } else if (example.isInt()) {
      require(name, value, isWholeNumber(value), "Edm.Int32");
    } else if (example.isTextual()) {
      require(name, value, value.isTextual() || value.isNull(), "Edm.String");
    } else {
      require(name, value, isStrings(value), "Collection(Edm.String)");
    }
  }

  private static boolean isStrings(JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        return false;
      }
    }
    return value.isArray();
  }

  private static boolean isWholeNumber(JsonNode value) {
    return value.isNumber()
        && value.decimalValue().stripTrailingZeros().scale() <= 0
        && value.canConvertToInt();
  }

  private static void require(String name, JsonNode value, boolean holds, String type) {
    if (!holds) {
      throw GraphError.badRequest(
          "Cannot convert the value of property '"
              + name
              + "' to the expected type '"
              + type
              + "': "
              + Json.write(value));
    }
  }
}
