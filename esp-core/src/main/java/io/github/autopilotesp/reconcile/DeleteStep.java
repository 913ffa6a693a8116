package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletions. */
final class DeleteStep {
  private final ApplyRun run;

  /** What was deleted, for the reads to confirm. */
  final Set<ProfileId> deleted = new HashSet<>();

  DeleteStep(ApplyRun run) {
    this.run = run;
  }

  void delete() {
    List<Change.Delete> untouched = new ArrayList<>();
    run.readAgain(
        run.ledger.open(Change.Delete.class),
        change -> change.current().id(),
        (change, now) -> {
          if (Drift.movedInMeaning(change.current(), now)) {
            run.ledger.conflict(change, Drift.described(change.current(), now));
          } else {
            untouched.add(change);
          }
        });
    run.execute(
        untouched,
        change -> new TenantOperation.Delete(change.current().id()),
        (change, done) -> {
          deleted.add(change.current().id());
          run.reordered(1);
          run.ledger.done(change, done.requestIds());
        },
        run.ledger::failed);
  }

  /** What replaces a profile must be there before the profile goes. */
  void holdBack() {
    run.ledger
        .open(Change.Delete.class)
        .forEach(
            change ->
                run.ledger.notDone(change, "nothing is deleted while another change is not done"));
  }
}
