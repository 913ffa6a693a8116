package io.github.autopilotesp.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Visits every path of the real fold, decide and judge in a small scope: each answer that a write
 * can get, each read that lags, each act of somebody else, each death.
 */
class ApplyExplorationTest {
  @Test
  void one_run_keeps_its_promises_whatever_two_disturbances_do_to_one_profile() {
    Part.oneRun("one run, one profile", Scope.cases(1), 2).explore(85_000);
  }

  @Test
  void one_run_keeps_its_promises_whatever_one_disturbance_does_to_two_profiles() {
    Part.oneRun("one run, two profiles", Scope.cases(2), 1).explore(130_000);
  }

  @Test
  void one_run_keeps_its_promises_through_two_failures_with_two_profiles() {
    Part.alone("one run, two profiles, nobody else", Scope.cases(2), 2).explore(410_000);
  }

  @Test
  void one_run_keeps_its_promises_beside_two_strangers() {
    List<Scope.Case> cases = Scope.cases(1, List.of(2));
    Part.oneRun("one run, one profile, two strangers", cases, 2).explore(95_000);
  }

  @Test
  void two_runs_with_two_profiles_keep_their_promises() {
    List<Scope.Case> cases = Scope.cases(2, List.of(0));
    Part.twoRuns("two runs, two profiles", cases, 0).explore(18_000);
  }

  @Test
  void two_runs_of_one_plan_at_once_keep_their_promises() {
    Part.twoRuns("two runs, one profile", Scope.cases(1), 1).explore(80_000);
  }

  @Test
  void three_runs_that_create_at_once_leave_one_profile() {
    new Part("three runs, one profile", Scope.cases(1), 3, 0, 3, false).explore(30_000);
  }

  @ParameterizedTest
  @EnumSource
  void a_mistake_in_the_engine_is_found(Mutant mutant) {
    assertThat(
            found(mutant, 1, 1, 0, true)
                || found(mutant, 2, 1, 0, false)
                || found(mutant, 0, 2, 2, false)
                || found(mutant, 1, 2, 2, true))
        .as("found")
        .isTrue();
  }

  private static boolean found(
      Mutant mutant, int disturbances, int runs, int switches, boolean strangers) {
    for (int own = 1; own <= 2; own++) {
      for (Scope.Case scenario : Scope.cases(own)) {
        Exploration exploration =
            new Exploration(scenario.wanted(), scenario.service(), runs, mutant, strangers);
        if (exploration.run(disturbances, switches).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
