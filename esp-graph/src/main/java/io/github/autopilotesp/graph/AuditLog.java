package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.rest.Carrier;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.GraphPath;
import io.github.autopilotesp.internal.rest.Reads;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.WireObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who changed what in a tenant ({@code deviceManagement/auditEvents}), to be had from {@link
 * GraphIntuneTenant#audit()}. It needs {@code DeviceManagementApps.Read.All}. Safe for use by
 * several threads.
 */
public final class AuditLog {
  private static final GraphPath EVENTS = GraphPath.of("deviceManagement", "auditEvents");

  private static final List<String> PERMISSIONS = List.of("DeviceManagementApps.Read.All");

  private final Supplier<Carrier> begin;

  AuditLog(Supplier<Carrier> begin) {
    this.begin = begin;
  }

  /**
   * The last change of each object that changed since a time. All events since then are read, so
   * ask for days rather than years.
   *
   * @param since the time
   * @return the last events, by the ids of what they changed
   * @throws io.github.autopilotesp.tenant.TenantException if the tenant does not answer or refuses
   */
  public Map<ProfileId, AuditEvent> lastChanges(Instant since) {
    Objects.requireNonNull(since, "since");
    GraphCall call =
        GraphCall.get(
            "read the audit events",
            EVENTS.with("$filter", "activityDateTime ge " + since),
            PERMISSIONS);
    Map<ProfileId, AuditEvent> last = new HashMap<>();
    new Reads(begin.get())
        .forEach(
            call,
            wire ->
                event(wire)
                    .ifPresent(
                        event ->
                            resources(wire)
                                .forEach(id -> last.merge(id, event, AuditLog::laterOf))));
    return last;
  }

  private static AuditEvent laterOf(AuditEvent one, AuditEvent other) {
    return other.at().isBefore(one.at()) ? one : other;
  }

  /** An event whose time cannot be read tells nothing about who was last. */
  private static Optional<AuditEvent> event(WireObject wire) {
    try {
      return wire.string("activityDateTime")
          .map(Instant::parse)
          .map(
              at ->
                  new AuditEvent(
                      at,
                      wire.string("activityType").or(() -> wire.string("activity")).orElse(""),
                      actor(wire)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String actor(WireObject wire) {
    if (!(wire.properties().get("actor") instanceof Map<?, ?> actor)) {
      return "unknown";
    }
    return Stream.of("userPrincipalName", "applicationDisplayName", "servicePrincipalName")
        .map(actor::get)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("unknown");
  }

  private static List<ProfileId> resources(WireObject wire) {
    if (!(wire.properties().get("resources") instanceof List<?> resources)) {
      return List.of();
    }
    return resources.stream()
        .filter(Map.class::isInstance)
        .map(resource -> ((Map<?, ?>) resource).get("resourceId"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(id -> !id.isBlank())
        .map(ProfileId::of)
        .toList();
  }
}
