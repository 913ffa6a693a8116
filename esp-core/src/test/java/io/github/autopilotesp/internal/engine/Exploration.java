package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Visits every path of runs against the model, breadth first, so that the first path that breaks a
 * promise is a shortest one.
 */
final class Exploration {
  /** What decides and believes; a mutant puts another in its place. */
  interface Mind {
    Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence);

    Decision next(Goals goals, Beliefs beliefs);

    Mind REAL =
        new Mind() {
          @Override
          public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
            return Fold.after(goals, beliefs, evidence);
          }

          @Override
          public Decision next(Goals goals, Beliefs beliefs) {
            return Decide.next(goals, beliefs);
          }
        };
  }

  /**
   * One run of the engine.
   *
   * @param beliefs what it believes
   * @param ended whether it has finished or died
   * @param alive whether it has not died
   * @param read what its last read showed that was not stale
   * @param done which aspects its own writes have changed
   * @param was which aspects have been as wanted at some time
   * @param requests reads and writes so far
   * @param looked whether it has read since it last waited
   */
  record Run(
      Beliefs beliefs,
      boolean ended,
      boolean alive,
      List<Held> read,
      Set<String> done,
      Set<String> was,
      int requests,
      boolean looked) {

    Run dead() {
      return new Run(beliefs, true, false, read, done, was, requests, looked);
    }

    Run finished() {
      return new Run(beliefs, true, true, read, done, was, requests, looked);
    }

    Run having(Set<String> executed, Set<String> reached) {
      return new Run(beliefs, ended, alive, read, executed, reached, requests, looked);
    }
  }

  /** A write that was answered as unknown and is carried out later. */
  record Late(int run, Write write) {}

  record Node(
      ModelService service,
      List<Run> runs,
      List<Late> late,
      int disturbances,
      int switches,
      int turn,
      boolean strangers,
      boolean deaths) {}

  /**
   * How a state was reached first.
   *
   * @param from the state before
   * @param label what happened, for people
   * @param run the run that met the evidence
   * @param evidence what it met
   */
  private record Edge(Node from, String label, int run, List<Evidence> evidence) {}

  private final Wanted wanted;
  private final List<Goals> goals;
  private final Mind mind;
  private final ModelService start;
  private final boolean withStrangers;
  private final Map<Node, Edge> reached = new HashMap<>();
  private final ArrayDeque<Node> open = new ArrayDeque<>();
  private final List<Node> endings = new ArrayList<>();
  private int disturbances;

  Exploration(Wanted wanted, ModelService start, int runs, Mind mind, boolean withStrangers) {
    this.wanted = wanted;
    this.start = start;
    this.mind = mind;
    this.withStrangers = withStrangers;
    this.goals = Collections.nCopies(runs, wanted.plan(start.profiles()).orElseThrow());
  }

  int states() {
    return reached.size();
  }

  int ends() {
    return endings.size();
  }

  /** Visits all; the shortest path to a broken promise, or empty. */
  Optional<String> run(int mostDisturbances, int switches) {
    disturbances = mostDisturbances;
    List<Run> runs = new ArrayList<>();
    for (Goals each : goals) {
      runs.add(new Run(Beliefs.none(each), false, true, List.of(), Set.of(), Set.of(), 0, false));
    }
    Node first = new Node(start, runs, List.of(), disturbances, switches, 0, false, false);
    reached.put(first, new Edge(first, "", 0, List.of()));
    open.add(first);
    try {
      while (!open.isEmpty()) {
        visit(open.remove());
      }
      return Optional.empty();
    } catch (Broken broken) {
      return Optional.of(broken.getMessage() + "\n" + path(broken.at));
    }
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Node at;

    Broken(Node at, String promise) {
      super(promise);
      this.at = at;
    }
  }

  private String path(Node end) {
    List<String> lines = new ArrayList<>();
    Node node = end;
    while (true) {
      Edge edge = reached.get(node);
      if (edge == null || edge.label().isEmpty()) {
        break;
      }
      lines.add(edge.label() + "   -> " + node.service().profiles());
      node = edge.from();
    }
    lines.add("start " + start.profiles() + " wanted " + wanted);
    Collections.reverse(lines);
    return String.join("\n", lines);
  }

  private void reach(Node from, Node to, String label, int run, Evidence... evidence) {
    Node noted = noteWanted(to);
    if (reached.putIfAbsent(noted, new Edge(from, label, run, List.of(evidence))) == null) {
      open.add(noted);
    }
  }

  /** What one run met until an end, in order. */
  private List<Evidence> met(Node end, int run) {
    ArrayDeque<Evidence> met = new ArrayDeque<>();
    Node node = end;
    Edge edge = reached.get(node);
    while (!edge.label().isEmpty()) {
      if (edge.run() == run) {
        for (int i = edge.evidence().size() - 1; i >= 0; i--) {
          met.addFirst(edge.evidence().get(i));
        }
      }
      node = edge.from();
      edge = reached.get(node);
    }
    return List.copyOf(met);
  }

  /** Some of the runs that were explored, evenly spread over the ends. */
  List<ExploredRun> explored(int most) {
    List<ExploredRun> explored = new ArrayList<>();
    int stride = Math.max(1, endings.size() * goals.size() / most);
    for (int i = 0; i < endings.size() && explored.size() < most; i += stride) {
      Node end = endings.get(i);
      for (int run = 0; run < goals.size(); run++) {
        Run ended = end.runs().get(run);
        explored.add(
            new ExploredRun(
                goals.get(run),
                met(end, run),
                ended.alive()
                    ? Optional.of(Judge.of(goals.get(run), ended.beliefs()))
                    : Optional.empty()));
      }
    }
    return explored;
  }

  private void visit(Node node) {
    boolean allEnded = true;
    for (int i = 0; i < node.runs().size(); i++) {
      if (node.runs().get(i).ended()) {
        continue;
      }
      allEnded = false;
      boolean free = i == node.turn() || node.runs().get(node.turn()).ended();
      if (free || node.switches() > 0) {
        Node turned =
            new Node(
                node.service(),
                node.runs(),
                node.late(),
                node.disturbances(),
                free ? node.switches() : node.switches() - 1,
                i,
                node.strangers(),
                node.deaths());
        step(node, turned, i);
      }
    }
    if (allEnded) {
      endings.add(node);
      checkEnd(node);
    }
  }

  private void step(Node origin, Node node, int index) {
    Run run = node.runs().get(index);
    Decision decision = mind.next(goals.get(index), run.beliefs());
    String who = "run " + index + " ";
    if (run.requests() > 60) {
      throw new Broken(origin, "it does not end");
    }
    if (node.disturbances() > 0) {
      reach(origin, with(node, index, run.dead(), 1, false, true), who + "dies", index);
    }
    if (decision instanceof Decision.Look) {
      look(origin, node, index, who);
    } else if (decision instanceof Decision.Send send) {
      send(origin, node, index, send.writes(), who);
    } else if (decision instanceof Decision.Wait) {
      await(origin, node, index, who);
    } else {
      checkFinish(origin, node, index);
      reach(origin, with(node, index, run.finished(), 0, false, false), who + "finishes", index);
    }
  }

  private static Node with(
      Node node, int index, Run run, int cost, boolean stranger, boolean death) {
    return with(node, node.service(), node.late(), index, run, cost, stranger, death);
  }

  private static Node with(
      Node node,
      ModelService service,
      List<Late> late,
      int index,
      Run run,
      int cost,
      boolean stranger,
      boolean death) {
    List<Run> runs = new ArrayList<>(node.runs());
    runs.set(index, run);
    return new Node(
        service,
        List.copyOf(runs),
        late,
        node.disturbances() - cost,
        node.switches(),
        node.turn(),
        node.strangers() || stranger,
        node.deaths() || death);
  }

  private Run after(int index, Run run, Evidence evidence, int requests) {
    return new Run(
        mind.after(goals.get(index), run.beliefs(), evidence),
        false,
        true,
        run.read(),
        run.done(),
        run.was(),
        run.requests() + requests,
        evidence instanceof Evidence.Looked
            || (run.looked() && !(evidence instanceof Evidence.Waited)));
  }

  private Run looked(int index, Run run, List<Held> shown, boolean stale) {
    Run next = after(index, run, new Evidence.Looked(ModelService.read(shown)), 1);
    return stale
        ? next
        : new Run(
            next.beliefs(), false, true, shown, next.done(), next.was(), next.requests(), true);
  }

  private void look(Node origin, Node node, int index, String who) {
    Run run = node.runs().get(index);
    ModelService service = node.service();
    reach(
        origin,
        with(node, index, looked(index, run, service.profiles(), false), 0, false, false),
        who + "looks",
        index,
        new Evidence.Looked(ModelService.read(service.profiles())));
    if (node.disturbances() == 0) {
      return;
    }
    reach(
        origin,
        with(node, index, after(index, run, new Evidence.LookFailed(), 1), 1, false, false),
        who + "fails to look",
        index,
        new Evidence.LookFailed());
    if (!run.beliefs().settled()) {
      for (List<Held> stale : Stream.of(service.oneLess(), service.initial()).distinct().toList()) {
        if (!stale.equals(service.profiles())) {
          reach(
              origin,
              with(node, index, looked(index, run, stale, true), 1, false, false),
              who + "sees an old state " + stale,
              index,
              new Evidence.Looked(ModelService.read(stale)));
        }
      }
    }
    strangers(
        node,
        (changed, label) ->
            reach(
                origin,
                with(
                    node,
                    changed,
                    node.late(),
                    index,
                    looked(index, run, changed.profiles(), false),
                    1,
                    true,
                    false),
                label + ", then " + who + "looks",
                index,
                new Evidence.Looked(ModelService.read(changed.profiles()))));
  }

  private void await(Node origin, Node node, int index, String who) {
    Run run = node.runs().get(index);
    Beliefs beliefs = run.beliefs();
    if (beliefs.backingOff() || beliefs.lookFailed()) {
      reach(
          origin,
          with(node, index, after(index, run, new Evidence.Waited(), 0), 0, false, false),
          who + "backs off",
          index,
          new Evidence.Waited());
      return;
    }
    if (!node.late().isEmpty()) {
      Node landed = landFirst(node);
      reach(
          origin,
          with(
              landed,
              index,
              after(index, landed.runs().get(index), new Evidence.Waited(), 0),
              0,
              false,
              false),
          who + "waits a little",
          index,
          new Evidence.Waited());
    }
    Node all = landAll(node);
    Run waited = after(index, all.runs().get(index), new Evidence.Waited(), 0);
    reach(
        origin,
        with(all, index, after(index, waited, new Evidence.Settled(), 0), 0, false, false),
        who + "waits until reads have settled",
        index,
        new Evidence.Waited(),
        new Evidence.Settled());
  }

  private Node landAll(Node node) {
    Node landed = node;
    while (!landed.late().isEmpty()) {
      landed = landFirst(landed);
    }
    return landed;
  }

  private Node landFirst(Node node) {
    Late late = node.late().get(0);
    List<Late> rest = node.late().subList(1, node.late().size());
    Optional<ModelService> changed = node.service().carryOut(late.write().operation());
    Run run = node.runs().get(late.run());
    return with(
        node,
        changed.orElse(node.service()),
        List.copyOf(rest),
        late.run(),
        changed.isPresent() ? executed(run, late.write()) : run,
        0,
        false,
        false);
  }

  private static Run executed(Run run, Write write) {
    Set<String> done = new HashSet<>(run.done());
    done.add(write.profile() + " " + write.kind());
    return run.having(Set.copyOf(done), run.was());
  }

  // Writes

  private enum Fate {
    OK,
    REFUSED,
    NOT_CARRIED_OUT,
    UNKNOWN_DONE,
    UNKNOWN_NOT_DONE,
    UNKNOWN_LATER
  }

  private void send(Node origin, Node node, int index, List<Write> writes, String who) {
    checkSend(origin, node, index, writes);
    Run run = node.runs().get(index);
    Run sending = after(index, run, new Evidence.Sent(writes), 1);
    Node sent = with(node, index, sending, 0, false, false);
    parts(origin, sent, index, writes, false, who, "");
    if (writes.size() > 1 && writes.get(0).kind() != Write.Kind.MOVE) {
      parts(origin, sent, index, writes, true, who, "");
    }
    if (node.disturbances() > 0) {
      strangers(
          node,
          (changed, label) ->
              parts(
                  origin,
                  with(sent, changed, sent.late(), index, sending, 1, true, false),
                  index,
                  writes,
                  false,
                  who,
                  label + ", then "));
    }
  }

  private void parts(
      Node origin,
      Node node,
      int index,
      List<Write> writes,
      boolean backwards,
      String who,
      String before) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      order.add(i);
    }
    if (backwards) {
      Collections.reverse(order);
    }
    Answer[] none = new Answer[writes.size()];
    part(origin, node, index, writes, order, 0, none, false, before + who + "sends ");
  }

  private void part(
      Node origin,
      Node node,
      int index,
      List<Write> writes,
      List<Integer> order,
      int at,
      Answer[] answers,
      boolean stopped,
      String label) {
    if (at == writes.size()) {
      Run run = node.runs().get(index);
      Evidence answered = new Evidence.Answered(List.of(answers));
      reach(
          origin,
          with(node, index, after(index, run, answered, 0), 0, false, false),
          label,
          index,
          new Evidence.Sent(writes),
          answered);
      if (node.disturbances() > 0) {
        reach(
            origin,
            with(node, index, run.dead(), 1, false, true),
            label + " and dies",
            index,
            new Evidence.Sent(writes));
        strangers(
            node,
            (changed, act) ->
                reach(
                    origin,
                    with(
                        node,
                        changed,
                        node.late(),
                        index,
                        after(index, run, answered, 0),
                        1,
                        true,
                        false),
                    label + ", then " + act,
                    index,
                    new Evidence.Sent(writes),
                    answered));
      }
      return;
    }
    int which = order.get(at);
    Write write = writes.get(which);
    for (Fate fate : Fate.values()) {
      boolean disturbed = fate != Fate.OK;
      if (disturbed && (node.disturbances() == 0 || stopped)) {
        continue;
      }
      Answer[] next = answers.clone();
      Node after = node;
      boolean stops = stopped;
      if (stopped) {
        next[which] = new Answer.NotCarriedOut();
      } else {
        Optional<ModelService> changed = node.service().carryOut(write.operation());
        boolean acts = fate == Fate.OK || fate == Fate.UNKNOWN_DONE;
        ModelService service = acts ? changed.orElse(node.service()) : node.service();
        Run run = node.runs().get(index);
        List<Late> late = new ArrayList<>(node.late());
        if (fate == Fate.UNKNOWN_LATER) {
          late.add(new Late(index, write));
        }
        after =
            with(
                node,
                service,
                List.copyOf(late),
                index,
                acts && changed.isPresent() ? executed(run, write) : run,
                disturbed ? 1 : 0,
                false,
                false);
        after = noteWanted(after);
        next[which] = answer(fate, write, changed);
        stops = write.kind() == Write.Kind.MOVE && !(next[which] instanceof Answer.Done);
      }
      part(
          origin,
          after,
          index,
          writes,
          order,
          at + 1,
          next,
          stops,
          label + write.kind() + " " + write.profile() + ":" + fate + " ");
    }
  }

  private static Answer answer(Fate fate, Write write, Optional<ModelService> changed) {
    return switch (fate) {
      case OK -> {
        if (changed.isEmpty()) {
          yield new Answer.Refused(Answer.Refusal.NOT_FOUND);
        }
        ModelService service = changed.get();
        if (write.operation() instanceof TenantOperation.Create) {
          yield new Answer.Done(Optional.of(service.stored(service.next() - 1)));
        } else if (write.operation() instanceof TenantOperation.Update update) {
          yield new Answer.Done(
              Optional.of(service.stored(ModelService.number(update.current().id()))));
        }
        yield new Answer.Done(Optional.empty());
      }
      case REFUSED -> new Answer.Refused(Answer.Refusal.OTHER);
      case NOT_CARRIED_OUT -> new Answer.NotCarriedOut();
      default -> new Answer.Unknown();
    };
  }

  // Somebody else

  private interface Act {
    void on(ModelService changed, String label);
  }

  private void strangers(Node node, Act act) {
    if (!withStrangers) {
      return;
    }
    ModelService service = node.service();
    for (Wanted.Entry entry : wanted.profiles()) {
      act.on(service.create(entry.name() + "!", ""), "a stranger creates " + entry.name());
    }
    for (Held held : service.profiles()) {
      act.on(
          service.replace(new Held(held.id(), held.name() + "!", held.group(), held.version() + 1)),
          "a stranger changes " + held.id());
      act.on(
          service.replace(new Held(held.id(), held.content(), "z!", held.version() + 1)),
          "a stranger assigns " + held.id());
      act.on(
          service.replace(
              new Held(
                  held.id(),
                  "Y" + held.content().substring(1) + "!",
                  held.group(),
                  held.version() + 1)),
          "a stranger renames " + held.id());
      act.on(service.delete(held.id()), "a stranger deletes " + held.id());
      if (service.profiles().indexOf(held) > 0) {
        act.on(service.move(held.id(), 1), "a stranger moves " + held.id());
      }
    }
  }

  // Promises

  private Node noteWanted(Node node) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < node.runs().size(); i++) {
      Run run = node.runs().get(i);
      Set<String> was = new HashSet<>(run.was());
      for (int p = 0; p < goals.get(i).profiles().size(); p++) {
        Goal goal = goals.get(i).profiles().get(p);
        Optional<ProfileId> id = run.beliefs().profiles().get(p).id();
        for (Held held : node.service().profiles()) {
          boolean meant =
              id.isPresent() ? id.get().equals(ModelService.id(held.id())) : goal.isCreate();
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
        if (goal.deleted()
            && node.service()
                .held(ModelService.number(goal.known().orElseThrow().id()))
                .isEmpty()) {
          was.add(p + " DELETION");
        }
      }
      runs.add(was.equals(run.was()) ? run : run.having(run.done(), Set.copyOf(was)));
    }
    return new Node(
        node.service(),
        runs,
        node.late(),
        node.disturbances(),
        node.switches(),
        node.turn(),
        node.strangers(),
        node.deaths());
  }

  private void checkSend(Node origin, Node node, int index, List<Write> writes) {
    Run run = node.runs().get(index);
    if (!run.looked()) {
      throw new Broken(origin, "writes without a read since it waited");
    }
    for (Write write : writes) {
      Optional<Integer> id =
          run.beliefs().profiles().get(write.profile()).id().map(ModelService::number);
      if (write.kind() == Write.Kind.CREATE) {
        boolean there =
            run.read().stream()
                .anyMatch(
                    held ->
                        held.name().equals(goals.get(index).profiles().get(write.profile()).name())
                            && goals.get(index).planned().stream()
                                .noneMatch(ModelService.id(held.id())::equals));
        if (there) {
          throw new Broken(origin, "created beside a profile that a read had shown");
        }
        continue;
      }
      if (write.kind() == Write.Kind.MOVE) {
        continue;
      }
      boolean foreign =
          run.read().stream().anyMatch(held -> id.get() == held.id() && held.isStrangers());
      if (foreign) {
        throw new Broken(
            origin,
            "overwrites what a read had shown to be a stranger's: "
                + write.kind()
                + " "
                + write.profile());
      }
      if (write.kind() == Write.Kind.ASSIGN
          && !node.strangers()
          && node.runs().size() == 1
          && goals.get(index).ordering()
          && goals.get(index).order().contains(write.profile())
          && !isInOrder(node, index)) {
        throw new Broken(
            origin, "assigns before the order is there: " + write.kind() + " " + write.profile());
      }
    }
  }

  private boolean isInOrder(Node node, int index) {
    List<ProfileId> wantedOrder = new ArrayList<>();
    for (int position : goals.get(index).order()) {
      node.runs().get(index).beliefs().profiles().get(position).id().ifPresent(wantedOrder::add);
    }
    List<ProfileId> ranking =
        node.service().profiles().stream().map(held -> ModelService.id(held.id())).toList();
    return Ranking.common(ranking, wantedOrder).equals(wantedOrder);
  }

  private void checkFinish(Node origin, Node node, int index) {
    Run run = node.runs().get(index);
    Judge.Verdict verdict = Judge.of(goals.get(index), run.beliefs());
    boolean alone = !node.strangers() && node.runs().size() == 1;
    for (Judge.Outcome outcome : verdict.outcomes()) {
      String what = outcome.profile() + " " + outcome.aspect();
      if (outcome.standing().isGood() && !run.was().contains(what)) {
        throw new Broken(origin, what + " is " + outcome.standing() + " and never was so");
      }
      if (!outcome.standing().isFinal()) {
        throw new Broken(origin, what + " has no outcome");
      }
      if (outcome.standing() == Standing.FAILED && acted(run, outcome)) {
        throw new Broken(origin, what + " is FAILED and was carried out");
      }
      if (alone && outcome.standing() == Standing.CONFLICT) {
        throw new Broken(origin, what + " is a CONFLICT with nobody");
      }
    }
    if (alone && !verdict.foreign().isEmpty()) {
      throw new Broken(origin, "blames somebody, and nobody was there: " + verdict);
    }
    if (alone && verdict.order() == Standing.CONFLICT) {
      throw new Broken(origin, "the order is a CONFLICT with nobody");
    }
    if (alone && !node.deaths() && hasDuplicates(node.service())) {
      throw new Broken(origin, "created twice");
    }
    if (verdict.isComplete() && alone && !isReached(node)) {
      throw new Broken(origin, "complete, and the tenant is not as wanted");
    }
    if (disturbances == node.disturbances() && alone && !verdict.isComplete()) {
      throw new Broken(origin, "undisturbed and not complete: " + verdict);
    }
  }

  private static boolean acted(Run run, Judge.Outcome outcome) {
    return switch (outcome.aspect()) {
      case CONTENT ->
          run.done().contains(outcome.profile() + " CREATE")
              || run.done().contains(outcome.profile() + " UPDATE");
      case ASSIGNMENTS -> run.done().contains(outcome.profile() + " ASSIGN");
      case DELETION -> run.done().contains(outcome.profile() + " DELETE");
    };
  }

  private static boolean hasDuplicates(ModelService service) {
    Set<String> names = new HashSet<>();
    return service.profiles().stream().anyMatch(held -> !names.add(held.name()));
  }

  private boolean isReached(Node node) {
    return wanted
        .plan(node.service().profiles())
        .filter(plan -> Wanted.isEmpty(plan) && !plan.moving())
        .isPresent();
  }

  /** Once writers have stopped and reads are current, a fresh run ends what is left. */
  private void checkEnd(Node node) {
    Node landed = landAll(node);
    checkStrangersLeftAlone(node, landed.service());
    checkTwins(node, landed.service());
    ModelService service = landed.service().settled();
    Optional<Goals> plan = wanted.plan(service.profiles());
    if (plan.isEmpty()) {
      return;
    }
    Goals fresh = plan.get();
    Beliefs beliefs = Beliefs.none(fresh);
    for (int steps = 0; ; steps++) {
      if (steps > 100) {
        throw new Broken(node, "a fresh run does not end");
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
        List<Answer> answers = new ArrayList<>();
        for (Write write : send.writes()) {
          Optional<ModelService> changed = service.carryOut(write.operation());
          answers.add(answer(Fate.OK, write, changed));
          service = changed.orElse(service);
        }
        beliefs = mind.after(fresh, beliefs, new Evidence.Answered(answers));
      }
    }
    Judge.Verdict verdict = Judge.of(fresh, beliefs);
    if (!verdict.isComplete()) {
      throw new Broken(node, "a fresh run in peace is not complete: " + verdict);
    }
    if (wanted.plan(service.profiles()).filter(Wanted::isEmpty).isEmpty()) {
      throw new Broken(node, "the plan after a fresh run is not empty: " + service.profiles());
    }
  }

  private void checkStrangersLeftAlone(Node node, ModelService service) {
    if (node.strangers()) {
      return;
    }
    for (Held held : start.profiles()) {
      boolean ours =
          wanted.profiles().stream()
                  .anyMatch(
                      entry ->
                          entry.name().equals(held.name())
                              || entry.formerName().equals(held.name()))
              || wanted.pruned().contains(held.name());
      if (!ours && !service.held(held.id()).equals(Optional.of(held))) {
        throw new Broken(node, "touched a profile outside the set: " + held);
      }
    }
  }

  /** Of twins at least one survives; where nothing was disturbed, exactly one. */
  private void checkTwins(Node node, ModelService service) {
    if (node.strangers()) {
      return;
    }
    if (node.disturbances() == disturbances && hasDuplicates(service)) {
      throw new Broken(node, "twins are left, and nothing was disturbed");
    }
    for (int p = 0; p < goals.get(0).profiles().size(); p++) {
      Goal goal = goals.get(0).profiles().get(p);
      if (!goal.isCreate()) {
        continue;
      }
      String name = goal.name();
      boolean created = false;
      for (Run run : node.runs()) {
        created |= run.done().contains(p + " CREATE");
      }
      if (created && service.profiles().stream().noneMatch(held -> held.name().equals(name))) {
        throw new Broken(node, "of the twins none has survived: " + name);
      }
    }
  }
}
