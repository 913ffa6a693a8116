package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Assignments. They come when the profile says what it should and stands where it should. */
final class AssignStep {
  /** Three batches: unlike creates, assignments may pass each other. */
  private static final int AT_ONCE = 60;

  private final ApplyRun run;

  AssignStep(ApplyRun run) {
    this.run = run;
  }

  /**
   * Assigns what may be assigned.
   *
   * @param notInPlace the profiles that no read has shown in their place
   */
  void assign(Set<String> notInPlace) {
    Set<String> leftAlone =
        run.plan.changes().stream()
            .filter(Change.Update.class::isInstance)
            .map(Change.Update.class::cast)
            .filter(update -> !run.ledger.isGood(update))
            .map(update -> update.desired().displayName())
            .collect(Collectors.toSet());
    List<Change.Assign> ready = new ArrayList<>();
    for (Change.Assign change : run.ledger.open(Change.Assign.class)) {
      if (leftAlone.contains(change.profileName())) {
        run.ledger.notDone(change, "its update was not done");
      } else if (change.current().isEmpty() && !run.written.containsKey(change.profileName())) {
        run.ledger.notDone(change, "the profile was not created");
      } else if (notInPlace.contains(change.profileName())) {
        run.ledger.notDone(
            change, "its place in the order is not established, and devices would follow it");
      } else {
        ready.add(change);
      }
    }
    Slices.of(ready, AT_ONCE).forEach(this::assign);
  }

  private void assign(List<Change.Assign> changes) {
    IdentityHashMap<Change.Assign, Written> targets = new IdentityHashMap<>();
    List<Change.Assign> stored = new ArrayList<>();
    for (Change.Assign change : changes) {
      if (change.current().isPresent()) {
        stored.add(change);
      } else {
        check(change, Objects.requireNonNull(run.written.get(change.profileName())), targets);
      }
    }
    run.readAgain(
        stored,
        change -> change.current().orElseThrow().id(),
        (change, now) -> check(change, change.current().orElseThrow(), now, targets));
    run.execute(
        changes.stream().filter(targets::containsKey).toList(),
        change ->
            new TenantOperation.Assign(
                Objects.requireNonNull(targets.get(change)).current(), change.desired()),
        (change, done) -> {
          written(change, targets);
          run.ledger.done(change, done.requestIds());
        },
        (change, failure) -> {
          run.ledger.failed(change, failure);
          if (failure instanceof TenantException.OutcomeUnknown) {
            written(change, targets);
          }
        });
  }

  private void written(Change.Assign change, IdentityHashMap<Change.Assign, Written> targets) {
    Written written = Objects.requireNonNull(targets.get(change));
    written.assigned(change.desired());
    run.written.put(change.profileName(), written);
  }

  /** A profile that this apply created, or found where it would have created it. */
  private void check(
      Change.Assign change, Written created, IdentityHashMap<Change.Assign, Written> targets) {
    StoredProfile now = created.current();
    if (ProfileDiff.sameAssignments(now.profile().assignments(), change.desired())) {
      run.ledger.alreadySo(change);
    } else if (!now.profile().assignments().isEmpty()) {
      run.ledger.conflict(
          change, "\"" + change.profileName() + "\" has been assigned by someone else");
    } else {
      targets.put(change, created);
    }
  }

  private void check(
      Change.Assign change,
      StoredProfile seen,
      StoredProfile now,
      IdentityHashMap<Change.Assign, Written> targets) {
    Written written = run.written.get(change.profileName());
    boolean touched = written != null || run.hasReordered();
    boolean contentAsKnown =
        ProfileDiff.sameContent(now.profile(), seen.profile())
            || (written != null && written.isShownBy(now));
    if (ProfileDiff.sameAssignments(now.profile().assignments(), change.desired())) {
      run.ledger.alreadySo(change);
    } else if (!contentAsKnown
        || !ProfileDiff.sameAssignments(now.profile().assignments(), seen.profile().assignments())
        || (!touched && Drift.moved(seen, now))) {
      run.ledger.conflict(change, Drift.described(seen, now));
    } else if (written != null) {
      written.seen(now);
      targets.put(change, written);
    } else {
      targets.put(change, Written.untouched(change.profileName(), now));
    }
  }
}
