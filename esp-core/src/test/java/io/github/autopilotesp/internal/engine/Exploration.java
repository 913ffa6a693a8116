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

    Run having(Set<String> executed, Set<String> reached) {
      return new Run(plan, known, ended, alive, read, executed, reached, requests, looked);
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
  }

  /**
   * One state.
   *
   * @param service the service
   * @param runs the runs
   * @param late what is still to be carried out
   * @param disturbances how many are left
   * @param switches how often another run may still come first
   * @param turn whose turn it is
   * @param past what promises depend on besides
   */
  record Node(
      ModelService service,
      List<Run> runs,
      List<Late> late,
      int disturbances,
      int switches,
      int turn,
      Past past) {
    Node turnedTo(int index, boolean free) {
      return new Node(
          service, runs, late, disturbances, free ? switches : switches - 1, index, past);
    }

    Node having(List<Run> others) {
      return new Node(service, others, late, disturbances, switches, turn, past);
    }

    Node served(ModelService changed, List<Late> rest) {
      return new Node(changed, runs, rest, disturbances, switches, turn, past);
    }

    Node creating(Write write) {
      return write.kind() == Write.Kind.CREATE
          ? new Node(
              service,
              runs,
              late,
              disturbances,
              switches,
              turn,
              past.creating(((TenantOperation.Create) write.operation()).profile().displayName()))
          : this;
    }

    /** Whether nobody else can have come between. */
    boolean alone() {
      return !past.strangers() && !past.company() && runs.size() == 1;
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
  }

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
  private final Goals goals;
  private final int count;
  private final Interned.Pool<Goals> plans = new Interned.Pool<>();
  private final Interned.Pool<Beliefs> beliefs = new Interned.Pool<>();
  private final Mind mind;
  private final ModelService start;
  private final boolean withStrangers;
  private final Map<Node, Edge> reached = new HashMap<>();
  private final ArrayDeque<Node> open = new ArrayDeque<>();
  private final Set<ModelService> peaceful = new HashSet<>();
  private final List<Node> endings = new ArrayList<>();
  private int disturbances;

  Exploration(Wanted wanted, ModelService start, int runs, Mind mind, boolean withStrangers) {
    this.wanted = wanted;
    this.start = start;
    this.mind = mind;
    this.withStrangers = withStrangers;
    this.count = runs;
    this.goals = wanted.plan(start.profiles()).orElseThrow();
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
    List<Run> runs = Collections.nCopies(count, begin(goals));
    Node first = new Node(start, runs, List.of(), disturbances, switches, 0, Past.NONE);
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

  private Run begin(Goals each) {
    return new Run(
        plans.of(each),
        beliefs.of(Beliefs.none(each)),
        false,
        true,
        List.of(),
        Set.of(),
        Set.of(),
        0,
        false);
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
    int stride = Math.max(1, endings.size() * count / most);
    for (int i = 0; i < endings.size() && explored.size() < most; i += stride) {
      Node end = endings.get(i);
      if (end.past().followUp()) {
        continue;
      }
      for (int run = 0; run < count; run++) {
        Run ended = end.runs().get(run);
        explored.add(
            new ExploredRun(
                ended.goals(),
                met(end, run),
                ended.alive()
                    ? Optional.of(Judge.of(ended.goals(), ended.beliefs()))
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
        Node turned = node.turnedTo(i, free);
        step(node, turned, i);
      }
    }
    if (allEnded) {
      endings.add(node);
      checkEnd(node);
      if (!node.past().followUp()) {
        followUp(node);
      }
    }
  }

  /** After all have ended or died: another run, with a fresh plan or with the same. */
  private void followUp(Node node) {
    ModelService service = node.service();
    boolean late = !node.late().isEmpty();
    follow(node, wanted.plan(service.profiles()), 0, late, "a fresh plan");
    if (node.disturbances() > 0) {
      for (List<Held> stale : Stream.of(service.oneLess(), service.initial()).distinct().toList()) {
        if (!stale.equals(service.profiles())) {
          follow(node, wanted.plan(stale), 1, true, "a plan of an old state");
        }
      }
    }
    if (node.past().deaths()) {
      follow(node, Optional.of(goals), 0, true, "the same plan again");
    }
  }

  private void follow(Node node, Optional<Goals> plan, int cost, boolean company, String label) {
    if (plan.filter(it -> !Wanted.isEmpty(it)).isEmpty()) {
      return;
    }
    List<Late> late = node.late().stream().map(it -> new Late(-1, it.write(), Set.of(0))).toList();
    Node next =
        new Node(
            node.service(),
            List.of(begin(plan.get())),
            late,
            node.disturbances() - cost,
            0,
            0,
            new Past(
                node.past().strangers(),
                false,
                true,
                company || node.past().strangers(),
                node.past().created()));
    reach(node, next, label, -1);
  }

  private void step(Node origin, Node node, int index) {
    Run run = node.runs().get(index);
    Decision decision = mind.next(run.goals(), run.beliefs());
    String who = "run " + index + " ";
    if (run.requests() > 60) {
      throw new Broken(origin, "it does not end");
    }
    if (node.disturbances() > 0) {
      reach(origin, with(node, index, run.dead(), 1, false, true), who + "dies", index);
    }
    for (Late late : node.late()) {
      reach(origin, landed(node, late), "late: " + late.write().kind(), index);
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
        node.past().and(stranger, death));
  }

  private Run after(Run run, Evidence evidence, int requests) {
    return new Run(
        run.plan(),
        beliefs.of(mind.after(run.goals(), run.beliefs(), evidence)),
        false,
        true,
        run.read(),
        run.done(),
        run.was(),
        run.requests() + requests,
        evidence instanceof Evidence.Looked
            || (run.looked() && !(evidence instanceof Evidence.Waited)));
  }

  private Run looked(Run run, List<Held> shown, boolean stale) {
    Run next = after(run, new Evidence.Looked(ModelService.read(shown)), 1);
    return stale
        ? next
        : new Run(
            next.plan(),
            next.known(),
            false,
            true,
            shown,
            next.done(),
            next.was(),
            next.requests(),
            true);
  }

  private void look(Node origin, Node node, int index, String who) {
    Run run = node.runs().get(index);
    ModelService service = node.service();
    reach(
        origin,
        with(node, index, looked(run, service.profiles(), false), 0, false, false),
        who + "looks",
        index,
        new Evidence.Looked(ModelService.read(service.profiles())));
    if (node.disturbances() == 0) {
      return;
    }
    reach(
        origin,
        with(node, index, after(run, new Evidence.LookFailed(), 1), 1, false, false),
        who + "fails to look",
        index,
        new Evidence.LookFailed());
    if (!run.beliefs().settled()) {
      for (List<Held> stale : Stream.of(service.oneLess(), service.initial()).distinct().toList()) {
        if (!stale.equals(service.profiles())) {
          reach(
              origin,
              with(node, index, looked(run, stale, true), 1, false, false),
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
                    looked(run, changed.profiles(), false),
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
          with(node, index, after(run, new Evidence.Waited(), 0), 0, false, false),
          who + "backs off",
          index,
          new Evidence.Waited());
      return;
    }
    for (Late late : node.late()) {
      Node landed = landed(node, late);
      Run waited = after(landed.runs().get(index), new Evidence.Waited(), 0);
      reach(
          origin,
          with(landed, index, waited, 0, false, false),
          who + "waits a little",
          index,
          new Evidence.Waited());
    }
    Node settled = node;
    for (Late late : node.late()) {
      settled = late.due().contains(index) ? landed(settled, late) : settled;
    }
    Run waited = after(settled.runs().get(index), new Evidence.Waited(), 0);
    reach(
        origin,
        with(settled, index, after(waited, new Evidence.Settled(), 0), 0, false, false),
        who + "waits until reads have settled",
        index,
        new Evidence.Waited(),
        new Evidence.Settled());
  }

  private static Node landAll(Node node) {
    Node landed = node;
    while (!landed.late().isEmpty()) {
      landed = landed(landed, landed.late().get(0));
    }
    return landed;
  }

  /** What was answered as unknown is carried out now, whether its run has ended or not. */
  private static Node landed(Node node, Late late) {
    List<Late> rest = new ArrayList<>(node.late());
    rest.remove(late);
    Optional<ModelService> changed = node.service().carryOut(late.write().operation());
    ModelService service = changed.orElse(node.service());
    Node landed = node.served(service, List.copyOf(rest));
    if (changed.isEmpty()) {
      return landed;
    }
    Node created = landed.creating(late.write());
    return late.run() < 0
        ? created
        : with(
            created,
            late.run(),
            executed(node.runs().get(late.run()), late.write()),
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
    Run sending = after(run, new Evidence.Sent(writes), 1);
    List<Late> overtaken = node.late().stream().map(late -> late.before(index)).toList();
    Node sent = with(node, node.service(), overtaken, index, sending, 0, false, false);
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
          with(node, index, after(run, answered, 0), 0, false, false),
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
                        node, changed, node.late(), index, after(run, answered, 0), 1, true, false),
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
          late.add(new Late(index, write, Set.of(index)));
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
        after = noteWanted(acts && changed.isPresent() ? after.creating(write) : after);
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
      act.on(service.create(entry.content(), ""), "a stranger creates all of " + entry.name());
    }
    for (Held held : service.profiles()) {
      String who = "a stranger ";
      act.on(service.replace(held.saying(held.name() + "!")), who + "changes " + held.id());
      act.on(service.replace(held.assignedTo("z!")), who + "assigns " + held.id());
      act.on(service.replace(held.noted("z")), who + "notes on " + held.id());
      act.on(service.replace(renamed(held, "Y")), who + "renames " + held.id());
      for (Wanted.Entry entry : wanted.profiles()) {
        if (!held.name().equals(entry.name())) {
          act.on(
              service.replace(renamed(held, entry.name())),
              who + "renames " + held.id() + " to " + entry.name());
        }
      }
      act.on(service.delete(held.id()), who + "deletes " + held.id());
      int place = service.profiles().indexOf(held);
      if (place > 0) {
        act.on(service.move(held.id(), 1), who + "moves " + held.id() + " up");
      }
      if (place < service.profiles().size() - 1) {
        act.on(
            service.move(held.id(), service.profiles().size()),
            who + "moves " + held.id() + " down");
      }
    }
  }

  private static Held renamed(Held held, String name) {
    return held.saying(name + held.content().substring(1) + "!");
  }

  // Promises

  private Node noteWanted(Node node) {
    List<Run> runs = new ArrayList<>();
    ModelService service = node.service();
    List<Held> shown =
        Stream.of(service.profiles(), service.oneLess(), service.initial())
            .distinct()
            .flatMap(List::stream)
            .toList();
    for (int i = 0; i < node.runs().size(); i++) {
      Run run = node.runs().get(i);
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
        if (goal.deleted()
            && node.service()
                .held(ModelService.number(goal.known().orElseThrow().id()))
                .isEmpty()) {
          was.add(p + " DELETION");
        }
      }
      runs.add(was.equals(run.was()) ? run : run.having(run.done(), Set.copyOf(was)));
    }
    return node.having(runs);
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
                        held.name().equals(run.goals().profiles().get(write.profile()).name())
                            && !run.goals().isPlanned(ModelService.id(held.id()), held.name()));
        if (there) {
          throw new Broken(origin, "created beside a profile that a read had shown");
        }
        continue;
      }
      if (write.kind() == Write.Kind.MOVE) {
        continue;
      }
      boolean foreign =
          run.read().stream()
              .filter(held -> id.get() == held.id() && held.isStrangers())
              .anyMatch(held -> !isPlanned(run.goals().profiles().get(write.profile()), held));
      if (foreign) {
        throw new Broken(
            origin,
            "overwrites what a read had shown to be a stranger's: "
                + write.kind()
                + " "
                + write.profile());
      }
      if (write.operation() instanceof TenantOperation.Update update
          && run.read().stream()
              .anyMatch(
                  held ->
                      id.get() == held.id()
                          && !held.note().equals(ModelService.note(update.current())))) {
        throw new Broken(origin, "loses an unknown property that a read had shown");
      }
      if (write.kind() == Write.Kind.ASSIGN
          && node.alone()
          && run.goals().ordering()
          && run.goals().order().contains(write.profile())
          && !isInOrder(node, index)) {
        throw new Broken(
            origin, "assigns before the order is there: " + write.kind() + " " + write.profile());
      }
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

  private boolean isInOrder(Node node, int index) {
    Run run = node.runs().get(index);
    List<ProfileId> wantedOrder = new ArrayList<>();
    for (int position : run.goals().order()) {
      run.beliefs().profiles().get(position).id().ifPresent(wantedOrder::add);
    }
    List<ProfileId> ranking =
        node.service().profiles().stream().map(held -> ModelService.id(held.id())).toList();
    return Ranking.common(ranking, wantedOrder).equals(wantedOrder);
  }

  private void checkFinish(Node origin, Node node, int index) {
    Run run = node.runs().get(index);
    Judge.Verdict verdict = Judge.of(run.goals(), run.beliefs());
    boolean alone = node.alone();
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
    if (alone && !node.past().deaths() && hasDuplicates(node.service())) {
      throw new Broken(origin, "created twice");
    }
    if (verdict.isComplete() && alone && !isReached(node)) {
      throw new Broken(origin, "complete, and the tenant is not as wanted");
    }
    if (disturbances == node.disturbances() && alone && !node.past().followUp()) {
      if (!verdict.isComplete()) {
        throw new Broken(origin, "undisturbed and not complete: " + verdict);
      }
      int stated = Wanted.requests(run.goals(), areCreatedInOrder(run));
      if (run.requests() != stated) {
        throw new Broken(origin, run.requests() + " requests, and " + stated + " are stated");
      }
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
    checkTwins(landed, landed.service());
    checkOrderOfOthers(node, landed.service());
    checkNotes(node, landed.service());
    ModelService service = landed.service().settled();
    if (!peaceful.add(service)) {
      return;
    }
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
    if (node.past().strangers()) {
      return;
    }
    for (Held held : start.profiles()) {
      if (isOther(held)
          && !service.held(held.id()).map(Held::unmoved).equals(Optional.of(held.unmoved()))) {
        throw new Broken(node, "touched a profile outside the set: " + held);
      }
    }
  }

  /** Of twins at least one survives; where nothing was disturbed, exactly one. */
  private void checkTwins(Node node, ModelService service) {
    if (node.past().strangers()) {
      return;
    }
    if (node.disturbances() == disturbances && hasDuplicates(service)) {
      throw new Broken(node, "twins are left, and nothing was disturbed");
    }
    for (String name : node.past().created()) {
      if (service.profiles().stream().noneMatch(held -> held.name().equals(name))) {
        throw new Broken(node, "of the twins none has survived: " + name);
      }
    }
  }

  /** Whoever is not in the set keeps the place among those who are not. */
  private void checkOrderOfOthers(Node node, ModelService service) {
    if (!node.past().strangers()) {
      List<Integer> before = others(start);
      List<Integer> after = others(service);
      if (!before.equals(after)) {
        throw new Broken(node, "others have another order: " + before + ", then " + after);
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
  private void checkNotes(Node node, ModelService service) {
    for (Held held : start.profiles()) {
      Optional<Held> now = service.held(held.id());
      if (!node.past().strangers() && now.isPresent() && !now.get().note().equals(held.note())) {
        throw new Broken(node, "an unknown property is lost: " + held + ", then " + now.get());
      }
    }
  }
}
