package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.Seed;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A fake tenant on a stage: the port of a {@link FakeTenant}, in which somebody else works too, and
 * which a test can make lag, fail and pause at each single write.
 */
public final class StagedTenant implements IntuneTenant, EspProfiles {
  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  /** How far back the fake can show what there was, whatever the lag becomes later. */
  private static final Duration KEPT = Duration.ofDays(1);

  public final VirtualTime time = VirtualTime.startingAt(START);

  /** The writes, as far as they were carried out. */
  public final List<String> writes = new ArrayList<>();

  public Duration readLag = Duration.ZERO;

  /** How long a read takes. It shows what there was when it began. */
  Duration readTime = Duration.ZERO;

  public boolean answersToUpdates = true;
  public boolean readable = true;
  public boolean losingAnswers;

  /** Whether moves are answered as done and change nothing. */
  public boolean ignoringMoves;

  /** What the service makes of what it is asked to store. */
  public UnaryOperator<EspProfile> storing = UnaryOperator.identity();

  /** A failure instead of carrying an operation out, or empty. */
  public Function<TenantOperation, Optional<TenantException>> failing =
      operation -> Optional.empty();

  /** Runs just before a write. */
  public Runnable meanwhile = () -> {};

  private final FakeTenant fake;
  private final FakeIntuneTenant port;

  public StagedTenant(EspProfile... profiles) {
    this("tenant", profiles);
  }

  private StagedTenant(String id, EspProfile... profiles) {
    fake = FakeTenant.builder().time(time).habits(Habits.ideal()).tenantId(id).seed(1).build();
    port = FakeIntuneTenant.over(fake);
    Seed.profile(
            fake.defaultProfileId(),
            EspProfile.builder().displayName("All users and all devices").build())
        .into(fake);
    for (int tag = 1; tag < 10; tag++) {
      Seed.scopeTag("Tag " + tag, String.valueOf(tag)).into(fake);
    }
    for (int i = 0; i < profiles.length; i++) {
      Seed.profile("id-" + (i + 1), profiles[i]).with("priority", i + 1).into(fake);
    }
  }

  /** A tenant of another id. */
  public static StagedTenant ofTenant(String id, EspProfile... profiles) {
    return new StagedTenant(id, profiles);
  }

  /** Someone else creates a profile, with its assignments. */
  public StoredProfile add(EspProfile profile) {
    List<ProfileId> before = now().stream().map(StoredProfile::id).toList();
    byHand(new TenantOperation.Create(unassigned(profile)));
    StoredProfile created =
        now().stream().filter(it -> !before.contains(it.id())).findFirst().orElseThrow();
    return profile.assignments().isEmpty() ? created : change(created, it -> profile);
  }

  /** A profile with this id, which is older than all others, comes to light. */
  StoredProfile add(String id, EspProfile profile) {
    Seed.profile(id, profile).with("createdDateTime", START.minus(KEPT).toString()).into(fake);
    return withId(ProfileId.of(id));
  }

  /** Someone else changes a profile. */
  public void change(String name, UnaryOperator<EspProfile> change) {
    change(one(name), change);
  }

  /** Someone else changes one of several profiles of a name. */
  public void change(ProfileId id, UnaryOperator<EspProfile> change) {
    change(withId(id), change);
  }

  private StoredProfile change(StoredProfile before, UnaryOperator<EspProfile> change) {
    EspProfile changed = change.apply(before.profile());
    byHand(new TenantOperation.Update(before, changed));
    if (!changed.assignments().equals(before.profile().assignments())) {
      byHand(new TenantOperation.Assign(withId(before.id()), changed.assignments()));
    }
    return withId(before.id());
  }

  /** Someone else deletes a profile. */
  public void remove(String name) {
    byHand(new TenantOperation.Delete(one(name).id()));
  }

  /** Someone else moves a profile. */
  public void move(String name, int priority) {
    byHand(new TenantOperation.Reorder(one(name).id(), priority));
  }

  /** Someone else gives a group another name. */
  public void rename(GroupId group, String name) {
    Seed.group(name, group.value()).into(fake);
  }

  /** How often a group was looked up by its id. */
  public long groupsAsked() {
    return fake.journal().reads().stream()
        .filter(exchange -> exchange.path().matches("/beta/groups/[^/]+"))
        .count();
  }

  public StoredProfile one(String name) {
    return now().stream()
        .filter(profile -> profile.displayName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private StoredProfile withId(ProfileId id) {
    return now().stream().filter(profile -> profile.id().equals(id)).findFirst().orElseThrow();
  }

  public List<String> order() {
    return now().stream()
        .filter(profile -> !profile.isDefault())
        .map(StoredProfile::displayName)
        .toList();
  }

  public EspReconciler reconciler() {
    return EspReconciler.builder(this).clock(time).sleeper(time).build();
  }

  /** Lets time go by while something is under way. */
  void pass(Duration duration) {
    time.advance(duration);
  }

  @Override
  public List<StoredProfile> list() {
    if (!readable) {
      throw new TenantException.Unavailable(
          "down", TenantException.Details.of("list ESP profiles"));
    }
    List<StoredProfile> shown = lagging(readLag, () -> port.profiles().list());
    pass(readTime);
    return shown;
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return list().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  private List<StoredProfile> now() {
    return lagging(Duration.ZERO, () -> port.profiles().list());
  }

  private <T> T lagging(Duration lag, Supplier<T> request) {
    Habits habits = Habits.ideal().with(Habit.REORDER_BUMPS_VERSIONS).withReadLag(lag);
    fake.habits(answersToUpdates ? habits : habits.with(Habit.PATCH_ANSWERS_204));
    return request.get();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    TenantOperation.requireIndependent(operations);
    return operations.stream().map(this::send).toList();
  }

  private OperationOutcome send(TenantOperation operation) {
    if (Thread.currentThread().isInterrupted()) {
      return write(operation);
    }
    Optional<TenantException> failure = failing.apply(operation);
    if (failure.isPresent()) {
      return failed(operation, failure.get());
    }
    meanwhile.run();
    writes.add(operation.describe());
    if (ignoringMoves) {
      fake.faults().onNext("POST", "setPriority").respond(204);
    }
    if (losingAnswers) {
      fake.faults().onNext("*", "").respond(504).afterStoring();
    }
    OperationOutcome outcome = write(stored(operation));
    fake.faults().clear();
    if (outcome instanceof OperationOutcome.Done done) {
      return new OperationOutcome.Done(operation, done.profile(), done.requestIds());
    }
    return outcome instanceof OperationOutcome.Unknown unknown
        ? new OperationOutcome.Unknown(operation, unknown.reason())
        : outcome;
  }

  private OperationOutcome write(TenantOperation operation) {
    return lagging(KEPT, () -> port.send(List.of(operation)).get(0));
  }

  private void byHand(TenantOperation operation) {
    OperationOutcome outcome = write(operation);
    if (!(outcome instanceof OperationOutcome.Done)) {
      throw new AssertionError(outcome);
    }
  }

  private TenantOperation stored(TenantOperation operation) {
    if (operation instanceof TenantOperation.Create create) {
      return new TenantOperation.Create(storing.apply(create.profile()));
    }
    return operation instanceof TenantOperation.Update update
        ? new TenantOperation.Update(update.current(), storing.apply(update.desired()))
        : operation;
  }

  /** The outcome that a failure of the kind stands for. */
  private static OperationOutcome failed(TenantOperation operation, TenantException failure) {
    if (failure instanceof TenantException.OutcomeUnknown unknown) {
      return new OperationOutcome.Unknown(operation, unknown);
    } else if (failure instanceof TenantException.Throttled throttled) {
      return new OperationOutcome.NotCarriedOut(operation, failure, throttled.retryAfter());
    }
    return failure instanceof TenantException.Unavailable
            || failure instanceof TenantException.Interrupted
        ? new OperationOutcome.NotCarriedOut(operation, failure, Optional.empty())
        : new OperationOutcome.Refused(operation, failure);
  }

  private static EspProfile unassigned(EspProfile profile) {
    return profile.toBuilder().assignments(List.of()).build();
  }

  @Override
  public EspProfiles profiles() {
    return this;
  }

  /** Knows each group that a test has made an id for. */
  @Override
  public Groups groups() {
    Profiles.groupNames()
        .forEach(
            (id, name) -> {
              if (fake.find(TenantCollection.GROUPS, id.value()).isEmpty()) {
                Seed.group(name, id.value()).into(fake);
              }
            });
    return port.groups();
  }

  @Override
  public MobileApps apps() {
    return port.apps();
  }

  @Override
  public AssignmentFilters filters() {
    return port.filters();
  }

  @Override
  public ScopeTags scopeTags() {
    return port.scopeTags();
  }

  @Override
  public Devices devices() {
    return port.devices();
  }

  @Override
  public Enrollments enrollments() {
    return port.enrollments();
  }

  @Override
  public VirtualTime clock() {
    return time;
  }

  @Override
  public VirtualTime sleeper() {
    return time;
  }

  @Override
  public void close() {}
}
