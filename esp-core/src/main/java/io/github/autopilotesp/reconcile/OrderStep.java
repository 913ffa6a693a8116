package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.OrderPlanner;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the profiles of the set into their order. The moves are computed from the tenant as it is
 * now, since profiles that were created together may stand in any order.
 */
final class OrderStep {
  private static final int ATTEMPTS = 3;

  private final ApplyRun run;
  private final Set<ProfileId> created = new HashSet<>();

  OrderStep(ApplyRun run) {
    this.run = run;
  }

  /** The ids of the set's profiles in their order, as far as they exist. */
  static List<ProfileId> desired(ApplyRun run, List<StoredProfile> tenant) {
    Map<String, ProfileId> ids = new HashMap<>();
    tenant.stream()
        .filter(profile -> !profile.isDefault())
        .forEach(profile -> ids.put(profile.displayName(), profile.id()));
    run.plan.ranking().forEach(rank -> rank.id().ifPresent(id -> ids.put(rank.profileName(), id)));
    run.written.forEach((name, written) -> ids.put(name, written.id()));
    Set<ProfileId> there = new HashSet<>(customs(tenant));
    return run.plan.order().stream()
        .flatMap(name -> Optional.ofNullable(ids.get(name)).stream())
        .filter(there::contains)
        .toList();
  }

  /** The custom profiles, highest first. */
  static List<ProfileId> customs(List<StoredProfile> tenant) {
    return tenant.stream()
        .filter(profile -> !profile.isDefault())
        .sorted(Comparator.comparingInt(StoredProfile::priority))
        .map(StoredProfile::id)
        .toList();
  }

  /**
   * Moves what has to be moved.
   *
   * @return whether the profiles of the set may be assigned: a read has shown their order, or none
   *     is wanted
   */
  boolean reorder(List<StoredProfile> start) {
    Optional<Change.Reorder> change = run.ledger.open(Change.Reorder.class).stream().findFirst();
    run.written.values().stream()
        .map(Written::id)
        .filter(id -> start.stream().noneMatch(profile -> profile.id().equals(id)))
        .forEach(created::add);
    if (run.isCancelled()
        || run.plan.order().isEmpty()
        || (change.isEmpty() && created.isEmpty())) {
      return true;
    }
    try {
      List<String> requestIds = new ArrayList<>();
      boolean established = reach(wanted(start), requestIds);
      change.ifPresent(reorder -> settle(reorder, established, requestIds));
      if (!established) {
        run.ledger.unconfirmed("the order of the profiles");
      }
      return established;
    } catch (TenantException failure) {
      change.ifPresent(reorder -> run.ledger.failed(reorder, failure));
      run.ledger.unconfirmed("the order of the profiles: " + failure.getMessage());
      return false;
    }
  }

  private void settle(Change.Reorder reorder, boolean established, List<String> requestIds) {
    if (!established) {
      run.ledger.failed(
          reorder,
          new TenantException.OutcomeUnknown(
              "Reads do not show the order of the profiles. Plan again.",
              TenantException.Details.of(reorder.describe())));
    } else if (run.hasReordered()) {
      run.ledger.done(reorder, requestIds);
    } else {
      run.ledger.alreadySo(reorder);
    }
  }

  /** What has to be seen before the order can be: all of the set that is in the tenant. */
  private Set<ProfileId> wanted(List<StoredProfile> start) {
    Set<ProfileId> wanted = new HashSet<>(desired(run, start));
    wanted.addAll(created);
    return wanted;
  }

  private boolean reach(Set<ProfileId> wanted, List<String> requestIds) {
    List<StoredProfile> tenant = readAll(wanted);
    for (int attempt = 1; ; attempt++) {
      if (!customs(tenant).containsAll(wanted)) {
        return false;
      }
      List<ProfileId> desired = desired(run, tenant);
      List<OrderPlanner.Move<ProfileId>> moves =
          OrderPlanner.moves(customs(tenant), desired, created::contains);
      if (moves.isEmpty()) {
        return true;
      }
      Optional<TenantException> failure = move(moves, requestIds);
      tenant = failure.isPresent() ? readLater() : readUntilInOrder(desired);
      if (customs(tenant).containsAll(wanted) && isInOrder(tenant, desired)) {
        return true;
      }
      if (failure.isEmpty()) {
        return false;
      }
      if (attempt == ATTEMPTS) {
        throw failure.get();
      }
    }
  }

  private List<StoredProfile> readAll(Set<ProfileId> wanted) {
    Instant end = run.patience.end();
    while (true) {
      List<StoredProfile> tenant = run.tenant.profiles().list();
      if (customs(tenant).containsAll(wanted) || !run.patience.waitUntil(end)) {
        return tenant;
      }
    }
  }

  private List<StoredProfile> readLater() {
    run.patience.waitUntil(run.patience.end());
    return run.tenant.profiles().list();
  }

  private List<StoredProfile> readUntilInOrder(List<ProfileId> desired) {
    Instant end = run.patience.end();
    while (true) {
      List<StoredProfile> tenant = run.tenant.profiles().list();
      if (isInOrder(tenant, desired)) {
        tenant.forEach(this::seen);
        return tenant;
      }
      if (!run.patience.waitUntil(end)) {
        return tenant;
      }
    }
  }

  static boolean isInOrder(List<StoredProfile> tenant, List<ProfileId> desired) {
    List<ProfileId> order = new ArrayList<>(customs(tenant));
    order.retainAll(new HashSet<>(desired));
    return order.equals(desired);
  }

  private void seen(StoredProfile profile) {
    run.written.values().stream()
        .filter(written -> written.id().equals(profile.id()))
        .forEach(written -> written.seen(profile));
  }

  private Optional<TenantException> move(
      List<OrderPlanner.Move<ProfileId>> moves, List<String> requestIds) {
    run.reordered(moves.size());
    Optional<TenantException> failure = Optional.empty();
    List<TenantOperation> operations = new ArrayList<>();
    moves.forEach(
        move -> operations.add(new TenantOperation.Reorder(move.item(), move.priority())));
    for (OperationOutcome outcome : run.tenant.execute(operations)) {
      if (outcome instanceof OperationOutcome.Done done) {
        requestIds.addAll(done.requestIds());
      } else if (outcome instanceof OperationOutcome.Failed failed) {
        failure = Optional.of(failed.failure());
      }
    }
    return failure;
  }
}
