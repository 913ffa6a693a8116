package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Carries out operations on profiles: many together, each on its own. Safe for several threads. */
final class GraphOperations {
  private final GraphTransport transport;
  private final ProfileReader profiles;
  private final Settling settling;
  private final DeletedApps deletedApps;

  /** What this object has created: reads lag, so a list may not show it yet. */
  private final Set<ProfileId> created = ConcurrentHashMap.newKeySet();

  GraphOperations(
      GraphTransport transport,
      ProfileReader profiles,
      Settling settling,
      DeletedApps deletedApps) {
    this.transport = transport;
    this.profiles = profiles;
    this.settling = settling;
    this.deletedApps = deletedApps;
  }

  List<OperationOutcome> execute(List<TenantOperation> operations) {
    List<@Nullable OperationOutcome> outcomes =
        new ArrayList<>(Collections.nCopies(operations.size(), null));
    for (List<Integer> stage : Stages.of(operations)) {
      List<OperationOutcome> stageOutcomes =
          together(stage.stream().map(operations::get).toList(), transport.deadline());
      for (int i = 0; i < stage.size(); i++) {
        outcomes.set(stage.get(i), stageOutcomes.get(i));
      }
    }
    return outcomes.stream().map(Objects::requireNonNull).toList();
  }

  /** Carries out operations that do not depend on each other. */
  private List<OperationOutcome> together(List<TenantOperation> operations, Deadline deadline) {
    List<Step> steps = operations.stream().map(Step::new).toList();
    noteWhatIsThere(steps, deadline);
    List<Step> open = steps.stream().filter(Step::isOpen).toList();
    deliver(open, deadline);
    open.forEach(step -> step.judge(profiles, created, deadline));
    settle(open.stream().filter(step -> step.doubt().isPresent()).toList());
    return steps.stream().map(Step::outcome).map(this::explained).toList();
  }

  /** Before a create: the ids that are there, so that after a doubt the new one can be told. */
  private void noteWhatIsThere(List<Step> steps, Deadline deadline) {
    List<Step> creates = steps.stream().filter(Step::isOpenCreate).toList();
    if (creates.isEmpty()) {
      return;
    }
    try {
      List<StoredProfile> before = profiles.list(deadline);
      creates.forEach(step -> step.noteBefore(before));
    } catch (TenantException failure) {
      creates.forEach(step -> step.fail(failure));
    }
  }

  private void deliver(List<Step> steps, Deadline deadline) {
    boolean inOrder = steps.stream().anyMatch(Step::isReorder);
    List<GraphCall> calls = steps.stream().map(Step::call).toList();
    List<GraphResult> results =
        inOrder ? transport.sendInOrder(calls, deadline) : transport.sendAll(calls, deadline);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).take(results.get(i));
    }
  }

  private void settle(List<Step> doubtful) {
    List<Doubt> doubts = doubtful.stream().map(step -> step.doubt().orElseThrow()).toList();
    Map<Doubt, StoredProfile> proofs = settling.settle(doubts);
    for (int i = 0; i < doubtful.size(); i++) {
      Optional<StoredProfile> proof = Optional.ofNullable(proofs.get(doubts.get(i)));
      doubtful.get(i).settle(proof, created);
    }
  }

  private OperationOutcome explained(OperationOutcome outcome) {
    return outcome instanceof OperationOutcome.Failed failed
        ? new OperationOutcome.Failed(
            failed.operation(), deletedApps.explain(failed.operation(), failed.failure()))
        : outcome;
  }
}
