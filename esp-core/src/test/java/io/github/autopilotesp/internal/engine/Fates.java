package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.State.Late;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What may become of the writes that a run sends at once: each has a fate of its own. */
final class Fates {
  /** What may become of a write, and what is said of it. */
  private enum Fate {
    OK,
    REFUSED,
    NOT_CARRIED_OUT,
    UNKNOWN_DONE,
    UNKNOWN_NOT_DONE,
    UNKNOWN_LATER;

    boolean acts() {
      return this == OK || this == UNKNOWN_DONE;
    }
  }

  /** Takes one way how a request went. */
  interface Way {
    void went(State after, List<OperationOutcome> outcomes, String label);
  }

  private final int run;
  private final List<Write> writes;
  private final Way way;

  private Fates(int run, List<Write> writes, Way way) {
    this.run = run;
    this.writes = writes;
    this.way = way;
  }

  /** All ways how one request may go, its parts carried out in their order. */
  static void inOrder(State sent, int run, List<Write> writes, Way way) {
    new Fates(run, writes, way).all(sent, false);
  }

  /** The same, and where the parts are independent the other way round too. */
  static void inEitherOrder(State sent, int run, List<Write> writes, Way way) {
    inOrder(sent, run, writes, way);
    if (writes.size() > 1 && writes.get(0).kind() != Write.Kind.MOVE) {
      new Fates(run, writes, way).all(sent, true);
    }
  }

  private void all(State sent, boolean backwards) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, writes.size()).boxed().toList());
    if (backwards) {
      Collections.reverse(order);
    }
    part(sent, order, 0, new OperationOutcome[writes.size()], false, "");
  }

  private void part(
      State state,
      List<Integer> order,
      int at,
      OperationOutcome[] outcomes,
      boolean stopped,
      String label) {
    if (at == writes.size()) {
      way.went(state, List.of(outcomes), label);
      return;
    }
    int which = order.get(at);
    Write write = writes.get(which);
    for (Fate fate : Fate.values()) {
      if (fate != Fate.OK && (state.disturbances() == 0 || stopped)) {
        continue;
      }
      OperationOutcome[] next = outcomes.clone();
      State after = state;
      if (stopped) {
        next[which] = Outcomes.notCarriedOut(write.operation());
      } else {
        Optional<ModelService> changed = state.service().carryOut(write.operation());
        after = after(state, write, fate, changed);
        next[which] = outcome(fate, write, changed);
      }
      // A move that was not done stops those after it.
      boolean stops =
          write.kind() == Write.Kind.MOVE && !(next[which] instanceof OperationOutcome.Done);
      String said = label + write.kind() + " " + write.profile() + ":" + fate + " ";
      part(after, order, at + 1, next, stopped || stops, said);
    }
  }

  private State after(State state, Write write, Fate fate, Optional<ModelService> changed) {
    State after = state.with(run, state.runs().get(run), fate == Fate.OK ? 0 : 1);
    if (fate == Fate.UNKNOWN_LATER) {
      List<Late> late = new ArrayList<>(after.late());
      late.add(new Late(run, write, Set.of(run)));
      after = after.awaiting(late);
    }
    if (fate.acts() && changed.isPresent()) {
      after = after.carriedOut(run, write, changed.get());
    }
    return after.noted();
  }

  private static OperationOutcome outcome(Fate fate, Write write, Optional<ModelService> changed) {
    return switch (fate) {
      case OK -> ok(write, changed);
      case REFUSED -> Outcomes.refused(write.operation());
      case NOT_CARRIED_OUT -> Outcomes.notCarriedOut(write.operation());
      case UNKNOWN_DONE, UNKNOWN_NOT_DONE, UNKNOWN_LATER -> Outcomes.unknown(write.operation());
    };
  }

  /**
   * What becomes of a write where nothing disturbs.
   *
   * @param write the write
   * @param changed the service after it, or empty if what it is about is not there
   */
  static OperationOutcome ok(Write write, Optional<ModelService> changed) {
    TenantOperation operation = write.operation();
    if (changed.isEmpty()) {
      return Outcomes.notFound(operation);
    }
    ModelService service = changed.get();
    if (operation instanceof TenantOperation.Create) {
      return Outcomes.done(operation, Optional.of(service.stored(service.next() - 1)));
    } else if (operation instanceof TenantOperation.Update update) {
      int updated = ModelService.number(update.current().id());
      return Outcomes.done(operation, Optional.of(service.stored(updated)));
    }
    return Outcomes.done(operation, Optional.empty());
  }
}
