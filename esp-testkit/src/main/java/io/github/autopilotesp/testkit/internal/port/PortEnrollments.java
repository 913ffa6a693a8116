package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.wire.GraphEnrollmentEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The enrollment events of a fake tenant. */
final class PortEnrollments implements Enrollments {
  private static final String EVENTS = "deviceManagement/autopilotEvents";

  private final TenantRequests requests;

  PortEnrollments(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public void read(EnrollmentQuery query, Consumer<? super EnrollmentEvent> sink) {
    PortCall call =
        PortCall.get("read the enrollment events", EVENTS, PortPermissions.READ_MANAGED_DEVICES);
    requests.all(call, GraphEnrollmentEvents::readEvent).stream()
        .filter(query::wants)
        .map(event -> query.policies() ? event.withPolicies(policies(event.id())) : event)
        .forEach(sink);
  }

  private Optional<List<PolicyReport>> policies(String event) {
    PortCall call =
        PortCall.get(
            "read the apps and policies of an enrollment event",
            PortCall.item(EVENTS, event) + "/policyStatusDetails",
            PortPermissions.READ_MANAGED_DEVICES);
    try {
      return requests
          .findAll(call)
          .map(
              list ->
                  list.stream()
                      .map(
                          wire ->
                              TenantRequests.read(call, wire, GraphEnrollmentEvents::readPolicy))
                      .toList());
    } catch (TenantException.Rejected e) {
      // The service has no such path any more.
      return Optional.empty();
    }
  }
}
