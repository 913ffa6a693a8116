package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Creates and updates. */
final class ContentStep {
  /** As many as one batch holds, so that little time passes between the read and the write. */
  static final int AT_ONCE = 20;

  private final ApplyRun run;

  ContentStep(ApplyRun run) {
    this.run = run;
  }

  void create() {
    Slices.of(run.ledger.open(Change.Create.class), AT_ONCE).forEach(this::create);
  }

  void update() {
    Slices.of(run.ledger.open(Change.Update.class), AT_ONCE).forEach(this::update);
  }

  private void create(List<Change.Create> changes) {
    run.execute(
        changes,
        change -> new TenantOperation.Create(change.profile()),
        (change, done) -> {
          StoredProfile answer =
              done.profile()
                  .orElseThrow(() -> new IllegalStateException("A create without a profile"));
          Written written = Written.created(change.profile(), answer);
          run.written.put(written.name, written);
          written.notKeptByAnswer().forEach(run.ledger::notKept);
          run.ledger.done(change, done.requestIds());
        },
        run.ledger::failed);
  }

  private void update(List<Change.Update> changes) {
    Map<Change.Update, StoredProfile> fresh = new LinkedHashMap<>();
    run.readAgain(
        changes,
        change -> change.current().id(),
        (change, now) -> {
          if (ProfileDiff.sameContent(now.profile(), change.desired())) {
            run.ledger.alreadySo(change);
          } else if (Drift.moved(change.current(), now)) {
            run.ledger.conflict(change, Drift.described(change.current(), now));
          } else {
            fresh.put(change, now);
          }
        });
    run.execute(
        new ArrayList<>(fresh.keySet()),
        change -> new TenantOperation.Update(now(fresh, change), change.desired()),
        (change, done) -> {
          Written written = Written.updated(change.desired(), now(fresh, change), done.profile());
          run.written.put(written.name, written);
          written.notKeptByAnswer().forEach(run.ledger::notKept);
          run.ledger.done(change, done.requestIds());
        },
        (change, failure) -> {
          run.ledger.failed(change, failure);
          if (failure instanceof TenantException.OutcomeUnknown) {
            Written doubtful =
                Written.updated(change.desired(), now(fresh, change), Optional.empty());
            run.written.put(doubtful.name, doubtful);
          }
        });
  }

  private static StoredProfile now(Map<Change.Update, StoredProfile> fresh, Change.Update change) {
    return Objects.requireNonNull(fresh.get(change));
  }
}
