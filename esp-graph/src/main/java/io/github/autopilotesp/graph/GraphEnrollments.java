package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.wire.GraphEnrollmentEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What enrollments did: the events that Intune keeps of them. */
final class GraphEnrollments implements Enrollments {
  private static final GraphPath EVENTS = GraphPath.of("deviceManagement", "autopilotEvents");

  private final GraphSender sender;
  private final GraphPages pages;

  GraphEnrollments(GraphSender sender, GraphPages pages) {
    this.sender = sender;
    this.pages = pages;
  }

  @Override
  public void read(EnrollmentQuery query, Consumer<? super EnrollmentEvent> sink) {
    Deadline deadline = sender.deadline();
    GraphCall call =
        GraphCall.get("read the enrollment events", EVENTS, GraphPermissions.READ_MANAGED_DEVICES);
    pages.forEach(
        call,
        deadline,
        wire -> {
          EnrollmentEvent event = CatalogReader.read(call, wire, GraphEnrollmentEvents::readEvent);
          if (query.wants(event)) {
            sink.accept(
                query.policies() && event.policies().isEmpty()
                    ? event.withPolicies(policies(event.id(), deadline))
                    : event);
          }
        });
  }

  /** The reference still has pages about them, but the event's own page does not name them. */
  private Optional<List<PolicyReport>> policies(String event, Deadline deadline) {
    GraphCall call =
        GraphCall.get(
            "read the apps and policies of an enrollment event",
            EVENTS.item(event).child("policyStatusDetails"),
            GraphPermissions.READ_MANAGED_DEVICES);
    return sender
        .sendAll(List.of(call), deadline)
        .get(0)
        .ifFound()
        .map(
            firstPage ->
                pages.all(call, firstPage, deadline).stream()
                    .map(wire -> CatalogReader.read(call, wire, GraphEnrollmentEvents::readPolicy))
                    .toList());
  }
}
