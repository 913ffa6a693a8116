package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the requests of one call to the port to a service, and its answers back. It knows how to
 * reach the service, and nothing of what is said.
 */
public interface Carrier {
  /**
   * Carries reads that do not depend on each other, again where that may help.
   *
   * @return how each ended, in the order of the calls
   */
  List<GraphResult> read(List<GraphCall> calls);

  /**
   * Hands over the items of a collection, from its first page to its last.
   *
   * @throws TenantException if a page cannot be had, is none, or leads where it must not
   */
  void forEach(GraphCall call, GraphAnswer firstPage, Consumer<? super WireObject> sink);

  /**
   * Carries writes, each once.
   *
   * @param inOrder whether one is sent only after the one before was done
   * @return what became of each, in the order of the calls
   */
  List<Attempt> write(List<GraphCall> calls, boolean inOrder);

  /** The time there. */
  Instant now();
}
