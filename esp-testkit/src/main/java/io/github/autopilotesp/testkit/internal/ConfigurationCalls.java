package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.internal.ConfigurationKind.ENROLLMENT_STATUS_PAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.internal.odata.Listing;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import io.github.autopilotesp.testkit.internal.odata.Selection;
import java.util.List;
import java.util.Map;

/** The calls on {@code deviceEnrollmentConfigurations}, and how configurations look in answers. */
final class ConfigurationCalls {
  static final String PATH = "deviceManagement/deviceEnrollmentConfigurations";
  private static final Schema SCHEMA =
      Schema.of("deviceEnrollmentConfiguration", EspProperties.BASE).whereEndsWithFails();
  private static final Schema ASSIGNMENT =
      Schema.with("enrollmentConfigurationAssignment", "id", "source", "sourceId", "target");

  private final EnrollmentConfigurations configurations;
  private int pageSize;

  ConfigurationCalls(EnrollmentConfigurations configurations, int pageSize) {
    this.configurations = configurations;
    this.pageSize = pageSize;
  }

  void pageSize(int size) {
    pageSize = size;
  }

  Answer list(Call call) {
    boolean expand =
        call.query().expands("assignments")
            && !configurations.habits().has(Habit.EXPAND_IGNORED_ON_COLLECTION);
    List<ObjectNode> items =
        configurations.visible().stream().map(c -> shown(call, c, expand)).toList();
    String context = call.target().context(PATH + (expand ? "(assignments())" : ""));
    String url = call.target().base() + "/" + PATH;
    return Answer.ok(new Listing(call.query(), SCHEMA, pageSize).page(url, context, items));
  }

  Answer get(Call call) {
    return one(call, configurations.visible(call.argument(0)), 200);
  }

  Answer create(Call call) {
    Configuration created = configurations.create(call.jsonBody(), call.isBeta());
    Answer answer = one(call, created, 201);
    String location = call.target().base() + "/" + PATH + "('" + created.id() + "')";
    return new Answer(201, answer.body(), Map.of("Location", location));
  }

  Answer update(Call call) {
    Configuration updated = configurations.update(call.argument(0), call.jsonBody(), call.isBeta());
    return configurations.habits().has(Habit.PATCH_ANSWERS_204)
        ? Answer.empty(204)
        : one(call, updated, 200);
  }

  Answer assign(Call call) {
    configurations.assign(
        call.argument(0), call.jsonBody().path("enrollmentConfigurationAssignments"));
    return Answer.empty(configurations.habits().has(Habit.ASSIGN_ANSWERS_200) ? 200 : 204);
  }

  Answer setPriority(Call call) {
    configurations.setPriority(call.argument(0), call.jsonBody().path("priority"));
    return Answer.empty(204);
  }

  Answer delete(Call call) {
    configurations.delete(call.argument(0));
    return Answer.empty(configurations.habits().has(Habit.DELETE_ANSWERS_200) ? 200 : 204);
  }

  Answer listAssignments(Call call) {
    Configuration configuration = configurations.visible(call.argument(0));
    List<ObjectNode> items = new java.util.ArrayList<>();
    assignments(configuration).forEach(assignment -> items.add((ObjectNode) assignment));
    String url = call.target().base() + "/" + call.target().pathText();
    String context = assignmentsContext(call, configuration);
    return Answer.ok(new Listing(call.query(), ASSIGNMENT, pageSize).page(url, context, items));
  }

  private Answer one(Call call, Configuration configuration, int status) {
    boolean expand = call.query().expands("assignments");
    Selection selection = Selection.of(call.query(), SCHEMA);
    String suffix = (expand ? "(assignments())" : selection.contextSuffix()) + "/$entity";
    ObjectNode body = Json.object();
    body.put("@odata.context", call.target().context(PATH + suffix));
    body.setAll(selection.apply(shown(call, configuration, expand)));
    return new Answer(status, body, Map.of());
  }

  private ObjectNode shown(Call call, Configuration configuration, boolean expand) {
    boolean esp = configuration.kind() == ENROLLMENT_STATUS_PAGE;
    Habits habits = configurations.habits();
    ObjectNode item = Json.object();
    item.setAll(configuration.properties());
    if (esp && configuration.isDefault() && habits.has(Habit.DEFAULT_PROFILE_HAS_OWN_TYPE)) {
      item.put(
          "deviceEnrollmentConfigurationType", configuration.kind().defaultConfigurationType());
    }
    if (esp) {
      habits.newProperties().forEach((name, json) -> addNew(item, name, json));
    }
    ObjectNode shown = esp && !call.isBeta() ? EspProperties.inV1(item) : item;
    if (expand) {
      shown.put("assignments@odata.context", assignmentsContext(call, configuration));
      shown.set("assignments", assignments(configuration));
    }
    return shown;
  }

  private static void addNew(ObjectNode item, String name, String json) {
    if (!item.has(name)) {
      JsonNode value = Json.readObject("{\"value\":" + json + "}").path("value");
      item.set(name, value);
    }
  }

  private ArrayNode assignments(Configuration configuration) {
    boolean allDevices =
        configuration.isDefault()
            && configuration.kind() == ENROLLMENT_STATUS_PAGE
            && configurations.habits().has(Habit.DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES);
    return allDevices ? Assignments.allDevices(configuration.id()) : configuration.assignments();
  }

  private static String assignmentsContext(Call call, Configuration configuration) {
    return call.target()
        .context(
            PATH
                + "('"
                + configuration.id()
                + "')/microsoft.graph."
                + configuration.kind().typeName()
                + "/assignments");
  }
}
