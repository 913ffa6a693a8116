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
 * Single writes of ESP profiles, looked after as those of a plan are: nothing is created twice,
 * nothing that somebody else changed is overwritten, what is lost is looked for, and a write ends
 * when reads show it or the settle time has passed. It waits for applies and other single writes of
 * the same process in the same tenant: known by the {@link IntuneTenant}, or by the tenant's id
 * where a plan was applied through that object before. Thread-safe.
 *
 * <p>Every write begins with the profile as the caller has read it; only a create and a reorder
 * look first. No rule is checked: {@code EspValidator} does that.
 *
 * <pre>{@code
 * ProfileWrites writes = ProfileWrites.of(tenant);
 * StoredProfile kiosk = writes.create(profile);
 * writes.assign(kiosk, List.of(Assignment.toGroup(kiosks)));
 * }</pre>
 */
public final class ProfileWrites {
  private final IntuneTenant tenant;
  private final Pace pace;

  ProfileWrites(IntuneTenant tenant, Pace pace) {
    this.tenant = tenant;
    this.pace = pace;
  }

  /**
   * Writes to a tenant at the pace that a reconciler has unless told otherwise; {@link
   * EspReconciler#writes()} gives any other.
   *
   * @param tenant the tenant
   * @return the writes
   */
  public static ProfileWrites of(IntuneTenant tenant) {
    return EspReconciler.forTenant(tenant).writes();
  }

  /**
   * Creates a profile, once. It gets the lowest rank, and no assignment: assign it afterwards. If
   * one profile of the name is there that says the same and is not assigned, it is taken for it.
   *
   * @param profile what it should say; its assignments are not looked at
   * @return the profile as the service stored it, which may differ from what was asked
   * @throws TenantException.Conflict if there is another profile of this name
   * @throws TenantException.OutcomeUnknown if it may or may not have been created
   * @throws TenantException if it was not created
   */
  public StoredProfile create(EspProfile profile) {
    EspProfile unassigned = profile.toBuilder().assignments(List.of()).build();
    Change change = new Change.Create(unassigned, List.of());
    return carryOut(change, Goal.create(unassigned), Aspect.CONTENT, () -> tenant.profiles().list())
        .orElseThrow(() -> unseen(change));
  }

  /**
   * Changes name, description, settings and scope tags. The whole object is written, as it was
   * read, with what means something else laid over it.
   *
   * @param current the profile as it was read
   * @param desired what it should say; its assignments are not looked at
   * @return the profile as it is known then
   * @throws TenantException.Conflict if somebody else has changed or deleted it
   * @throws TenantException.OutcomeUnknown if no read has shown what became of it
   * @throws TenantException if it was not done
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
   * Replaces the direct assignments. Those that stay are written as they were read.
   *
   * @param current the profile as it was read
   * @param desired all direct assignments that it should have; an empty list unassigns it
   * @return the profile as it is known then
   * @throws TenantException.Rejected if an assignment is of a kind that is never written, or the
   *     profile is the default
   * @throws TenantException.Conflict if somebody else has changed or deleted it
   * @throws TenantException.OutcomeUnknown if no read has shown what became of it
   * @throws TenantException if it was not done
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
   * @throws TenantException.Conflict if somebody else has changed it
   * @throws TenantException.OutcomeUnknown if no read has shown what became of it
   * @throws TenantException if it was not done
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
   * @throws TenantException.OutcomeUnknown if no read has shown what became of it
   * @throws TenantException if it was not done
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
          "Priority " + priority + " is not one of 1 to " + customs.size() + ".");
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
      Instant begun = pace.clock().instant();
      List<StoredProfile> seen = firstEvidence.get();
      ApplyRunner runner =
          new ApplyRunner(
              tenant,
              planned,
              new ApplyRunner.Seen(begun, pace.clock().instant(), seen),
              pace,
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

  /** Whoever is interrupted while waiting goes on without a turn: it writes nothing. */
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
              "It was left alone: " + outcome.detail() + ". Read it again.", details);
      case UNKNOWN ->
          new TenantException.OutcomeUnknown(
              "It was sent, and whether it was carried out is not known. Read the profiles again"
                  + " before repeating it.",
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
        "It was created, and no read has shown it. Read the profiles again.",
        Details.of(change.describe()));
  }
}
