package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends the requests of one call to the port to a service and returns the answers. It knows how to
 * reach the service, but not what the requests mean.
 */
public interface Carrier {
  /**
   * Sends reads that do not depend on each other, with retries where they may help.
   *
   * @return the results, in the order of the calls
   */
  List<GraphResult> read(List<GraphCall> calls);

  /**
   * Passes the items of a collection to the sink, from its first page to its last.
   *
   * @throws TenantException if a page cannot be read, is malformed, or links to an address that is
   *     not allowed
   */
  void forEach(GraphCall call, GraphAnswer firstPage, Consumer<? super WireObject> sink);

  /**
   * Sends writes, each once.
   *
   * @param inOrder whether each is sent only after the previous one was carried out
   * @return the outcomes, in the order of the calls
   */
  List<Attempt> write(List<GraphCall> calls, boolean inOrder);

  /** The current time. */
  Instant now();
}
