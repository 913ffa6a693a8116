package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.testkit.ConnectionFailedException;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.Optional;

/** Someone who writes to a fake tenant past the adapter, with Graph requests of their own. */
final class DirectWriter {
  private static final String WRITER = "x-writer";
  private static final String PROFILES = "/beta/deviceManagement/deviceEnrollmentConfigurations";

  private final FakeTenant fake;

  DirectWriter(FakeTenant fake) {
    this.fake = fake;
  }

  static boolean sent(Exchange exchange) {
    return exchange.request().headers().containsKey(WRITER);
  }

  /** Creates a profile and assigns it, and returns its id. */
  Optional<String> create(EspProfile profile) {
    Optional<String> id =
        send(GraphRequest.post(PROFILES, GraphJson.print(GraphProfiles.create(profile))))
            .map(answer -> GraphFixture.json(answer.body()).path("id").asText());
    if (id.isPresent() && !profile.assignments().isEmpty()) {
      String stored = fake.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id.get()).orElseThrow();
      send(
          GraphRequest.post(
              PROFILES + "/" + id.get() + "/assign",
              GraphJson.print(
                  GraphProfiles.assign(
                      GraphProfiles.read(GraphJson.parse(stored)), profile.assignments()))));
    }
    return id;
  }

  void describe(String id, String description) {
    send(
        GraphRequest.patch(
            PROFILES + "/" + id,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "description": "%s"}\
            """
                .formatted(description)));
  }

  void set(String id, String property, String json) {
    send(
        GraphRequest.patch(
            PROFILES + "/" + id,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "%s": %s}\
            """
                .formatted(property, json)));
  }

  void assignOnly(String id, String groupId) {
    send(
        GraphRequest.post(
            PROFILES + "/" + id + "/assign",
            """
            {"enrollmentConfigurationAssignments": [{"target": {
              "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "%s"}}]}\
            """
                .formatted(groupId)));
  }

  void move(String id, int priority) {
    send(
        GraphRequest.post(
            PROFILES + "/" + id + "/setPriority", "{\"priority\": " + priority + "}"));
  }

  private Optional<GraphResponse> send(GraphRequest request) {
    try {
      GraphResponse answer = fake.handle(request.withHeader(WRITER, "direct"));
      return answer.isSuccess() ? Optional.of(answer) : Optional.empty();
    } catch (ConnectionFailedException lost) {
      return Optional.empty();
    }
  }
}
