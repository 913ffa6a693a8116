package io.github.autopilotesp.graph;

import io.github.autopilotesp.format.GraphFormatException;
import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Carries out operations on profiles. Safe for several threads. */
final class GraphOperations {
  private final GraphTransport transport;
  private final ProfileReader profiles;
  private final Settling settling;

  /** What this object has created: reads lag, so a list may not show it yet. */
  private final Set<ProfileId> created = ConcurrentHashMap.newKeySet();

  GraphOperations(GraphTransport transport, ProfileReader profiles, Settling settling) {
    this.transport = transport;
    this.profiles = profiles;
    this.settling = settling;
  }

  List<OperationOutcome> execute(List<TenantOperation> operations) {
    List<OperationOutcome> outcomes = new ArrayList<>();
    for (TenantOperation operation : operations) {
      outcomes.add(execute(operation));
    }
    return List.copyOf(outcomes);
  }

  OperationOutcome execute(TenantOperation operation) {
    Deadline deadline = transport.deadline();
    try {
      GraphCall call = ProfileCalls.of(operation);
      Set<ProfileId> before =
          operation instanceof TenantOperation.Create create
              ? idsNamed(create.profile().displayName(), deadline)
              : Set.of();
      return outcome(operation, call, transport.deliver(call, deadline), before, deadline);
    } catch (TenantException failure) {
      return new OperationOutcome.Failed(operation, failure);
    }
  }

  private Set<ProfileId> idsNamed(String displayName, Deadline deadline) {
    return profiles.list(deadline).stream()
        .filter(profile -> profile.displayName().equals(displayName))
        .map(StoredProfile::id)
        .collect(Collectors.toSet());
  }

  private OperationOutcome outcome(
      TenantOperation operation,
      GraphCall call,
      GraphResult result,
      Set<ProfileId> before,
      Deadline deadline) {
    if (operation instanceof TenantOperation.Create create) {
      return created(create, call, result, before);
    } else if (operation instanceof TenantOperation.Reorder reorder) {
      return reordered(reorder, result);
    }
    GraphAnswer answer = result.orThrow();
    if (operation instanceof TenantOperation.Read read) {
      StoredProfile profile =
          profiles
              .profile(call, answer.object(call), deadline)
              .orElseThrow(() -> Failures.notAProfile(call, read.id()));
      return done(operation, Optional.of(profile), answer);
    } else if (operation instanceof TenantOperation.Update) {
      return done(operation, answer.body().flatMap(GraphOperations::profileIn), answer);
    }
    return done(operation, Optional.empty(), answer);
  }

  private OperationOutcome created(
      TenantOperation.Create create, GraphCall call, GraphResult result, Set<ProfileId> before) {
    TenantException doubt;
    if (result instanceof GraphResult.Success success) {
      Optional<StoredProfile> profile = success.answer().body().flatMap(GraphOperations::profileIn);
      if (profile.isPresent()) {
        created.add(profile.get().id());
        return done(create, profile, success.answer());
      }
      doubt = Failures.outcomeUnknown(call, success.answer(), null);
    } else {
      doubt = ((GraphResult.Failure) result).exception();
      if (!(doubt instanceof TenantException.OutcomeUnknown)) {
        throw doubt;
      }
    }
    return settled(create, call, before, doubt);
  }

  private OperationOutcome settled(
      TenantOperation.Create create, GraphCall call, Set<ProfileId> before, TenantException doubt) {
    Set<ProfileId> known = ConcurrentHashMap.newKeySet();
    known.addAll(before);
    known.addAll(created);
    EspProfile sent = GraphProfiles.readContent(call.body().orElseThrow());
    Optional<StoredProfile> found = settling.created(new DoubtfulCreate(sent, known), doubt);
    if (found.isEmpty() || !created.add(found.get().id())) {
      throw doubt;
    }
    return new OperationOutcome.Done(create, found, doubt.requestId().stream().toList());
  }

  private OperationOutcome reordered(TenantOperation.Reorder reorder, GraphResult result) {
    if (result instanceof GraphResult.Failure failure
        && failure.exception() instanceof TenantException.OutcomeUnknown doubt) {
      if (!settling.moved(reorder.id(), reorder.priority(), doubt)) {
        throw doubt;
      }
      return new OperationOutcome.Done(
          reorder, Optional.empty(), doubt.requestId().stream().toList());
    }
    return done(reorder, Optional.empty(), result.orThrow());
  }

  /** The profile in the answer to a write, which may have another form or none. */
  private static Optional<StoredProfile> profileIn(WireObject wire) {
    try {
      return Optional.of(GraphProfiles.read(wire));
    } catch (GraphFormatException noProfile) {
      return Optional.empty();
    }
  }

  private static OperationOutcome done(
      TenantOperation operation, Optional<StoredProfile> profile, GraphAnswer answer) {
    return new OperationOutcome.Done(operation, profile, answer.requestIds());
  }
}
