package io.github.autopilotesp.internal.engine;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The first paths of {@link ApplyExplorationTest}, in some seconds: for whoever changes the engine,
 * and for PIT, which changes it some hundred times.
 */
class ShortExplorationTest {
  @Test
  void one_disturbance_and_one_profile() {
    Part.oneRun("one run, one profile", Scope.cases(1), 1).explore(4_000);
  }

  @Test
  void one_failure_and_two_profiles() {
    Part.alone("one run, two profiles, nobody else", Scope.cases(2), 1).explore(39_000);
  }

  @Test
  void two_runs_of_one_plan() {
    Part.twoRuns("two runs, one profile", Scope.cases(1), 0).explore(1_300);
  }

  @Test
  void two_strangers() {
    Part.oneRun("one run, one profile, two strangers", Scope.cases(1, List.of(2)), 1)
        .explore(3_200);
  }
}
