package io.github.autopilotesp.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Visits every path of the real fold, decide and judge in a small scope: each answer that a write
 * can get, each read that lags, each act of somebody else, each death.
 */
class ApplyExplorationTest {
  /** In the gate by default; {@code -Pexplore} raises it. */
  private static final int MORE = Integer.getInteger("explore.more", 0);

  @Test
  void one_run_keeps_its_promises_whatever_two_disturbances_do_to_one_profile() {
    explore("one run, one profile", Scope.cases(1), 1, 2 + MORE, 0, true, 85_000);
  }

  @Test
  void one_run_keeps_its_promises_whatever_one_disturbance_does_to_two_profiles() {
    explore("one run, two profiles", Scope.cases(2), 1, 1, 0, true, 130_000);
  }

  @Test
  void one_run_keeps_its_promises_through_two_failures_with_two_profiles() {
    explore("one run, two profiles, nobody else", Scope.cases(2), 1, 2 + MORE, 0, false, 410_000);
  }

  @Test
  void one_run_keeps_its_promises_beside_two_strangers() {
    List<Scope.Case> cases = Scope.cases(1, List.of(2));
    explore("one run, one profile, two strangers", cases, 1, 2, 0, true, 95_000);
  }

  @Test
  void two_runs_with_two_profiles_keep_their_promises() {
    List<Scope.Case> cases = Scope.cases(2, List.of(0));
    explore("two runs, two profiles", cases, 2, MORE, 2, true, 18_000);
  }

  /** Too many for the gate. */
  @Test
  @EnabledIfSystemProperty(named = "explore.more", matches = "[1-9]")
  void one_run_keeps_its_promises_whatever_two_disturbances_do_to_two_profiles() {
    explore("one run, two profiles, all", Scope.cases(2), 1, 2, 0, true, 1_000_000);
  }

  @Test
  @EnabledIfSystemProperty(named = "explore.more", matches = "[1-9]")
  void one_run_keeps_its_promises_through_two_failures_with_three_profiles() {
    List<Scope.Case> cases = Scope.cases(3, List.of(0));
    explore("one run, three profiles, nobody else", cases, 1, 2, 0, false, 1_000_000);
  }

  @Test
  void two_runs_of_one_plan_at_once_keep_their_promises() {
    explore("two runs, one profile", Scope.cases(1), 2, 1 + MORE, 2, true, 80_000);
  }

  @Test
  void three_runs_that_create_at_once_leave_one_profile() {
    explore("three runs, one profile", Scope.cases(1), 3, 0, 3, false, 30_000);
  }

  private static void explore(
      String what,
      List<Scope.Case> cases,
      int runs,
      int disturbances,
      int switches,
      boolean strangers,
      long floor) {
    long begin = System.nanoTime();
    AtomicLong states = new AtomicLong();
    AtomicLong ends = new AtomicLong();
    Optional<String> broken =
        cases.parallelStream()
            .map(
                scenario -> {
                  Exploration exploration =
                      new Exploration(
                          scenario.wanted(),
                          scenario.service(),
                          runs,
                          Exploration.Mind.REAL,
                          strangers);
                  Optional<String> found = exploration.run(disturbances, switches);
                  states.addAndGet(exploration.states());
                  ends.addAndGet(exploration.ends());
                  return found;
                })
            .flatMap(Optional::stream)
            .findFirst();
    assertThat(broken).as("the shortest path to a broken promise").isEmpty();
    System.out.printf(
        "explored %s, %d disturbances: %d cases, %d states, %d ends, %d s%n",
        what,
        disturbances,
        cases.size(),
        states.get(),
        ends.get(),
        (System.nanoTime() - begin) / 1_000_000_000);
    assertThat(states.get()).as("states visited: the scope must not shrink").isGreaterThan(floor);
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
