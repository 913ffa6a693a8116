package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The state of {@code deviceEnrollmentConfigurations} and its changes. */
final class EnrollmentConfigurations {
  private final Clock clock;
  private final Times times;
  private final Ids ids;
  private final ConfigurationBodies bodies;
  private final History<Configurations> history = new History<>(Configurations.NONE);
  private Habits habits;

  EnrollmentConfigurations(
      Clock clock, Times times, Ids ids, ConfigurationBodies bodies, Habits habits) {
    this.clock = clock;
    this.times = times;
    this.ids = ids;
    this.bodies = bodies;
    this.habits = habits;
  }

  void habits(Habits newHabits) {
    habits = newHabits;
  }

  Habits habits() {
    return habits;
  }

  /** Returns all configurations as readers see them now. */
  List<Configuration> visible() {
    return seen().inOrder();
  }

  Configuration visible(String id) {
    return seen().find(id).orElseThrow(() -> notFound(id));
  }

  private Configurations seen() {
    return history.at(clock.instant().minus(habits.readLag()));
  }

  List<Configuration> current() {
    return history.current().inOrder();
  }

  /** Adds a configuration from outside the API: every reader sees it at once. */
  void seed(Configuration configuration) {
    history.reset(history.current().with(configuration));
  }

  /** Removes a configuration from outside the API. */
  boolean unseed(String id) {
    Optional<Configuration> removed = history.current().find(id);
    removed.ifPresent(
        configuration ->
            history.reset(
                Priorities.closed(
                    history.current().without(id), configuration.kind(), this::ranked)));
    return removed.isPresent();
  }

  /** Renumbers the priorities of each kind from 1 to n, after seeds with their own priorities. */
  void renumber() {
    for (ConfigurationKind kind : ConfigurationKind.values()) {
      history.reset(Priorities.closed(history.current(), kind, this::ranked));
    }
  }

  Configuration create(ObjectNode sent) {
    ConfigurationKind kind = bodies.kindOf(sent);
    bodies.check(kind, sent, habits);
    bodies.checkCreate(kind, sent, history.current(), habits);
    ObjectNode stored = bodies.created(kind, sent, habits);
    String now = times.next();
    stored.put("id", kind.id(ids.next()));
    stored.put("priority", Priorities.next(history.current(), kind));
    stored.put("createdDateTime", now).put("lastModifiedDateTime", now).put("version", 1);
    Configuration configuration = Configuration.complete(kind, stored, Json.array());
    commit(history.current().with(configuration));
    return configuration;
  }

  Configuration update(String id, ObjectNode sent) {
    Configuration before = require(id);
    bodies.checkUpdate(before, sent);
    bodies.check(before.kind(), sent, habits);
    Configuration after =
        before.changed(
            item -> {
              bodies.lay(sent, item, before.kind(), habits);
              touch(item);
            });
    commit(history.current().with(after));
    return after;
  }

  void assign(String id, JsonNode requested) {
    Configuration configuration = require(id);
    refuseForDefault(configuration, "assigned");
    ArrayNode assignments =
        Assignments.stored(configuration, requested, habits.has(Habit.EXCLUSION_STORED_AS_INCLUDE));
    if (habits.has(Habit.ASSIGN_KEEPS_POLICY_SETS)) {
      configuration
          .assignments()
          .forEach(
              assignment -> {
                if (assignment.path("source").asText().equals("policySets")) {
                  assignments.add(assignment);
                }
              });
    }
    commit(history.current().with(configuration.assigned(assignments)));
  }

  void setPriority(String id, JsonNode requested) {
    Configuration configuration = require(id);
    refuseForDefault(configuration, "reordered");
    int count = Priorities.next(history.current(), configuration.kind()) - 1;
    int priority = requested.asInt();
    if (!requested.isIntegralNumber() || priority < 1 || priority > count) {
      throw GraphError.intune("The priority must be a whole number from 1 to " + count + ".");
    }
    if (priority == configuration.priority()) {
      throw GraphError.intune("The configuration already has the priority " + priority + ".");
    }
    commit(Priorities.moved(history.current(), configuration, priority, this::reordered));
  }

  void delete(String id) {
    Configuration configuration = require(id);
    refuseForDefault(configuration, "deleted");
    Configurations rest = history.current().without(id);
    commit(Priorities.closed(rest, configuration.kind(), this::reordered));
  }

  private Configuration require(String id) {
    return history.current().find(id).orElseThrow(() -> notFound(id));
  }

  private static GraphError notFound(String id) {
    return GraphError.intuneNotFound("The enrollment configuration '" + id + "'");
  }

  private static void refuseForDefault(Configuration configuration, String verb) {
    if (configuration.isDefault()) {
      throw GraphError.intune("The default configuration can't be " + verb + ".");
    }
  }

  private Configuration reordered(Configuration configuration, int priority) {
    return configuration.changed(
        item -> {
          item.put("priority", priority);
          if (habits.has(Habit.REORDER_BUMPS_VERSIONS)) {
            touch(item);
          }
        });
  }

  private Configuration ranked(Configuration configuration, int priority) {
    return configuration.changed(item -> item.put("priority", priority));
  }

  private void touch(ObjectNode item) {
    item.put("lastModifiedDateTime", times.now());
    item.put("version", item.path("version").asInt() + 1);
  }

  private void commit(Configurations all) {
    history.set(all, clock.instant(), habits.readLag());
  }
}
