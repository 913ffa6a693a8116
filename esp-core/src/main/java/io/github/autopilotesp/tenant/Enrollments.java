package io.github.autopilotesp.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The enrollments of a tenant, as the service reports them (Graph, beta: {@code
 * deviceManagement/autopilotEvents}). Safe for use by several threads.
 *
 * <p>The service gives 50 events a page and is not known to filter: every query reads all pages.
 * For a large tenant the export report {@code AutopilotV1DeploymentStatus} is the better source.
 */
public interface Enrollments {
  /**
   * Reads events one after another, keeping no more than a page.
   *
   * @param query which events
   * @param sink takes each event, in the order of the service, on the calling thread
   * @throws TenantException if the tenant does not answer or refuses; some events may have been
   *     handed over before
   */
  void read(EnrollmentQuery query, Consumer<? super EnrollmentEvent> sink);

  /**
   * Reads events into a list.
   *
   * @param query which events
   * @return the events in the order of the service
   * @throws TenantException if the tenant does not answer or refuses
   */
  default List<EnrollmentEvent> list(EnrollmentQuery query) {
    Objects.requireNonNull(query, "query");
    List<EnrollmentEvent> events = new ArrayList<>();
    read(query, events::add);
    return events;
  }
}
