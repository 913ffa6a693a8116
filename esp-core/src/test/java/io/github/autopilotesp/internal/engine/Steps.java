package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.internal.engine.State.Late;
import io.github.autopilotesp.internal.engine.State.Past;
import io.github.autopilotesp.internal.engine.State.Run;
import io.github.autopilotesp.tenant.OperationOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can happen next: one step of one run as the engine decides it, with whatever the service,
 * somebody else and time may do to it.
 */
final class Steps {
  /** Takes a state that can be reached in one step. */
  interface Reached {
    /**
     * Takes a state.
     *
     * @param after the state
     * @param label what happened, for people
     * @param run the run that met the evidence, or -1
     * @param evidence what it met
     */
    void take(State after, String label, int run, List<Evidence> evidence);
  }

  private final Wanted wanted;
  private final Goals goals;
  private final Mind mind;
  private final boolean withStrangers;
  private final Promises promises;
  private final Interned.Pool<Goals> plans = new Interned.Pool<>();
  private final Interned.Pool<Beliefs> beliefs = new Interned.Pool<>();

  Steps(Wanted wanted, Goals goals, Mind mind, boolean withStrangers, Promises promises) {
    this.wanted = wanted;
    this.goals = goals;
    this.mind = mind;
    this.withStrangers = withStrangers;
    this.promises = promises;
  }

  /** As many runs of one plan at once, before any of them has done anything. */
  State first(ModelService start, int runs, int disturbances, int switches) {
    List<Run> begun = Collections.nCopies(runs, begun(goals));
    return new State(start, begun, List.of(), disturbances, switches, 0, Past.NONE);
  }

  private Run begun(Goals each) {
    return Run.begun(plans.of(each), beliefs.of(Beliefs.none(each)));
  }

  private Run after(Run run, Evidence evidence, int requests) {
    Beliefs after = mind.after(run.goals(), run.beliefs(), evidence);
    return run.believing(beliefs.of(after), evidence, requests);
  }

  /** All that can happen next. */
  void from(State state, Reached reached) {
    for (int i = 0; i < state.runs().size(); i++) {
      boolean free = i == state.turn() || state.runs().get(state.turn()).ended();
      if (!state.runs().get(i).ended() && (free || state.switches() > 0)) {
        new Step(state, state.turnedTo(i, free), i, reached).all();
      }
    }
    if (state.allEnded() && !state.past().followUp()) {
      followUp(state, reached);
    }
  }

  /** After all have ended or died: another run, with a fresh plan or with the same. */
  private void followUp(State state, Reached reached) {
    ModelService service = state.service();
    boolean late = !state.late().isEmpty();
    follow(state, wanted.plan(service.profiles()), 0, late, "a fresh plan", reached);
    if (state.disturbances() > 0) {
      stale(service)
          .forEach(
              old -> follow(state, wanted.plan(old), 1, true, "a plan of an old state", reached));
    }
    if (state.past().deaths()) {
      follow(state, Optional.of(goals), 0, true, "the same plan again", reached);
    }
  }

  private void follow(
      State state, Optional<Goals> plan, int cost, boolean company, String label, Reached reached) {
    if (plan.filter(it -> !Wanted.isEmpty(it)).isEmpty()) {
      return;
    }
    List<Late> late = state.late().stream().map(Late::ofNobody).toList();
    State next =
        new State(
            state.service(),
            List.of(begun(plan.get())),
            late,
            state.disturbances() - cost,
            0,
            0,
            state.past().followed(company));
    reached.take(next, label, -1, List.of());
  }

  /** What a read that lags may show. */
  private static List<List<Held>> stale(ModelService service) {
    return Stream.of(service.oneLess(), service.initial())
        .distinct()
        .filter(it -> !it.equals(service.profiles()))
        .toList();
  }

  private List<Strangers.Act> acts(State state) {
    return withStrangers && state.disturbances() > 0
        ? Strangers.acts(wanted, state.service())
        : List.of();
  }

  /** One step of one run. */
  private final class Step {
    private final State origin;
    private final State state;
    private final int index;
    private final Run run;
    private final Reached reached;

    Step(State origin, State state, int index, Reached reached) {
      this.origin = origin;
      this.state = state;
      this.index = index;
      this.run = state.runs().get(index);
      this.reached = reached;
    }

    private void reach(State after, String label, Evidence... evidence) {
      reached.take(after, label, index, List.of(evidence));
    }

    private String does(String what) {
      return "run " + index + " " + what;
    }

    void all() {
      promises.checkItEnds(origin, run);
      if (state.disturbances() > 0) {
        reach(state.with(index, run.dead(), 1), does("dies"));
      }
      for (Late late : state.late()) {
        reach(state.landed(late), "late: " + late.write().kind());
      }
      Decision decision = mind.next(run.goals(), run.beliefs());
      if (decision instanceof Decision.Look) {
        look();
      } else if (decision instanceof Decision.Send send) {
        send(send.writes());
      } else if (decision instanceof Decision.Wait) {
        await();
      } else {
        promises.checkFinish(origin, state, index);
        reach(state.with(index, run.finished(), 0), does("finishes"));
      }
    }

    private void look() {
      looks(state, "");
      if (state.disturbances() > 0) {
        Evidence failed = Outcomes.LOOK_FAILED;
        reach(state.with(index, after(run, failed, 1), 1), does("fails to look"), failed);
        if (!run.beliefs().settled()) {
          for (List<Held> old : stale(state.service())) {
            Evidence looked = new Evidence.Looked(ModelService.read(old));
            Run after = after(run, looked, 1);
            reach(state.with(index, after, 1), does("sees an old state " + old), looked);
          }
        }
      }
      acts(state).forEach(act -> looks(state.disturbedBy(act), act.label() + ", then "));
    }

    private void looks(State then, String before) {
      List<Held> shown = then.service().profiles();
      Evidence looked = new Evidence.Looked(ModelService.read(shown));
      Run after = after(run, looked, 1).shown(shown);
      reach(then.with(index, after, 0), before + does("looks"), looked);
    }

    private void await() {
      Evidence waited = new Evidence.Waited();
      if (run.beliefs().backingOff() || run.beliefs().lookFailed()) {
        reach(state.with(index, after(run, waited, 0), 0), does("backs off"), waited);
        return;
      }
      State settled = state;
      for (Late late : state.late()) {
        State landed = state.landed(late);
        Run after = after(landed.runs().get(index), waited, 0);
        reach(landed.with(index, after, 0), does("waits a little"), waited);
        settled = late.due().contains(index) ? settled.landed(late) : settled;
      }
      Evidence passed = new Evidence.Settled();
      Run after = after(after(settled.runs().get(index), waited, 0), passed, 0);
      reach(settled.with(index, after, 0), does("waits until reads have settled"), waited, passed);
    }

    private void send(List<Write> writes) {
      promises.checkSend(origin, state, index, writes);
      Evidence sending = new Evidence.Sent(writes);
      List<Late> overtaken = state.late().stream().map(late -> late.before(index)).toList();
      State sent = state.awaiting(overtaken).with(index, after(run, sending, 1), 0);
      Fates.inEitherOrder(
          sent, index, writes, (after, outcomes, said) -> went(after, sending, outcomes, said, ""));
      for (Strangers.Act act : acts(state)) {
        Fates.inOrder(
            sent.disturbedBy(act),
            index,
            writes,
            (after, outcomes, said) ->
                went(after, sending, outcomes, said, act.label() + ", then "));
      }
    }

    private void went(
        State then, Evidence sending, List<OperationOutcome> outcomes, String said, String before) {
      Run sender = then.runs().get(index);
      Evidence answered = new Evidence.Answered(outcomes);
      Run after = after(sender, answered, 0);
      String label = before + does("sends " + said);
      reach(then.with(index, after, 0), label, sending, answered);
      if (then.disturbances() > 0) {
        reach(then.with(index, sender.dead(), 1), label + " and dies", sending);
      }
      for (Strangers.Act act : acts(then)) {
        State disturbed = then.disturbedBy(act).with(index, after, 0);
        reach(disturbed, label + ", then " + act.label(), sending, answered);
      }
    }
  }
}
