package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The enrollment events that the service keeps and shows, sometimes incomplete or wrong. */
final class AutopilotEvents {
  static final String TYPE = "deviceManagementAutopilotEvent";

  private static final String PATH = TenantCollection.AUTOPILOT_EVENTS.path();
  private static final String POLICIES = "policyStatusDetails";
  private static final String POLICY = "deviceManagementAutopilotPolicyStatusDetail";
  private static final Duration INCOMPLETE = Duration.ofHours(1);
  private static final Duration LATE = Duration.ofHours(4);
  private static final Set<String> WENT_WELL = Set.of("success", "successOnRetry");

  private final EntitySet events;
  private final Map<String, List<ObjectNode>> policies = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final Clock clock;
  private Habits habits;

  AutopilotEvents(EntitySet events, Vocabulary vocabulary, Clock clock, Habits habits) {
    this.events = events;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.habits = habits;
  }

  void habits(Habits newHabits) {
    habits = newHabits;
  }

  /** Returns whether a path is served although it is not in the metadata. */
  static boolean isBeyondMetadata(String segment) {
    return segment.equals(POLICIES);
  }

  /** Adds an event with an id, and stores its apps and policies separately. */
  void add(ObjectNode event) {
    List<ObjectNode> list = new ArrayList<>();
    @Nullable JsonNode said = event.remove(POLICIES);
    if (said != null) {
      said.forEach(policy -> list.add(policy.deepCopy()));
    }
    policies.put(event.path("id").asText(), list);
    events.put(event);
  }

  /** Returns the apps and policies of an event. */
  List<ObjectNode> policiesOf(String id) {
    return policies.getOrDefault(id, List.of());
  }

  Answer list(Call call) {
    return events.page(call, PATH, TYPE, events.allFull().stream().map(this::shown).toList());
  }

  Answer get(Call call) {
    return events.one(call, shown(events.require(call.argument(0))));
  }

  Answer listPolicies(Call call) {
    if (!habits.has(Habit.EVENT_TELLS_POLICIES)) {
      throw GraphError.badRequest("Resource not found for the segment '" + POLICIES + "'.");
    }
    String id = events.require(call.argument(0)).path("id").asText();
    policiesOf(id).forEach(policy -> vocabulary.learn(POLICY, policy));
    return events.page(call, PATH + "('" + id + "')/" + POLICIES, POLICY, policiesOf(id));
  }

  private ObjectNode shown(ObjectNode stored) {
    ObjectNode event = stored.deepCopy();
    Duration age = age(event);
    if (habits.has(Habit.EVENT_INCOMPLETE_FOR_AN_HOUR) && age.compareTo(INCOMPLETE) < 0) {
      incomplete(event);
    } else if (habits.has(Habit.EVENT_FAILS_LATE)
        && age.compareTo(LATE) >= 0
        && WENT_WELL.contains(event.path("deploymentState").asText())) {
      event.put("deploymentState", "failure");
    }
    return event;
  }

  private static void incomplete(ObjectNode event) {
    event.put("deploymentState", "inProgress");
    event.put("accountSetupStatus", "unknown");
    event.putNull("deploymentEndDateTime").putNull("enrollmentFailureDetails");
    event.put("accountSetupDuration", "PT0S").put("deploymentTotalDuration", "PT0S");
  }

  private Duration age(ObjectNode event) {
    try {
      return Duration.between(Instant.parse(event.path("eventDateTime").asText()), clock.instant());
    } catch (DateTimeException e) {
      return Duration.ofDays(1);
    }
  }
}
