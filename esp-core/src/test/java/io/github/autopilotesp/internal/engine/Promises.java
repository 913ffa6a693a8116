package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.internal.engine.State.Run;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold in every state of an exploration: before a send, at a report, and at the end. */
final class Promises {
  /** A promise that does not hold. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient State at;

    private Broken(State at, String promise) {
      super(promise);
      this.at = at;
    }

    /** The state from which it was broken. */
    State at() {
      return at;
    }
  }

  /** No run takes longer, whatever happens. */
  private static final int MOST_REQUESTS = 60;

  private final Wanted wanted;
  private final ModelService start;
  private final Mind mind;
  private final int disturbances;
  private final Set<ModelService> peaceful = new HashSet<>();

  Promises(Wanted wanted, ModelService start, Mind mind, int disturbances) {
    this.wanted = wanted;
    this.start = start;
    this.mind = mind;
    this.disturbances = disturbances;
  }

  void checkItEnds(State origin, Run run) {
    if (run.requests() > MOST_REQUESTS) {
      throw new Broken(origin, "it does not end");
    }
  }

  void checkSend(State origin, State state, int index, List<Write> writes) {
    Run run = state.runs().get(index);
    if (!run.looked()) {
      throw new Broken(origin, "writes without a read since it waited");
    }
    for (Write write : writes) {
      switch (write.kind()) {
        case CREATE -> checkCreate(origin, run, write);
        case UPDATE, DELETE, TAKE_BACK -> checkNothingIsLost(origin, run, write);
        case ASSIGN -> {
          checkNothingIsLost(origin, run, write);
          checkIsInOrder(origin, state, run, write);
        }
        case MOVE -> {
          // Whoever is moved: the order of others is looked at when all have ended.
        }
      }
    }
  }

  private static void checkCreate(State origin, Run run, Write write) {
    String name = run.goals().profiles().get(write.profile()).name();
    boolean there =
        run.read().stream()
            .filter(held -> held.name().equals(name))
            .anyMatch(held -> !run.goals().isPlanned(ModelService.id(held.id()), name));
    if (there) {
      throw new Broken(origin, "created beside a profile that a read had shown");
    }
  }

  private static void checkNothingIsLost(State origin, Run run, Write write) {
    Goal goal = run.goals().profiles().get(write.profile());
    int id = ModelService.number(run.beliefs().profiles().get(write.profile()).id().orElseThrow());
    Optional<Held> read = run.read().stream().filter(held -> held.id() == id).findFirst();
    if (read.filter(held -> held.isStrangers() && !isPlanned(goal, held)).isPresent()) {
      throw new Broken(
          origin,
          "overwrites what a read had shown to be a stranger's: %s %d"
              .formatted(write.kind(), write.profile()));
    }
    if (write.operation() instanceof TenantOperation.Update update
        && read.filter(held -> !held.note().equals(ModelService.note(update.current())))
            .isPresent()) {
      throw new Broken(origin, "loses an unknown property that a read had shown");
    }
  }

  private static void checkIsInOrder(State origin, State state, Run run, Write write) {
    if (state.alone()
        && run.goals().ordering()
        && run.goals().order().contains(write.profile())
        && !isInOrder(state.service(), run)) {
      throw new Broken(origin, "assigns before the order is there: " + write.profile());
    }
  }

  /** What a plan has seen was reviewed, whoever did it. */
  private static boolean isPlanned(Goal goal, Held held) {
    return goal.known()
        .filter(
            known ->
                !held.content().endsWith("!")
                    || ModelService.content(known.profile()).equals(held.content()))
        .filter(
            known ->
                !held.group().endsWith("!")
                    || ModelService.group(known.profile().assignments()).equals(held.group()))
        .isPresent();
  }

  private static boolean isInOrder(ModelService service, Run run) {
    List<ProfileId> wantedOrder = new ArrayList<>();
    for (int position : run.goals().order()) {
      run.beliefs().profiles().get(position).id().ifPresent(wantedOrder::add);
    }
    List<ProfileId> ranking =
        service.profiles().stream().map(held -> ModelService.id(held.id())).toList();
    return Ranking.common(ranking, wantedOrder).equals(wantedOrder);
  }

  void checkFinish(State origin, State state, int index) {
    Run run = state.runs().get(index);
    Judge.Verdict verdict = Judge.of(run.goals(), run.beliefs());
    boolean alone = state.alone();
    verdict.statuses().forEach((part, status) -> checkStatus(origin, run, alone, part, status));
    if (alone && !verdict.foreign().isEmpty()) {
      throw new Broken(origin, "blames somebody, and nobody was there: " + verdict);
    }
    if (alone && verdict.order() == GoalStatus.CONFLICT) {
      throw new Broken(origin, "the order is a CONFLICT with nobody");
    }
    if (alone && !state.past().deaths() && hasDuplicates(state.service())) {
      throw new Broken(origin, "created twice");
    }
    if (Completeness.isComplete(verdict) && alone && !isReached(state)) {
      throw new Broken(origin, "complete, and the tenant is not as wanted");
    }
    if (disturbances == state.disturbances() && alone && !state.past().followUp()) {
      if (!Completeness.isComplete(verdict)) {
        throw new Broken(origin, "undisturbed and not complete: " + verdict);
      }
      int stated = Wanted.requests(run.goals(), areCreatedInOrder(run));
      if (run.requests() != stated) {
        throw new Broken(origin, run.requests() + " requests, and " + stated + " are stated");
      }
    }
  }

  private static void checkStatus(
      State origin, Run run, boolean alone, GoalAspect part, GoalStatus status) {
    String what = part.profile() + " " + part.aspect();
    if (status.isGood() && !run.was().contains(what)) {
      throw new Broken(origin, what + " is " + status + " and never was so");
    }
    if (!status.isFinal()) {
      throw new Broken(origin, what + " has no outcome");
    }
    if (status == GoalStatus.FAILED && acted(run, part)) {
      throw new Broken(origin, what + " is FAILED and was carried out");
    }
    if (alone && status == GoalStatus.CONFLICT) {
      throw new Broken(origin, what + " is a CONFLICT with nobody");
    }
  }

  /** Creates of one batch may be carried out in any order. */
  private static boolean areCreatedInOrder(Run run) {
    int last = 0;
    for (int index : run.goals().order()) {
      int id = run.beliefs().profiles().get(index).id().map(ModelService::number).orElse(0);
      if (run.goals().profiles().get(index).isCreate()) {
        if (id < last) {
          return false;
        }
        last = id;
      }
    }
    return true;
  }

  private static boolean acted(Run run, GoalAspect part) {
    return switch (part.aspect()) {
      case CONTENT ->
          run.done().contains(part.profile() + " CREATE")
              || run.done().contains(part.profile() + " UPDATE");
      case ASSIGNMENTS -> run.done().contains(part.profile() + " ASSIGN");
      case DELETION -> run.done().contains(part.profile() + " DELETE");
    };
  }

  private static boolean hasDuplicates(ModelService service) {
    Set<String> names = new HashSet<>();
    return service.profiles().stream().anyMatch(held -> !names.add(held.name()));
  }

  private boolean isReached(State state) {
    return wanted
        .plan(state.service().profiles())
        .filter(plan -> Wanted.isEmpty(plan) && !plan.moving())
        .isPresent();
  }

  /** Once writers have stopped and reads are current, a fresh run ends what is left. */
  void checkEnd(State state) {
    State landed = state.allLanded();
    checkStrangersLeftAlone(state, landed.service());
    checkTwins(landed, landed.service());
    checkOrderOfOthers(state, landed.service());
    checkNotes(state, landed.service());
    checkPeace(state, landed.service().settled());
  }

  private void checkPeace(State state, ModelService current) {
    Optional<Goals> plan = wanted.plan(current.profiles());
    if (!peaceful.add(current) || plan.isEmpty()) {
      return;
    }
    ModelService service = current;
    Goals fresh = plan.get();
    Beliefs beliefs = Beliefs.none(fresh);
    for (int steps = 0; ; steps++) {
      if (steps > 100) {
        throw new Broken(state, "a fresh run does not end");
      }
      Decision decision = mind.next(fresh, beliefs);
      if (decision instanceof Decision.Finish) {
        break;
      } else if (decision instanceof Decision.Look) {
        beliefs =
            mind.after(fresh, beliefs, new Evidence.Looked(ModelService.read(service.profiles())));
      } else if (decision instanceof Decision.Wait) {
        beliefs =
            mind.after(
                fresh, mind.after(fresh, beliefs, new Evidence.Waited()), new Evidence.Settled());
      } else if (decision instanceof Decision.Send send) {
        beliefs = mind.after(fresh, beliefs, new Evidence.Sent(send.writes()));
        List<OperationOutcome> outcomes = new ArrayList<>();
        for (Write write : send.writes()) {
          Optional<ModelService> changed = service.carryOut(write.operation());
          outcomes.add(Fates.ok(write, changed));
          service = changed.orElse(service);
        }
        beliefs = mind.after(fresh, beliefs, new Evidence.Answered(outcomes));
      }
    }
    Judge.Verdict verdict = Judge.of(fresh, beliefs);
    if (!Completeness.isComplete(verdict)) {
      throw new Broken(state, "a fresh run in peace is not complete: " + verdict);
    }
    if (wanted.plan(service.profiles()).filter(Wanted::isEmpty).isEmpty()) {
      throw new Broken(state, "the plan after a fresh run is not empty: " + service.profiles());
    }
  }

  private void checkStrangersLeftAlone(State state, ModelService service) {
    if (state.past().strangers()) {
      return;
    }
    for (Held held : start.profiles()) {
      if (isOther(held)
          && !service.held(held.id()).map(Held::unmoved).equals(Optional.of(held.unmoved()))) {
        throw new Broken(state, "touched a profile outside the set: " + held);
      }
    }
  }

  /** Of twins at least one survives; where nothing was disturbed, exactly one. */
  private void checkTwins(State state, ModelService service) {
    if (state.past().strangers()) {
      return;
    }
    if (state.disturbances() == disturbances && hasDuplicates(service)) {
      throw new Broken(state, "twins are left, and nothing was disturbed");
    }
    for (String name : state.past().created()) {
      if (service.profiles().stream().noneMatch(held -> held.name().equals(name))) {
        throw new Broken(state, "of the twins none has survived: " + name);
      }
    }
  }

  /** Whoever is not in the set keeps the place among those who are not. */
  private void checkOrderOfOthers(State state, ModelService service) {
    if (!state.past().strangers()) {
      List<Integer> before = others(start);
      List<Integer> after = others(service);
      if (!before.equals(after)) {
        throw new Broken(state, "others have another order: " + before + ", then " + after);
      }
    }
  }

  private List<Integer> others(ModelService service) {
    return service.profiles().stream().filter(this::isOther).map(Held::id).toList();
  }

  private boolean isOther(Held held) {
    return !wanted.pruned().contains(held.name())
        && wanted.profiles().stream()
            .noneMatch(
                entry ->
                    entry.name().equals(held.name()) || entry.formerName().equals(held.name()));
  }

  /** What the library does not know of a profile stays as it is. */
  private void checkNotes(State state, ModelService service) {
    for (Held held : start.profiles()) {
      Optional<Held> now = service.held(held.id());
      if (!state.past().strangers() && now.isPresent() && !now.get().note().equals(held.note())) {
        throw new Broken(state, "an unknown property is lost: " + held + ", then " + now.get());
      }
    }
  }
}
