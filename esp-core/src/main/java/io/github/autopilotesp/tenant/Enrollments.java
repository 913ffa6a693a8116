package io.github.autopilotesp.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The enrollments of a tenant, as the service reports them (Graph, beta: {@code
 * deviceManagement/autopilotEvents}). Thread-safe.
 *
 * <p>The service returns 50 events per page and is not known to support filters, so every query
 * reads all pages. For a large tenant, the export report {@code AutopilotV1DeploymentStatus} is the
 * better source.
 */
public interface Enrollments {
  /**
   * Reads events one by one, keeping no more than a page in memory.
   *
   * @param query which events to read
   * @param sink receives each event, in the service's order, on the calling thread
   * @throws TenantException if the call fails; some events may have been passed on before
   */
  void read(EnrollmentQuery query, Consumer<? super EnrollmentEvent> sink);

  /**
   * Reads events into a list.
   *
   * @param query which events to read
   * @return the events in the service's order
   * @throws TenantException if the call fails
   */
  default List<EnrollmentEvent> list(EnrollmentQuery query) {
    Objects.requireNonNull(query, "query");
    List<EnrollmentEvent> events = new ArrayList<>();
    read(query, events::add);
    return events;
  }
}
