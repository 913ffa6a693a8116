package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Goal;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Single writes of ESP profiles, with the same safeguards as the writes of a plan: nothing is
 * created twice, no other writer's change is overwritten, a write whose answer is lost is looked
 * for in reads, and a call returns when reads reflect the write or the settle time has passed.
 * Writes wait for applies and other single writes of the same process in the same tenant,
 * recognized by the {@link IntuneTenant}, or by the tenant's id if a plan was applied through that
 * object before. Thread-safe.
 *
 * <p>A write starts from the profile as the caller read it; only a create and a reorder read first.
 * No rules are checked; {@code EspValidator} does that.
 *
 * <pre>{@code
 * ProfileWrites writes = ProfileWrites.of(tenant);
 * StoredProfile kiosk = writes.create(profile);
 * writes.assign(kiosk, List.of(Assignment.toGroup(kiosks)));
 * }</pre>
 */
public final class ProfileWrites {
  private final IntuneTenant tenant;
  private final ApplyTiming timing;

  ProfileWrites(IntuneTenant tenant, ApplyTiming timing) {
    this.tenant = tenant;
    this.timing = timing;
  }

  /**
   * Writes to a tenant with the default timing of a reconciler; for any other timing use {@link
   * EspReconciler#writes()}.
   *
   * @param tenant the tenant
   * @return the writes
   */
  public static ProfileWrites of(IntuneTenant tenant) {
    return EspReconciler.forTenant(tenant).writes();
  }

  /**
   * Creates a profile, exactly once. It gets the lowest priority and no assignments: assign it
   * afterwards. If the tenant already has a single profile with this name that is equivalent and
   * not assigned, that one is returned.
   *
   * @param profile the new profile; its assignments are ignored
   * @return the profile as the service stored it, which may differ from the request
   * @throws TenantException.Conflict if there is another profile with this name
   * @throws TenantException.OutcomeUnknown if it is not known whether it was created
   * @throws TenantException if it was not created
   */
  public StoredProfile create(EspProfile profile) {
    EspProfile unassigned = profile.toBuilder().assignments(List.of()).build();
    Change change = new Change.Create(unassigned, List.of());
    return carryOut(change, Goal.create(unassigned), Aspect.CONTENT, () -> tenant.profiles().list())
        .orElseThrow(() -> unseen(change));
  }

  /**
   * Changes name, description, settings and scope tags. The whole object is written as it was read,
   * with only the differing properties replaced.
   *
   * @param current the profile as it was read
   * @param desired the new content; its assignments are ignored
   * @return the latest known state of the profile
   * @throws TenantException.Conflict if someone else changed or deleted it
   * @throws TenantException.OutcomeUnknown if no read showed the outcome
   * @throws TenantException if the write failed
   */
  public StoredProfile update(StoredProfile current, EspProfile desired) {
    Change change = new Change.Update(current, desired, List.of());
    Goal goal =
        new Goal(
            desired.displayName(),
            Optional.of(current),
            Optional.of(desired),
            Optional.empty(),
            false);
    return carryOut(change, goal, Aspect.CONTENT, () -> List.of(current)).orElse(current);
  }

  /**
   * Replaces the direct assignments. Those that are kept are written as they were read.
   *
   * @param current the profile as it was read
   * @param desired all its new direct assignments; an empty list removes all assignments
   * @return the latest known state of the profile
   * @throws TenantException.Rejected if an assignment is of a kind that is never written, or the
   *     profile is the default profile
   * @throws TenantException.Conflict if someone else changed or deleted it
   * @throws TenantException.OutcomeUnknown if no read showed the outcome
   * @throws TenantException if the write failed
   */
  public StoredProfile assign(StoredProfile current, List<Assignment> desired) {
    Objects.requireNonNull(desired, "desired");
    Change change =
        new Change.Assign(
            current.displayName(),
            Optional.of(current),
            desired,
            new FieldChange(FieldChange.ASSIGNMENTS, List.of(), List.of()));
    Goal goal =
        new Goal(
            current.displayName(),
            Optional.of(current),
            Optional.empty(),
            Optional.of(desired),
            false);
    return carryOut(change, goal, Aspect.ASSIGNMENTS, () -> List.of(current)).orElse(current);
  }

  /**
   * Deletes a custom profile.
   *
   * @param current the profile as it was read
   * @throws TenantException.Conflict if someone else changed it
   * @throws TenantException.OutcomeUnknown if no read showed the outcome
   * @throws TenantException if the write failed
   */
  public void delete(StoredProfile current) {
    carryOut(
        new Change.Delete(current), Goal.delete(current), Aspect.DELETION, () -> List.of(current));
  }

  /**
   * Moves a custom profile; the others shift and keep their order.
   *
   * @param id the profile
   * @param priority 1 for the highest, up to the number of custom profiles
   * @throws IllegalArgumentException if there is no such priority
   * @throws TenantException.NotFound if there is no such custom profile
   * @throws TenantException.OutcomeUnknown if no read showed the outcome
   * @throws TenantException if the write failed
   */
  public void reorder(ProfileId id, int priority) {
    Objects.requireNonNull(id, "id");
    ApplyTurns.Turn turn = turn();
    try {
      moveTo(id, priority);
    } finally {
      turn.giveBack();
    }
  }

  private void moveTo(ProfileId id, int priority) {
    List<StoredProfile> all = tenant.profiles().list();
    List<StoredProfile> customs = all.stream().filter(it -> !it.isDefault()).toList();
    StoredProfile moved =
        customs.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new TenantException.NotFound(
                        "There is no custom ESP profile with this id. Read the profiles again.",
                        Details.of("move ESP profile " + id)));
    if (priority < 1 || priority > customs.size()) {
      throw new IllegalArgumentException(
          "Priority " + priority + " is not in the range 1 to " + customs.size() + ".");
    }
    List<StoredProfile> wanted = new ArrayList<>(customs);
    wanted.remove(moved);
    wanted.add(priority - 1, moved);
    Change.Reorder change =
        new Change.Reorder(List.of(new Change.Move(moved.displayName(), priority)));
    carryOut(PlannedGoals.ofOrder(change, customs, wanted), () -> all);
  }

  private Optional<StoredProfile> carryOut(
      Change change, Goal goal, Aspect aspect, Supplier<List<StoredProfile>> firstEvidence) {
    return carryOut(PlannedGoals.of(change, goal, aspect), firstEvidence);
  }

  private Optional<StoredProfile> carryOut(
      PlannedGoals planned, Supplier<List<StoredProfile>> firstEvidence) {
    ApplyTurns.Turn turn = turn();
    try {
      Instant begun = timing.clock().instant();
      List<StoredProfile> seen = firstEvidence.get();
      ApplyRunner runner =
          new ApplyRunner(
              tenant,
              planned,
              new ApplyRunner.Seen(begun, timing.clock().instant(), seen),
              timing,
              ApplyListener.none());
      ChangeOutcome outcome = runner.apply().outcomes().get(0);
      if (!outcome.isGood()) {
        throw failure(outcome);
      }
      return runner.profile(0);
    } finally {
      turn.giveBack();
    }
  }

  /** A thread that is interrupted while waiting continues without a turn: it writes nothing. */
  private ApplyTurns.Turn turn() {
    return ApplyTurns.take(tenant, Optional.empty(), () -> false);
  }

  private static TenantException failure(ChangeOutcome outcome) {
    Details details =
        new Details(
            outcome.change().describe(),
            outcome.failure().map(TenantException::status).orElse(OptionalInt.empty()),
            outcome.failure().flatMap(TenantException::code),
            outcome.failure().flatMap(TenantException::requestId),
            outcome.failure().map(Throwable.class::cast));
    return switch (outcome.status()) {
      case CONFLICT ->
          new TenantException.Conflict(
              "Nothing was written: " + outcome.detail() + ". Read the profile again.", details);
      case UNKNOWN ->
          new TenantException.OutcomeUnknown(
              "The write was sent, but its outcome is not known. Read the profiles again before"
                  + " repeating it.",
              details);
      default ->
          outcome
              .failure()
              .orElseGet(
                  () -> new TenantException.Interrupted("Not done: " + outcome.detail(), details));
    };
  }

  private static TenantException unseen(Change change) {
    return new TenantException.OutcomeUnknown(
        "The profile was created, but no read has shown it yet. Read the profiles again.",
        Details.of(change.describe()));
  }
}
