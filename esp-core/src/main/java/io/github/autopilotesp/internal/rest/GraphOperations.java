package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends operations on profiles: many together, each once. Thread-safe. */
public final class GraphOperations {
  private final Supplier<Carrier> begin;
  private final RefusalExplainer explainer;

  GraphOperations(Supplier<Carrier> begin, MobileApps apps) {
    this.begin = begin;
    this.explainer = new RefusalExplainer(apps);
  }

  /** The request for an operation, or why the library refuses it. */
  private record Prepared(
      TenantOperation operation, Optional<GraphCall> call, Optional<TenantException> refusal) {
    static Prepared of(TenantOperation operation) {
      try {
        return new Prepared(operation, Optional.of(ProfileCalls.of(operation)), Optional.empty());
      } catch (TenantException refusal) {
        return new Prepared(operation, Optional.empty(), Optional.of(refusal));
      }
    }
  }

  public List<OperationOutcome> send(List<TenantOperation> operations) {
    Objects.requireNonNull(operations, "operations");
    TenantOperation.requireIndependent(operations);
    boolean moves = operations.stream().anyMatch(TenantOperation.Reorder.class::isInstance);
    List<Prepared> prepared = operations.stream().map(Prepared::of).toList();
    List<GraphCall> calls = prepared.stream().flatMap(it -> it.call().stream()).toList();
    Carrier carrier = begin.get();
    Iterator<Attempt> attempts = carrier.write(calls, moves).iterator();
    Instant now = carrier.now();
    return prepared.stream()
        .map(
            it ->
                it.call()
                    .map(call -> outcome(it.operation(), call, attempts.next(), now))
                    .orElseGet(
                        () ->
                            new OperationOutcome.Refused(
                                it.operation(), it.refusal().orElseThrow())))
        .toList();
  }

  private OperationOutcome outcome(
      TenantOperation operation, GraphCall call, Attempt attempt, Instant now) {
    OperationOutcome outcome = WriteOutcomes.of(operation, call, attempt, now);
    return outcome instanceof OperationOutcome.Refused refused
        ? new OperationOutcome.Refused(operation, explainer.explain(operation, refused.reason()))
        : outcome;
  }
}
