package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Records who changed which configuration, separately from the tenant's content, and not saved with
 * it.
 */
final class AuditEvents {
  static final String PATH = "deviceManagement/auditEvents";

  private static final String TYPE = "auditEvent";
  private static final String CATEGORY = "Enrollment";
  private static final String RESOURCE = "DeviceEnrollmentConfiguration";

  /** A write that was done. Its JSON is made when somebody reads it, which few tests do. */
  private record Event(Instant at, String operation, String resourceId) {}

  private final EntitySet events;
  private final List<Event> unread = new ArrayList<>();
  private final Clock clock;
  private final Ids ids;

  AuditEvents(Vocabulary vocabulary, Clock clock, Ids ids, int pageSize) {
    this.events = new EntitySet(PATH, TYPE, vocabulary, pageSize);
    this.clock = clock;
    this.ids = ids;
  }

  void pageSize(int size) {
    events.pageSize(size);
  }

  Answer list(Call call) {
    makeReadable();
    return events.list(call);
  }

  Answer get(Call call) {
    makeReadable();
    return events.get(call);
  }

  private void makeReadable() {
    unread.forEach(event -> events.put(json(event)));
    unread.clear();
  }

  /** Wraps a write so that it is recorded when done. */
  Route.Handler auditing(String operation, Route.Handler write) {
    return call -> {
      Answer answer = write.handle(call);
      boolean created = call.arguments().isEmpty();
      String id =
          created && answer.body() != null
              ? answer.body().path("id").asText()
              : call.arguments().get(0);
      unread.add(new Event(clock.instant(), operation, id));
      return answer;
    };
  }

  private ObjectNode json(Event written) {
    ObjectNode event = Json.object();
    String activity = written.operation() + " " + RESOURCE;
    event.put("id", ids.next());
    event.put("displayName", activity);
    event.put("componentName", CATEGORY);
    event.put("activity", activity);
    event.put("activityDateTime", written.at().toString());
    event.put("activityType", activity);
    event.put("activityOperationType", written.operation());
    event.put("activityResult", "Success");
    event.put("correlationId", ids.next());
    event.put("category", CATEGORY);
    event
        .putObject("actor")
        .put("auditActorType", "Application")
        .put("applicationDisplayName", "an application of the fake");
    event
        .putArray("resources")
        .addObject()
        .put("displayName", written.operation().toLowerCase(Locale.ROOT))
        .put("auditResourceType", RESOURCE)
        .put("resourceId", written.resourceId())
        .putArray("modifiedProperties");
    return event;
  }
}
