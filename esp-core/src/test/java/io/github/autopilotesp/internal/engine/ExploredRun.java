package io.github.autopilotesp.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run on one explored path.
 *
 * @param goals what it was to reach
 * @param evidence what it met, in order
 * @param verdict what it came to, or empty if it died
 */
public record ExploredRun(Goals goals, List<Evidence> evidence, Optional<Judge.Verdict> verdict) {

  /** Runs on paths of small scopes, as many of each case. */
  public static List<ExploredRun> some(int ofEachCase) {
    List<ExploredRun> runs = new ArrayList<>();
    for (Scope.Case scenario : Scope.cases(2)) {
      runs.addAll(explored(scenario, 1, 0, ofEachCase));
    }
    for (Scope.Case scenario : Scope.cases(1)) {
      runs.addAll(explored(scenario, 2, 2, 2 * ofEachCase));
    }
    return runs;
  }

  private static List<ExploredRun> explored(
      Scope.Case scenario, int runs, int switches, int ofEachCase) {
    Exploration exploration =
        new Exploration(scenario.wanted(), scenario.service(), runs, Mind.REAL, true);
    exploration.run(1, switches);
    return exploration.explored(ofEachCase);
  }
}
