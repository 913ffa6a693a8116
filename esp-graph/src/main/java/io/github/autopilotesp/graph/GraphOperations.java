package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Sends operations on profiles: many together, each once. Safe for several threads. */
final class GraphOperations {
  private final GraphSender sender;
  private final RefusalExplainer deletedApps;

  GraphOperations(GraphSender sender, RefusalExplainer deletedApps) {
    this.sender = sender;
    this.deletedApps = deletedApps;
  }

  /** What is to be sent for an operation, or why the library refuses it. */
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

  List<OperationOutcome> send(List<TenantOperation> operations) {
    TenantOperation.requireIndependent(operations);
    List<Prepared> prepared = operations.stream().map(Prepared::of).toList();
    Deadline deadline = sender.deadline();
    Iterator<Attempt> attempts = attempts(prepared, deadline).iterator();
    Instant now = deadline.clock().instant();
    List<OperationOutcome> outcomes = new ArrayList<>();
    for (Prepared each : prepared) {
      outcomes.add(
          each.call()
              .map(call -> outcome(each.operation(), call, attempts.next(), now))
              .orElseGet(
                  () ->
                      new OperationOutcome.Refused(
                          each.operation(), each.refusal().orElseThrow())));
    }
    return List.copyOf(outcomes);
  }

  private List<Attempt> attempts(List<Prepared> prepared, Deadline deadline) {
    boolean moves =
        prepared.stream().anyMatch(it -> it.operation() instanceof TenantOperation.Reorder);
    List<GraphCall> calls = prepared.stream().flatMap(it -> it.call().stream()).toList();
    return moves ? sender.sendOnceInOrder(calls, deadline) : sender.sendOnce(calls, deadline);
  }

  private OperationOutcome outcome(
      TenantOperation operation, GraphCall call, Attempt attempt, Instant now) {
    OperationOutcome outcome = WriteOutcomes.of(operation, call, attempt, now);
    return outcome instanceof OperationOutcome.Refused refused
        ? new OperationOutcome.Refused(operation, deletedApps.explain(operation, refused.reason()))
        : outcome;
  }
}
