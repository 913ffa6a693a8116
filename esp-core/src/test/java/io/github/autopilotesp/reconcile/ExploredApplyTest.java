package io.github.autopilotesp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Completeness;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.ExploredRun;
import io.github.autopilotesp.internal.engine.Goal;
import io.github.autopilotesp.internal.engine.GoalAspect;
import io.github.autopilotesp.internal.engine.GoalStatus;
import io.github.autopilotesp.internal.engine.Goals;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The runner does what was explored: where a tenant answers and reads as on an explored path, it
 * sends the same and comes to the same report.
 */
class ExploredApplyTest {
  private static final Duration SETTLE_TIME = Duration.ofSeconds(30);

  @Test
  void the_runner_sends_and_reports_what_was_explored() {
    int replayed = 0;
    for (ExploredRun explored : ExploredRun.some(55)) {
      if (!explored.evidence().isEmpty()
          && explored.evidence().get(0) instanceof Evidence.Looked first) {
        replay(explored, first);
        replayed++;
      }
    }
    System.out.printf("replayed %d explored runs%n", replayed);
    assertThat(replayed).isGreaterThanOrEqualTo(10_000);
  }

  private static void replay(ExploredRun explored, Evidence.Looked first) {
    Script script = new Script(explored.evidence());
    PlannedGoals planned = planned(explored.goals());
    ApplyRunner runner =
        new ApplyRunner(
            script.tenant(),
            planned,
            new ApplyRunner.Seen(script.time.instant(), script.time.instant(), first.profiles()),
            new ApplyTiming(
                script.time,
                script::sleep,
                SETTLE_TIME,
                Duration.ofDays(1_000),
                new Cancellation()),
            ApplyListener.none());
    Optional<ApplyReport> report = applied(runner);

    assertThat(script.left).as("what the runner did not come to in %s", explored).isEmpty();
    explored
        .verdict()
        .ifPresent(
            verdict ->
                assertThat(report.map(ExploredApplyTest::told))
                    .as("the report after %s", explored)
                    .contains(told(planned, verdict)));
  }

  /** The report, or empty where the process died on the path. */
  private static Optional<ApplyReport> applied(ApplyRunner runner) {
    try {
      return Optional.of(runner.apply());
    } catch (Died died) {
      return Optional.empty();
    }
  }

  // What is compared

  private static List<Object> told(ApplyReport report) {
    List<Object> told = new ArrayList<>();
    report.outcomes().forEach(outcome -> told.add(outcome.status()));
    told.add(report.twins());
    told.add(report.isComplete());
    return told;
  }

  private static List<Object> told(PlannedGoals planned, Judge.Verdict verdict) {
    List<Object> told = new ArrayList<>();
    for (Change change : planned.changes()) {
      GoalStatus status =
          planned
              .part(change)
              .map(part -> Objects.requireNonNull(verdict.statuses().get(part)))
              .orElse(verdict.order());
      told.add(ChangeOutcome.Status.valueOf(status.name()));
    }
    told.add(verdict.twins());
    told.add(Completeness.isComplete(verdict));
    return told;
  }

  /** The changes that the goals stand for. */
  private static PlannedGoals planned(Goals goals) {
    List<Change> changes = new ArrayList<>();
    IdentityHashMap<Change, GoalAspect> parts = new IdentityHashMap<>();
    for (int i = 0; i < goals.profiles().size(); i++) {
      Goal goal = goals.profiles().get(i);
      for (Aspect aspect : Aspect.values()) {
        Optional<Change> change = change(goal, aspect);
        if (change.isPresent()) {
          changes.add(change.get());
          parts.put(change.get(), new GoalAspect(i, aspect));
        }
      }
    }
    if (goals.moving()) {
      changes.add(new Change.Reorder(List.of(new Change.Move("any", 1))));
    }
    return new PlannedGoals(changes, goals, parts, Map.of(), Optional.empty(), Map.of());
  }

  private static Optional<Change> change(Goal goal, Aspect aspect) {
    return switch (aspect) {
      case CONTENT ->
          goal.content()
              .map(
                  content ->
                      goal.known()
                          .<Change>map(known -> new Change.Update(known, content, List.of()))
                          .orElseGet(() -> new Change.Create(content, List.of())));
      case ASSIGNMENTS ->
          goal.assignments()
              .map(
                  desired ->
                      new Change.Assign(
                          goal.name(),
                          goal.known(),
                          desired,
                          new FieldChange(FieldChange.ASSIGNMENTS, List.of(), List.of())));
      case DELETION ->
          goal.deleted()
              ? Optional.of(new Change.Delete(goal.known().orElseThrow()))
              : Optional.empty();
    };
  }

  // The tenant that does what it did on the path

  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Script {
    final VirtualTime time = new VirtualTime();
    final ArrayDeque<Evidence> left;

    Script(List<Evidence> evidence) {
      left = new ArrayDeque<>(evidence);
      left.remove();
    }

    /** The path ends where the process died. */
    private Evidence next() {
      Evidence next = left.poll();
      if (next == null) {
        throw new Died();
      }
      return next;
    }

    private List<StoredProfile> list() {
      Evidence next = next();
      if (next instanceof Evidence.LookFailed failed) {
        throw failed.failure();
      }
      return ((Evidence.Looked) next).profiles();
    }

    void sleep(Duration duration) throws InterruptedException {
      assertThat(next()).isInstanceOf(Evidence.Waited.class);
      if (left.peek() instanceof Evidence.Settled) {
        left.remove();
        time.sleep(SETTLE_TIME);
      }
    }

    private List<OperationOutcome> send(List<TenantOperation> operations) {
      List<TenantOperation> explored =
          ((Evidence.Sent) next()).writes().stream().map(Write::operation).toList();
      assertThat(operations).isEqualTo(explored);
      return ((Evidence.Answered) next()).outcomes();
    }

    IntuneTenant tenant() {
      EspProfiles profiles = proxy(EspProfiles.class, (proxy, method, arguments) -> list());
      return proxy(
          IntuneTenant.class,
          (proxy, method, arguments) ->
              method.getName().equals("profiles") ? profiles : send(operations(arguments[0])));
    }

    private static List<TenantOperation> operations(Object argument) {
      return ((List<?>) argument).stream().map(TenantOperation.class::cast).toList();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
