package io.github.autopilotesp.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * A change that Intune's audit log has. All of it is the service's words.
 *
 * @param at when
 * @param activity what was done, such as {@code Patch DeviceEnrollmentConfiguration}
 * @param actor who did it: a sign-in name, else the name of an application, else of a service
 *     principal, else {@code unknown}
 */
public record AuditEvent(Instant at, String activity, String actor) {
  /**
   * Creates the value.
   *
   * @param at when
   * @param activity what was done
   * @param actor who did it
   * @throws NullPointerException if an argument is null
   */
  public AuditEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(actor, "actor");
  }
}
