package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.State.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits every path of runs against the model, breadth first, so that the first path that breaks a
 * promise is a shortest one. What can happen next is said by {@link Steps}, and what must hold by
 * {@link Promises}.
 */
final class Exploration {
  /**
   * How a state was reached first.
   *
   * @param from the state before
   * @param label what happened, for people
   * @param run the run that met the evidence
   * @param evidence what it met
   */
  private record Edge(State from, String label, int run, List<Evidence> evidence) {}

  private final Wanted wanted;
  private final ModelService start;
  private final int runs;
  private final Mind mind;
  private final boolean withStrangers;
  private final Map<State, Edge> reached = new HashMap<>();
  private final ArrayDeque<State> open = new ArrayDeque<>();
  private final List<State> endings = new ArrayList<>();

  Exploration(Wanted wanted, ModelService start, int runs, Mind mind, boolean withStrangers) {
    this.wanted = wanted;
    this.start = start;
    this.runs = runs;
    this.mind = mind;
    this.withStrangers = withStrangers;
  }

  int states() {
    return reached.size();
  }

  int ends() {
    return endings.size();
  }

  /** Visits all; the shortest path to a broken promise, or empty. */
  Optional<String> run(int disturbances, int switches) {
    Goals goals = wanted.plan(start.profiles()).orElseThrow();
    Promises promises = new Promises(wanted, start, mind, disturbances);
    Steps steps = new Steps(wanted, goals, mind, withStrangers, promises);
    State first = steps.first(start, runs, disturbances, switches);
    reached.put(first, new Edge(first, "", 0, List.of()));
    open.add(first);
    try {
      while (!open.isEmpty()) {
        State state = open.remove();
        if (state.allEnded()) {
          endings.add(state);
          promises.checkEnd(state);
        }
        steps.from(
            state,
            (after, label, run, evidence) -> reach(after, new Edge(state, label, run, evidence)));
      }
      return Optional.empty();
    } catch (Promises.Broken broken) {
      return Optional.of(broken.getMessage() + "\n" + path(broken.at()));
    }
  }

  private void reach(State after, Edge edge) {
    State noted = after.noted();
    if (reached.putIfAbsent(noted, edge) == null) {
      open.add(noted);
    }
  }

  private String path(State end) {
    List<String> lines = new ArrayList<>();
    State state = end;
    for (Edge edge = reached.get(state); !edge.label().isEmpty(); edge = reached.get(state)) {
      lines.add(edge.label() + "   -> " + state.service().profiles());
      state = edge.from();
    }
    lines.add("start " + start.profiles() + " wanted " + wanted);
    Collections.reverse(lines);
    return String.join("\n", lines);
  }

  /** What one run met until an end, in order. */
  private List<Evidence> met(State end, int run) {
    ArrayDeque<Evidence> met = new ArrayDeque<>();
    State state = end;
    for (Edge edge = reached.get(state); !edge.label().isEmpty(); edge = reached.get(state)) {
      if (edge.run() == run) {
        for (int i = edge.evidence().size() - 1; i >= 0; i--) {
          met.addFirst(edge.evidence().get(i));
        }
      }
      state = edge.from();
    }
    return List.copyOf(met);
  }

  /** Some of the runs that were explored, evenly spread over the ends. */
  List<ExploredRun> explored(int most) {
    List<ExploredRun> explored = new ArrayList<>();
    int stride = Math.max(1, endings.size() * runs / most);
    for (int i = 0; i < endings.size() && explored.size() < most; i += stride) {
      State end = endings.get(i);
      if (end.past().followUp()) {
        continue;
      }
      for (int run = 0; run < runs; run++) {
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
}
