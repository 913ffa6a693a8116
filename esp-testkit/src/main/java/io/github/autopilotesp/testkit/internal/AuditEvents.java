package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
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

  private final EntitySet events;
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
    return events.list(call);
  }

  Answer get(Call call) {
    return events.get(call);
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
      events.put(event(operation, id));
      return answer;
    };
  }

  private ObjectNode event(String operation, String resourceId) {
    ObjectNode event = Json.object();
    String activity = operation + " " + RESOURCE;
    event.put("id", ids.next());
    event.put("displayName", activity);
    event.put("componentName", CATEGORY);
    event.put("activity", activity);
    event.put("activityDateTime", clock.instant().toString());
    event.put("activityType", activity);
    event.put("activityOperationType", operation);
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
        .put("displayName", operation.toLowerCase(Locale.ROOT))
        .put("auditResourceType", RESOURCE)
        .put("resourceId", resourceId)
        .putArray("modifiedProperties");
    return event;
  }
}
