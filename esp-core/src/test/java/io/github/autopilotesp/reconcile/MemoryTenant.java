package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The smallest tenant that behaves: priorities shift, versions count, reads may lag. */
public final class MemoryTenant implements IntuneTenant, EspProfiles {
  public final VirtualTime time = new VirtualTime();

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

  /** How often groups were looked up by their ids. */
  public int groupsAsked;

  /** Groups that someone has given another name. */
  public final Map<GroupId, String> renamedGroups = new LinkedHashMap<>();

  /** What the service makes of what it is asked to store. */
  public UnaryOperator<EspProfile> storing = UnaryOperator.identity();

  /** A failure instead of carrying an operation out, or empty. */
  public Function<TenantOperation, Optional<TenantException>> failing =
      operation -> Optional.empty();

  /** Runs just before a write. */
  public Runnable meanwhile = () -> {};

  private final List<StoredProfile> customs = new ArrayList<>();
  private final NavigableMap<Instant, List<StoredProfile>> history = new TreeMap<>();
  private StoredProfile theDefault =
      stored("", EspProfile.builder().displayName("All users and all devices").build(), true, 0, 1);
  private int created;

  public MemoryTenant(EspProfile... profiles) {
    for (EspProfile profile : profiles) {
      add(profile);
    }
    history.clear();
    history.put(time.instant().minus(Duration.ofDays(1)), now());
  }

  /** Someone else creates a profile, with its assignments. */
  public StoredProfile add(EspProfile profile) {
    created++;
    return add("id-" + created, profile);
  }

  /** Someone else creates a profile, whose id makes it older than those with greater ids. */
  StoredProfile add(String id, EspProfile profile) {
    StoredProfile stored = stored(id, profile, false, customs.size() + 1, 1);
    customs.add(stored);
    remember();
    return stored;
  }

  /** Someone else changes a profile. */
  public void change(String name, UnaryOperator<EspProfile> change) {
    int index = indexOf(one(name).id());
    StoredProfile now = customs.get(index);
    customs.set(index, next(now, change.apply(now.profile())));
    remember();
  }

  /** Someone else changes one of several profiles of a name. */
  public void change(ProfileId id, UnaryOperator<EspProfile> change) {
    StoredProfile now = customs.get(indexOf(id));
    customs.set(indexOf(id), next(now, change.apply(now.profile())));
    remember();
  }

  /** Someone else deletes a profile. */
  public void remove(String name) {
    customs.remove(indexOf(one(name).id()));
    renumber(false);
    remember();
  }

  /** Someone else moves a profile. */
  public void move(String name, int priority) {
    StoredProfile moved = customs.remove(indexOf(one(name).id()));
    customs.add(priority - 1, moved);
    renumber(true);
    remember();
  }

  public StoredProfile one(String name) {
    return now().stream()
        .filter(profile -> profile.displayName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<String> order() {
    return customs.stream().map(StoredProfile::displayName).toList();
  }

  public EspReconciler reconciler() {
    return EspReconciler.builder(this).clock(time).sleeper(time::sleep).build();
  }

  @Override
  public List<StoredProfile> list() {
    if (!readable) {
      throw new TenantException.Unavailable(
          "down", TenantException.Details.of("list ESP profiles"));
    }
    List<StoredProfile> shown = history.floorEntry(visible()).getValue();
    pass(readTime);
    return shown;
  }

  /** Lets time go by while something is under way. */
  void pass(Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant visible() {
    Instant asOf = time.instant().minus(readLag);
    return asOf.isBefore(history.firstKey()) ? history.firstKey() : asOf;
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return list().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  @Override
  public Enrollments enrollments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    TenantOperation.requireIndependent(operations);
    return operations.stream().map(this::send).toList();
  }

  private OperationOutcome send(TenantOperation operation) {
    if (Thread.currentThread().isInterrupted()) {
      return new OperationOutcome.NotCarriedOut(
          operation,
          new TenantException.Interrupted(
              "interrupted", TenantException.Details.of(operation.describe())),
          Optional.empty());
    }
    Optional<TenantException> failure = failing.apply(operation);
    if (failure.isPresent()) {
      return failed(operation, failure.get());
    }
    meanwhile.run();
    writes.add(operation.describe());
    Optional<StoredProfile> answer = write(operation);
    remember();
    if (losingAnswers) {
      return new OperationOutcome.Unknown(
          operation,
          new TenantException.OutcomeUnknown(
              "no answer", TenantException.Details.of(operation.describe())));
    }
    return new OperationOutcome.Done(operation, answer, List.of("request-" + writes.size()));
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

  private Optional<StoredProfile> write(TenantOperation operation) {
    if (operation instanceof TenantOperation.Create create) {
      EspProfile asked = create.profile().toBuilder().assignments(List.of()).build();
      return Optional.of(add(storing.apply(asked)));
    }
    if (operation instanceof TenantOperation.Update update) {
      if (update.current().isDefault()) {
        theDefault = next(theDefault, update.desired());
        return Optional.of(theDefault);
      }
      int index = indexOf(update.current().id());
      StoredProfile now = customs.get(index);
      EspProfile asked =
          storing.apply(update.desired()).toBuilder()
              .assignments(now.profile().assignments())
              .build();
      customs.set(index, next(now, asked));
      return answersToUpdates ? Optional.of(customs.get(index)) : Optional.empty();
    }
    if (operation instanceof TenantOperation.Assign assign) {
      int index = indexOf(assign.current().id());
      StoredProfile now = customs.get(index);
      List<Assignment> asked = assign.desired();
      customs.set(index, next(now, now.profile().toBuilder().assignments(asked).build()));
    } else if (operation instanceof TenantOperation.Reorder reorder && !ignoringMoves) {
      move(customs.get(indexOf(reorder.id())).displayName(), reorder.priority());
    } else if (operation instanceof TenantOperation.Delete delete) {
      customs.remove(indexOf(delete.id()));
      renumber(false);
    }
    return Optional.empty();
  }

  private int indexOf(ProfileId id) {
    for (int i = 0; i < customs.size(); i++) {
      if (customs.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new AssertionError("no profile " + id);
  }

  /** A reorder raises the versions of all that change place. */
  private void renumber(boolean raisingVersions) {
    for (int i = 0; i < customs.size(); i++) {
      StoredProfile now = customs.get(i);
      if (now.priority() != i + 1) {
        customs.set(
            i,
            stored(
                now.id().value(),
                now.profile(),
                false,
                i + 1,
                now.version() + (raisingVersions ? 1 : 0)));
      }
    }
  }

  /** The same profiles, in a tenant with another id. */
  public MemoryTenant ofTenant(String id) {
    StoredProfile was = theDefault;
    theDefault =
        new StoredProfile(
            ProfileId.of(id + "_DefaultWindows10EnrollmentCompletionPageConfiguration"),
            was.profile(),
            true,
            was.priority(),
            was.version(),
            was.created(),
            was.lastModified(),
            was.assignments(),
            was.wire());
    remember();
    return this;
  }

  private void remember() {
    history.put(time.instant(), now());
  }

  private List<StoredProfile> now() {
    List<StoredProfile> all = new ArrayList<>(customs);
    all.add(theDefault);
    all.sort(Comparator.comparing(profile -> profile, ProfileOrder.HIGHEST_FIRST));
    return List.copyOf(all);
  }

  private static StoredProfile next(StoredProfile now, EspProfile profile) {
    return stored(now.id().value(), profile, now.isDefault(), now.priority(), now.version() + 1);
  }

  private static StoredProfile stored(
      String id, EspProfile profile, boolean isDefault, int priority, long version) {
    Map<String, Object> wire = new LinkedHashMap<>(GraphProfiles.create(profile).properties());
    wire.put("id", isDefault ? "tenant_DefaultWindows10EnrollmentCompletionPageConfiguration" : id);
    wire.put("priority", priority);
    wire.put("version", version);
    wire.put("lastModifiedDateTime", Instant.EPOCH.plusSeconds(version).toString());
    StoredProfile unassigned = GraphProfiles.read(WireObject.of(wire));
    if (!profile.assignments().isEmpty()) {
      wire.put(
          "assignments",
          GraphProfiles.assign(unassigned, profile.assignments())
              .properties()
              .get("enrollmentConfigurationAssignments"));
    }
    return GraphProfiles.read(WireObject.of(wire));
  }

  @Override
  public EspProfiles profiles() {
    return this;
  }

  @Override
  public MobileApps apps() {
    return empty(MobileApps.class);
  }

  @Override
  public Groups groups() {
    return new Groups() {
      @Override
      public Map<GroupId, Group> find(Collection<GroupId> ids) {
        groupsAsked++;
        Map<GroupId, Group> found = new LinkedHashMap<>(Profiles.find(ids));
        renamedGroups.forEach(
            (id, name) ->
                found.computeIfPresent(id, (key, was) -> new Group(id, name, Optional.empty())));
        return found;
      }

      @Override
      public Map<String, List<Group>> named(Collection<String> displayNames) {
        return Map.of();
      }

      @Override
      public Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids) {
        return Map.of();
      }
    };
  }

  @Override
  public AssignmentFilters filters() {
    return empty(AssignmentFilters.class);
  }

  @Override
  public ScopeTags scopeTags() {
    return new ScopeTags() {
      @Override
      public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
        return ids.stream()
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> new RoleScopeTag(id, "Tag " + id)));
      }

      @Override
      public Map<String, List<RoleScopeTag>> named(Collection<String> displayNames) {
        return Map.of();
      }

      @Override
      public List<RoleScopeTag> list() {
        return List.of();
      }
    };
  }

  @Override
  public Devices devices() {
    return empty(Devices.class);
  }

  @Override
  public void close() {}

  /** A catalogue in which nothing is found. */
  private static <T> T empty(Class<T> catalogue) {
    return catalogue.cast(
        Proxy.newProxyInstance(
            catalogue.getClassLoader(),
            new Class<?>[] {catalogue},
            (proxy, method, arguments) ->
                method.getReturnType() == Map.class ? Map.of() : List.of()));
  }
}
