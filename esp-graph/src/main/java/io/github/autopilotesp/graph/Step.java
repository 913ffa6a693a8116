package io.github.autopilotesp.graph;

import io.github.autopilotesp.format.GraphFormatException;
import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation on its way from request to outcome. Used by one thread at a time. */
final class Step {
  private final TenantOperation operation;
  private final Set<ProfileId> before = new HashSet<>();
  private @Nullable GraphCall call;
  private @Nullable GraphResult result;
  private @Nullable Doubt doubt;
  private @Nullable OperationOutcome outcome;

  Step(TenantOperation operation) {
    this.operation = operation;
    try {
      this.call = ProfileCalls.of(operation);
    } catch (TenantException refused) {
      fail(refused);
    }
  }

  boolean isOpen() {
    return outcome == null;
  }

  boolean isOpenCreate() {
    return isOpen() && operation instanceof TenantOperation.Create;
  }

  boolean isReorder() {
    return operation instanceof TenantOperation.Reorder;
  }

  GraphCall call() {
    return present(call);
  }

  OperationOutcome outcome() {
    return present(outcome);
  }

  Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("This step has not come that far.");
    }
    return value;
  }

  void noteBefore(List<StoredProfile> profiles) {
    profiles.forEach(profile -> before.add(profile.id()));
  }

  void take(GraphResult newResult) {
    this.result = newResult;
  }

  void fail(TenantException failure) {
    outcome = new OperationOutcome.Failed(operation, failure);
  }

  /** Makes of the result an outcome, or a doubt. */
  void judge(ProfileReader profiles, Set<ProfileId> created, Deadline deadline) {
    if (present(result) instanceof GraphResult.Failure failure) {
      judge(failure.exception(), created);
      return;
    }
    GraphAnswer answer = present(result).orThrow();
    try {
      if (operation instanceof TenantOperation.Read read) {
        done(readProfile(read, answer, profiles, deadline), answer.requestIds());
      } else if (operation instanceof TenantOperation.Create) {
        judgeCreate(answer, created);
      } else if (operation instanceof TenantOperation.Update) {
        done(answer.body().flatMap(Step::profileIn), answer.requestIds());
      } else {
        done(Optional.empty(), answer.requestIds());
      }
    } catch (TenantException failure) {
      fail(failure);
    }
  }

  private void judge(TenantException failure, Set<ProfileId> created) {
    if (failure instanceof TenantException.OutcomeUnknown) {
      doubt = doubt(failure, created);
    }
    if (doubt == null) {
      fail(failure);
    }
  }

  /** The doubt that looking can end, or null. */
  private @Nullable Doubt doubt(TenantException failure, Set<ProfileId> created) {
    if (operation instanceof TenantOperation.Create) {
      Set<ProfileId> known = new HashSet<>(before);
      known.addAll(created);
      WireObject sent = call().body().orElseThrow();
      return new Doubt.Create(GraphProfiles.readContent(sent), known, failure);
    } else if (operation instanceof TenantOperation.Reorder reorder) {
      return new Doubt.Reorder(reorder.id(), reorder.priority(), failure);
    }
    return null;
  }

  private void judgeCreate(GraphAnswer answer, Set<ProfileId> created) {
    Optional<StoredProfile> profile = answer.body().flatMap(Step::profileIn);
    if (profile.isPresent()) {
      created.add(profile.get().id());
      done(profile, answer.requestIds());
    } else {
      judge(Failures.outcomeUnknown(call(), answer, null), created);
    }
  }

  private Optional<StoredProfile> readProfile(
      TenantOperation.Read read, GraphAnswer answer, ProfileReader profiles, Deadline deadline) {
    Optional<StoredProfile> profile = profiles.profile(call(), answer.object(call()), deadline);
    if (profile.isEmpty()) {
      throw Failures.notAProfile(call(), read.id());
    }
    return profile;
  }

  /** The profile in the answer to a write, which may have another form or none. */
  private static Optional<StoredProfile> profileIn(WireObject wire) {
    try {
      return Optional.of(GraphProfiles.read(wire));
    } catch (GraphFormatException noProfile) {
      return Optional.empty();
    }
  }

  /** Ends a doubt: with the profile that proves it was done, or without. */
  void settle(Optional<StoredProfile> proof, Set<ProfileId> created) {
    TenantException exception = present(doubt).exception();
    boolean isCreate = operation instanceof TenantOperation.Create;
    if (proof.isEmpty() || (isCreate && !created.add(proof.get().id()))) {
      fail(exception);
    } else {
      done(isCreate ? proof : Optional.empty(), exception.requestId().stream().toList());
    }
  }

  private void done(Optional<StoredProfile> profile, List<String> requestIds) {
    outcome = new OperationOutcome.Done(operation, profile, requestIds);
  }
}
