package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the steps of one apply share. */
final class ApplyRun {
  final IntuneTenant tenant;
  final EspPlan plan;
  final Ledger ledger;
  final Patience patience;

  /** By the name that the profile will have. */
  final Map<String, Written> written = new LinkedHashMap<>();

  private int reorders;

  ApplyRun(IntuneTenant tenant, EspPlan plan, Ledger ledger, Patience patience) {
    this.tenant = tenant;
    this.plan = plan;
    this.ledger = ledger;
    this.patience = patience;
  }

  void reordered(int moves) {
    reorders += moves;
    written.values().forEach(profile -> profile.reordered(moves));
  }

  boolean isCancelled() {
    return patience.cancellation().isCancelled();
  }

  boolean hasReordered() {
    return reorders > 0;
  }

  /** Reads profiles again, and hands each change what was found; failures end the change. */
  <C extends Change> void readAgain(
      List<C> changes, Function<C, ProfileId> id, BiConsumer<C, StoredProfile> found) {
    execute(
        changes,
        (change) -> new TenantOperation.Read(id.apply(change)),
        (change, done) ->
            found.accept(
                change,
                done.profile()
                    .orElseThrow(() -> new IllegalStateException("A read without a profile"))),
        (change, failure) -> {
          if (failure instanceof TenantException.NotFound) {
            ledger.conflict(change, "the profile has been deleted since the plan");
          } else {
            ledger.failed(change, failure);
          }
        });
  }

  /** Carries out one operation for each change. */
  <C extends Change> void execute(
      List<C> changes,
      Function<C, TenantOperation> operation,
      BiConsumer<C, OperationOutcome.Done> done,
      BiConsumer<C, TenantException> failed) {
    if (changes.isEmpty()) {
      return;
    }
    if (isCancelled()) {
      changes.forEach(change -> ledger.notDone(change, "the apply was cancelled"));
      return;
    }
    List<OperationOutcome> outcomes = tenant.execute(changes.stream().map(operation).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      C change = changes.get(i);
      if (outcomes.get(i) instanceof OperationOutcome.Done success) {
        done.accept(change, success);
      } else if (outcomes.get(i) instanceof OperationOutcome.Failed failure) {
        failed.accept(change, failure.failure());
      }
    }
  }
}
