package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps account of one apply, and tells the listener. */
final class Ledger {
  private final List<Change> changes;
  private final ApplyListener listener;
  private final IdentityHashMap<Change, ChangeOutcome> outcomes = new IdentityHashMap<>();
  private final Set<NotKept> notKept = new LinkedHashSet<>();
  private final List<ForeignChange> foreignChanges = new ArrayList<>();
  private final List<String> unconfirmed = new ArrayList<>();
  private final List<RuntimeException> listenerFailures = new ArrayList<>();

  Ledger(List<Change> changes, ApplyListener listener) {
    this.changes = changes;
    this.listener = listener;
  }

  /** The changes of one kind that have no outcome yet. */
  <C extends Change> List<C> open(Class<C> kind) {
    return changes.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(change -> !outcomes.containsKey(change))
        .toList();
  }

  boolean isGood(Change change) {
    ChangeOutcome outcome = outcomes.get(change);
    return outcome != null && outcome.isGood();
  }

  /** Whether every change but the deletions is in the tenant. */
  boolean allGood() {
    return changes.stream()
        .filter(change -> !(change instanceof Change.Delete))
        .allMatch(this::isGood);
  }

  List<String> conflicts() {
    return changes.stream()
        .flatMap(change -> Optional.ofNullable(outcomes.get(change)).stream())
        .filter(outcome -> outcome.status() == Status.CONFLICT)
        .map(outcome -> outcome.change().describe() + ": " + outcome.detail())
        .toList();
  }

  void done(Change change, List<String> requestIds) {
    settle(new ChangeOutcome(change, Status.DONE, "", requestIds, Optional.empty()));
  }

  void alreadySo(Change change) {
    settle(
        new ChangeOutcome(
            change, Status.ALREADY_SO, "the tenant is so already", List.of(), Optional.empty()));
  }

  void conflict(Change change, String detail) {
    settle(new ChangeOutcome(change, Status.CONFLICT, detail, List.of(), Optional.empty()));
  }

  void notDone(Change change, String why) {
    settle(new ChangeOutcome(change, Status.NOT_DONE, why, List.of(), Optional.empty()));
  }

  void failed(Change change, TenantException failure) {
    Status status =
        failure instanceof TenantException.OutcomeUnknown
            ? Status.UNKNOWN
            : failure instanceof TenantException.Interrupted ? Status.NOT_DONE : Status.FAILED;
    settle(
        new ChangeOutcome(
            change,
            status,
            String.valueOf(failure.getMessage()),
            failure.requestId().map(List::of).orElse(List.of()),
            Optional.of(failure)));
  }

  /** Whether it is not known if a profile was written. */
  boolean isInDoubt(String profileName) {
    return changes.stream().anyMatch(change -> isInDoubt(change, profileName));
  }

  /** What was in doubt has been seen in the tenant. */
  void seen(String profileName) {
    for (Change change : changes) {
      ChangeOutcome outcome = outcomes.get(change);
      if (outcome != null && isInDoubt(change, profileName)) {
        outcomes.put(
            change,
            new ChangeOutcome(
                change,
                Status.DONE,
                "the answer was lost, and it was seen afterwards",
                outcome.requestIds(),
                outcome.failure()));
      }
    }
  }

  private boolean isInDoubt(Change change, String profileName) {
    ChangeOutcome outcome = outcomes.get(change);
    return outcome != null
        && outcome.status() == Status.UNKNOWN
        && ((change instanceof Change.Update update
                && update.desired().displayName().equals(profileName))
            || (change instanceof Change.Assign assign
                && assign.profileName().equals(profileName)));
  }

  void notKept(NotKept setting) {
    notKept.add(setting);
  }

  void foreignChange(String name, StoredProfile lastSeen, String detail) {
    foreignChanges.add(new ForeignChange(name, lastSeen, detail));
  }

  void unconfirmed(String what) {
    unconfirmed.add(what);
  }

  void tell(ApplyEvent event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException thrown) {
      listenerFailures.add(thrown);
    }
  }

  ApplyReport report() {
    open(Change.class).forEach(change -> notDone(change, "it was not begun"));
    return new ApplyReport(
        changes.stream().map(outcomes::get).toList(),
        List.copyOf(notKept),
        foreignChanges,
        unconfirmed,
        listenerFailures);
  }

  private void settle(ChangeOutcome outcome) {
    outcomes.put(outcome.change(), outcome);
    tell(new ApplyEvent.ChangeFinished(outcome, outcomes.size(), changes.size()));
  }
}
