package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One state of an exploration: the service, the runs, what may still happen, and what promises
 * depend on besides. Immutable.
 *
 * @param service the service
 * @param runs the runs
 * @param late what is still to be carried out
 * @param disturbances how many are left
 * @param switches how often another run may still come first
 * @param turn whose turn it is
 * @param past what promises depend on besides
 */
record State(
    ModelService service,
    List<Run> runs,
    List<Late> late,
    int disturbances,
    int switches,
    int turn,
    Past past) {
  /**
   * One run of the engine.
   *
   * @param plan what it is to reach
   * @param known what it believes
   * @param ended whether it has finished or died
   * @param alive whether it has not died
   * @param read what its last read showed that was not stale
   * @param done which aspects its own writes have changed
   * @param was which aspects have been as wanted at some time
   * @param requests reads and writes so far
   * @param looked whether it has read since it last waited
   */
  record Run(
      Interned<Goals> plan,
      Interned<Beliefs> known,
      boolean ended,
      boolean alive,
      List<Held> read,
      Set<String> done,
      Set<String> was,
      int requests,
      boolean looked) {
    static Run begun(Interned<Goals> plan, Interned<Beliefs> nothing) {
      return new Run(plan, nothing, false, true, List.of(), Set.of(), Set.of(), 0, false);
    }

    Goals goals() {
      return plan.value();
    }

    Beliefs beliefs() {
      return known.value();
    }

    Run dead() {
      return new Run(plan, known, true, false, read, done, was, requests, looked);
    }

    Run finished() {
      return new Run(plan, known, true, true, read, done, was, requests, looked);
    }

    /** The run after a piece of evidence that took so many requests. */
    Run believing(Interned<Beliefs> beliefs, Evidence evidence, int took) {
      boolean hasLooked =
          evidence instanceof Evidence.Looked || (looked && !(evidence instanceof Evidence.Waited));
      return new Run(plan, beliefs, ended, alive, read, done, was, requests + took, hasLooked);
    }

    Run shown(List<Held> current) {
      return new Run(plan, known, ended, alive, current, done, was, requests, looked);
    }

    Run executed(Write write) {
      Set<String> more = new HashSet<>(done);
      more.add(write.profile() + " " + write.kind());
      return new Run(plan, known, ended, alive, read, Set.copyOf(more), was, requests, looked);
    }

    Run reached(Set<String> aspects) {
      return aspects.equals(was)
          ? this
          : new Run(plan, known, ended, alive, read, done, Set.copyOf(aspects), requests, looked);
    }
  }

  /**
   * A write that was answered as unknown and is carried out later.
   *
   * @param run the run that sent it, or -1 for one that is over
   * @param write what was sent
   * @param due the runs whose settle time ends only after it was carried out: they wrote later
   */
  record Late(int run, Write write, Set<Integer> due) {
    Late before(int sender) {
      Set<Integer> more = new HashSet<>(due);
      more.add(sender);
      return new Late(run, write, Set.copyOf(more));
    }

    /** The write of a run that is over, due before a run that follows has settled. */
    Late ofNobody() {
      return new Late(-1, write, Set.of(0));
    }
  }

  /**
   * What has happened of which a promise speaks.
   *
   * @param strangers whether somebody else has acted
   * @param deaths whether a run has died
   * @param followUp whether the runs follow others that have ended
   * @param company whether what ended runs did, or will do late, looks like somebody else's doing
   * @param created the names that were created
   */
  record Past(
      boolean strangers, boolean deaths, boolean followUp, boolean company, Set<String> created) {
    static final Past NONE = new Past(false, false, false, false, Set.of());

    Past and(boolean stranger, boolean death) {
      return stranger || death
          ? new Past(strangers || stranger, deaths || death, followUp, company, created)
          : this;
    }

    Past creating(String name) {
      Set<String> more = new HashSet<>(created);
      more.add(name);
      return new Past(strangers, deaths, followUp, company, Set.copyOf(more));
    }

    /** The past of a run that comes after others. */
    Past followed(boolean byCompany) {
      return new Past(strangers, false, true, byCompany || strangers, created);
    }
  }

  /** Whether nobody else can have come between. */
  boolean alone() {
    return !past.strangers() && !past.company() && runs.size() == 1;
  }

  boolean allEnded() {
    return runs.stream().allMatch(Run::ended);
  }

  State turnedTo(int index, boolean free) {
    return new State(
        service, runs, late, disturbances, free ? switches : switches - 1, index, past);
  }

  /** With one run gone on, at the price of so many disturbances. */
  State with(int index, Run run, int cost) {
    List<Run> others = new ArrayList<>(runs);
    others.set(index, run);
    return new State(
        service,
        List.copyOf(others),
        late,
        disturbances - cost,
        switches,
        turn,
        run.alive() ? past : past.and(false, true));
  }

  /** After somebody else has acted, which is a disturbance. */
  State disturbedBy(Strangers.Act act) {
    return new State(
        act.after(), runs, late, disturbances - 1, switches, turn, past.and(true, false));
  }

  State serving(ModelService changed) {
    return new State(changed, runs, late, disturbances, switches, turn, past);
  }

  State awaiting(List<Late> others) {
    return new State(service, runs, List.copyOf(others), disturbances, switches, turn, past);
  }

  private State creating(Write write) {
    return write.operation() instanceof TenantOperation.Create create
        ? new State(
            service,
            runs,
            late,
            disturbances,
            switches,
            turn,
            past.creating(create.profile().displayName()))
        : this;
  }

  /** After a write of a run, or of one that is over, was carried out. */
  State carriedOut(int run, Write write, ModelService changed) {
    State created = serving(changed).creating(write);
    return run < 0 ? created : created.with(run, runs.get(run).executed(write), 0);
  }

  /** What was answered as unknown is carried out now, whether its run has ended or not. */
  State landed(Late one) {
    List<Late> rest = new ArrayList<>(late);
    rest.remove(one);
    State landed = awaiting(rest);
    return service
        .carryOut(one.write().operation())
        .map(changed -> landed.carriedOut(one.run(), one.write(), changed))
        .orElse(landed);
  }

  State allLanded() {
    State landed = this;
    while (!landed.late().isEmpty()) {
      landed = landed.landed(landed.late().get(0));
    }
    return landed;
  }

  /** With what of the goals is as wanted now, or was in a state that reads may still show. */
  State noted() {
    List<Held> shown =
        Stream.of(service.profiles(), service.oneLess(), service.initial())
            .distinct()
            .flatMap(List::stream)
            .toList();
    List<Run> noted = runs.stream().map(run -> noted(run, shown)).toList();
    return new State(service, noted, late, disturbances, switches, turn, past);
  }

  private Run noted(Run run, List<Held> shown) {
    Set<String> was = new HashSet<>(run.was());
    for (int p = 0; p < run.goals().profiles().size(); p++) {
      Goal goal = run.goals().profiles().get(p);
      ProfileBelief belief = run.beliefs().profiles().get(p);
      for (Held held : shown) {
        ProfileId id = ModelService.id(held.id());
        // A run may go on with a twin, as it last saw it.
        boolean meant =
            belief.id().map(id::equals).orElse(goal.isCreate()) || belief.twins().contains(id);
        if (meant
            && goal.content().isPresent()
            && held.content().equals(ModelService.content(goal.content().get()))) {
          was.add(p + " CONTENT");
        }
        if (meant
            && goal.assignments().isPresent()
            && held.group().equals(ModelService.group(goal.assignments().get()))) {
          was.add(p + " ASSIGNMENTS");
        }
      }
      Optional<Held> known = goal.known().flatMap(it -> service.held(ModelService.number(it.id())));
      if (goal.deleted() && known.isEmpty()) {
        was.add(p + " DELETION");
      }
    }
    return run.reached(was);
  }
}
