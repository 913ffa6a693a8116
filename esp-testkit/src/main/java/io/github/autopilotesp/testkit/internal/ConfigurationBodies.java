package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.internal.ConfigurationKind.ENROLLMENT_STATUS_PAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.util.Set;
import java.util.function.Predicate;

/** How the service handles request bodies: what it refuses, and what it stores. */
final class ConfigurationBodies {
  private static final int MOST_CUSTOM_PROFILES = 50;
  private static final int MOST_SELECTED_APPS = 100;
  private static final int LONGEST_MESSAGE = 10_000;
  private static final String TYPE = "@odata.type";

  private final Predicate<String> appExists;

  ConfigurationBodies(Predicate<String> appExists) {
    this.appExists = appExists;
  }

  /** Returns the kind of a body, which the model has checked. */
  ConfigurationKind kindOf(ObjectNode sent) {
    return ConfigurationKind.ofType(sent.path(TYPE).asText())
        .orElseThrow(() -> GraphError.model("Cannot create an abstract class."));
  }

  void check(ConfigurationKind kind, ObjectNode sent, Habits habits) {
    if (kind != ENROLLMENT_STATUS_PAGE) {
      return;
    }
    JsonNode apps = sent.path("selectedMobileAppIds");
    if (habits.has(Habit.LIMITS_ENFORCED)) {
      if (apps.size() > MOST_SELECTED_APPS) {
        throw GraphError.intune("At most 100 apps can be selected.");
      }
      if (sent.path("customErrorMessage").asText().length() > LONGEST_MESSAGE) {
        throw GraphError.intune("customErrorMessage has at most 10,000 characters.");
      }
    }
    if (habits.has(Habit.UNKNOWN_APPS_REFUSED)) {
      for (JsonNode app : apps) {
        if (!appExists.test(app.asText())) {
          throw GraphError.intune("The selected mobile app '" + app.asText() + "' does not exist.");
        }
      }
    }
  }

  void checkCreate(ConfigurationKind kind, ObjectNode sent, Configurations all, Habits habits) {
    if (sent.path("displayName").asText().isBlank()) {
      throw GraphError.intune("A configuration needs a displayName.");
    }
    if (kind != ENROLLMENT_STATUS_PAGE) {
      return;
    }
    if (habits.has(Habit.PROFILE_COUNT_LIMITED)
        && Priorities.inOrder(all, kind).size() >= MOST_CUSTOM_PROFILES) {
      throw GraphError.intune("A tenant has at most 51 enrollment status page profiles.");
    }
    if (habits.has(Habit.CREATE_REFUSES_RETRY_BY_USER)
        && sent.path("blockDeviceSetupRetryByUser").asBoolean()) {
      throw GraphError.intune("blockDeviceSetupRetryByUser can't be true in a new profile.");
    }
  }

  void checkUpdate(Configuration stored, ObjectNode sent) {
    String type = sent.path(TYPE).asText();
    if (!TypeNames.shortName(type).equals(stored.kind().typeName())) {
      throw GraphError.intune(
          "The type '"
              + type
              + "' is not that of the configuration, which is '"
              + stored.kind().odataType()
              + "'.");
    }
  }

  /** Creates an item, in the service's order of properties. */
  ObjectNode created(ConfigurationKind kind, ObjectNode sent, Habits habits) {
    ObjectNode item = Json.object().put(TYPE, kind.odataType()).put("id", "");
    item.putNull("displayName").putNull("description").put("priority", 0);
    item.put("createdDateTime", "").put("lastModifiedDateTime", "").put("version", 0);
    item.putArray("roleScopeTagIds").add("0");
    item.put("deviceEnrollmentConfigurationType", kind.configurationType());
    if (kind == ENROLLMENT_STATUS_PAGE) {
      EspProperties.fillUnsent(item);
    }
    write(sent, item, habits.droppedOnCreate());
    if (kind == ENROLLMENT_STATUS_PAGE) {
      EspProperties.fillUnsent(item);
    }
    return item;
  }

  /** Applies the sent properties to a stored item. */
  void lay(ObjectNode sent, ObjectNode item, ConfigurationKind kind, Habits habits) {
    boolean esp = kind == ENROLLMENT_STATUS_PAGE;
    if (esp && habits.has(Habit.SPARSE_PATCH_RESETS)) {
      EspProperties.reset(item);
    }
    write(sent, item, Set.of());
    if (esp) {
      EspProperties.fillUnsent(item);
    }
  }

  private static void write(ObjectNode sent, ObjectNode item, Set<String> dropped) {
    sent.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              boolean stored =
                  !EspProperties.READ_ONLY.contains(name)
                      && !dropped.contains(name)
                      && !name.contains("@odata.");
              if (stored) {
                item.set(name, property.getValue());
              }
            });
    if (item.path("roleScopeTagIds").isNull()) {
      item.putArray("roleScopeTagIds");
    }
  }
}
