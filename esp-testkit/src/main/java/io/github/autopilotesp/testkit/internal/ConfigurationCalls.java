package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.internal.ConfigurationKind.ENROLLMENT_STATUS_PAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The calls on {@code deviceEnrollmentConfigurations}, and the form of configurations in responses.
 */
final class ConfigurationCalls {
  static final String PATH = "deviceManagement/deviceEnrollmentConfigurations";
  static final String TYPE = "deviceEnrollmentConfiguration";
  static final String ASSIGNMENT = "enrollmentConfigurationAssignment";
  private static final String ASSIGNMENTS = "assignments";

  private final EnrollmentConfigurations configurations;
  private final Vocabulary vocabulary;
  private final ModelCheck model;
  private int pageSize;

  ConfigurationCalls(EnrollmentConfigurations configurations, Vocabulary vocabulary, int pageSize) {
    this.configurations = configurations;
    this.vocabulary = vocabulary;
    this.model = new ModelCheck(vocabulary);
    this.pageSize = pageSize;
  }

  void pageSize(int size) {
    pageSize = size;
  }

  Answer list(Call call) {
    boolean ignored = configurations.habits().has(Habit.EXPAND_IGNORED_ON_COLLECTION);
    Call asked = ignored ? call.with(call.query().with("$expand", null)) : call;
    List<ObjectNode> items = configurations.visible().stream().map(this::shown).toList();
    return view(asked).page(PATH, items, pageSize);
  }

  private View view(Call call) {
    View.Expander expander = item -> assignments(configurations.visible(item.path("id").asText()));
    return new View(call, TYPE, vocabulary, Map.of(ASSIGNMENTS, expander));
  }

  Answer get(Call call) {
    return view(call).one(PATH, shown(configurations.visible(call.argument(0))), 200);
  }

  Answer create(Call call) {
    Configuration created = configurations.create(model.entity(call, TYPE));
    Answer answer = one(call, created, 201);
    String location = call.target().base() + "/" + PATH + "('" + created.id() + "')";
    return new Answer(201, answer.context(), answer.body(), Map.of("Location", location));
  }

  Answer update(Call call) {
    ObjectNode sent = model.entity(call, TYPE);
    Configuration updated = configurations.update(call.argument(0), sent);
    return configurations.habits().has(Habit.PATCH_ANSWERS_204)
        ? Answer.empty(204)
        : one(call, updated, 200);
  }

  Answer assign(Call call) {
    ObjectNode sent = model.parameters(call, "assign");
    configurations.assign(call.argument(0), sent.path("enrollmentConfigurationAssignments"));
    return Answer.empty(configurations.habits().has(Habit.ASSIGN_ANSWERS_200) ? 200 : 204);
  }

  Answer setPriority(Call call) {
    ObjectNode sent = model.parameters(call, "setPriority");
    configurations.setPriority(call.argument(0), sent.path("priority"));
    return Answer.empty(204);
  }

  Answer delete(Call call) {
    configurations.delete(call.argument(0));
    return Answer.empty(configurations.habits().has(Habit.DELETE_ANSWERS_200) ? 200 : 204);
  }

  Answer listAssignments(Call call) {
    Configuration configuration = configurations.visible(call.argument(0));
    List<ObjectNode> items = new ArrayList<>();
    assignments(configuration).forEach(assignment -> items.add((ObjectNode) assignment));
    return new View(call, ASSIGNMENT, vocabulary, Map.of())
        .page(assignmentsPath(configuration), items, pageSize);
  }

  Answer getAssignment(Call call) {
    Configuration configuration = configurations.visible(call.argument(0));
    for (JsonNode assignment : assignments(configuration)) {
      if (assignment.path("id").asText().equalsIgnoreCase(call.argument(1))) {
        return new View(call, ASSIGNMENT, vocabulary, Map.of())
            .one(assignmentsPath(configuration), (ObjectNode) assignment, 200);
      }
    }
    throw GraphError.intuneNotFound("The assignment '" + call.argument(1) + "'");
  }

  /** Returns a configuration that was just written, even if reads do not see it yet. */
  private Answer one(Call call, Configuration configuration, int status) {
    View.Expander expander = item -> assignments(configuration);
    return new View(call, TYPE, vocabulary, Map.of(ASSIGNMENTS, expander))
        .one(PATH, shown(configuration), status);
  }

  private ObjectNode shown(Configuration configuration) {
    Habits habits = configurations.habits();
    boolean esp = configuration.kind() == ENROLLMENT_STATUS_PAGE;
    boolean ownType =
        esp && configuration.isDefault() && habits.has(Habit.DEFAULT_PROFILE_HAS_OWN_TYPE);
    if (!ownType && (!esp || habits.newProperties().isEmpty())) {
      return configuration.properties();
    }
    ObjectNode item = Json.object().setAll(configuration.properties());
    if (ownType) {
      item.put(
          "deviceEnrollmentConfigurationType", configuration.kind().defaultConfigurationType());
    }
    habits.newProperties().forEach((name, json) -> addNew(item, name, json));
    return item;
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
            && (configuration.kind() != ENROLLMENT_STATUS_PAGE
                || configurations.habits().has(Habit.DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES));
    if (allDevices) {
      return Assignments.allDevices(configuration);
    }
    ArrayNode whole = Json.array();
    configuration
        .assignments()
        .forEach(assignment -> whole.add(Shape.full(ASSIGNMENT, (ObjectNode) assignment)));
    return whole;
  }

  private static String assignmentsPath(Configuration configuration) {
    return PATH
        + "('"
        + configuration.id()
        + "')/microsoft.graph."
        + configuration.kind().typeName()
        + "/assignments";
  }
}
