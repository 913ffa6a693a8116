package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.wire.GraphEnrollmentEvents;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads Intune's events of enrollments. */
final class GraphEnrollments implements Enrollments {
  private static final GraphPath EVENTS = GraphPath.of("deviceManagement", "autopilotEvents");

  private final Supplier<Reads> begin;

  GraphEnrollments(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public void read(EnrollmentQuery query, Consumer<? super EnrollmentEvent> sink) {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(sink, "sink");
    Reads reads = begin.get();
    GraphCall call = get("read the enrollment events", EVENTS);
    reads.forEach(
        call,
        wire -> {
          EnrollmentEvent event = Reads.read(call, wire, GraphEnrollmentEvents::readEvent);
          if (query.wants(event)) {
            sink.accept(
                query.policies() && event.policies().isEmpty()
                    ? event.withPolicies(policies(event.id(), reads))
                    : event);
          }
        });
  }

  /** The reference still has pages about them, but the event's own page does not list them. */
  private static Optional<List<PolicyReport>> policies(String event, Reads reads) {
    GraphCall call =
        get(
            "read the apps and policies of an enrollment event",
            EVENTS.item(event).child("policyStatusDetails"));
    return reads
        .findItems(call)
        .map(
            items ->
                items.stream()
                    .map(wire -> Reads.read(call, wire, GraphEnrollmentEvents::readPolicy))
                    .toList());
  }

  private static GraphCall get(String operation, GraphPath path) {
    return GraphCall.get(operation, path, Permissions.READ_MANAGED_DEVICES);
  }
}
