package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries out a plan: new profiles, which reach nobody yet; updates; the order; assignments;
 * deletions; then reads everything back.
 */
final class Applier {
  private final ApplyRun run;
  private final ApplyListener listener;

  Applier(ApplyRun run, ApplyListener listener) {
    this.run = run;
    this.listener = listener;
  }

  ApplyReport apply() {
    listener.onEvent(new ApplyEvent.Started(run.plan.changes().size()));
    if (!run.plan.isEmpty()) {
      List<StoredProfile> tenant = run.tenant.profiles().list();
      TenantIdentity.check(run.plan, tenant);
      new Preflight(run, tenant).check();
      refuseIfStrict();
      snapshot(tenant);
      write(tenant);
    }
    run.ledger.tell(new ApplyEvent.Finished(run.ledger.report()));
    return run.ledger.report();
  }

  /** Moves and assignments may raise versions too, and would hide what raised them before. */
  private boolean bumpsFollow() {
    return !run.plan.order().isEmpty()
        || !run.ledger.open(Change.Assign.class).isEmpty()
        || !run.ledger.open(Change.Delete.class).isEmpty();
  }

  private void snapshot(List<StoredProfile> tenant) {
    Set<ProfileId> touched = new HashSet<>();
    run.ledger.open(Change.Update.class).forEach(change -> touched.add(change.current().id()));
    run.ledger.open(Change.Delete.class).forEach(change -> touched.add(change.current().id()));
    run.ledger
        .open(Change.Assign.class)
        .forEach(change -> change.current().ifPresent(current -> touched.add(current.id())));
    if (!run.ledger.open(Change.Reorder.class).isEmpty()) {
      touched.addAll(OrderStep.desired(run, tenant));
    }
    List<StoredProfile> profiles =
        tenant.stream().filter(profile -> touched.contains(profile.id())).toList();
    if (!profiles.isEmpty()) {
      listener.onEvent(
          new ApplyEvent.SnapshotTaken(new Snapshot(run.patience.clock().instant(), profiles)));
    }
  }

  private void refuseIfStrict() {
    List<String> conflicts = run.ledger.conflicts();
    if (run.plan.isStrict() && !conflicts.isEmpty()) {
      throw new PlanRefusedException(
          "The plan is strict, and the tenant has moved since. Plan again:", conflicts);
    }
  }

  private void write(List<StoredProfile> tenant) {
    DeleteStep deletes = new DeleteStep(run);
    if (run.plan.changes().get(0) instanceof Change.Delete) {
      deletes.delete();
    }
    ContentStep content = new ContentStep(run);
    content.create();
    content.update();
    if (bumpsFollow()) {
      new ReadBack(run, Set.of()).awaitVersions();
    }
    boolean inPlace = new OrderStep(run).reorder(tenant);
    new AssignStep(run).assign(inPlace ? Set.of() : Set.copyOf(run.plan.order()));
    if (run.ledger.allGood()) {
      deletes.delete();
    } else {
      deletes.holdBack();
    }
    new ReadBack(run, deletes.deleted).verify();
  }
}
