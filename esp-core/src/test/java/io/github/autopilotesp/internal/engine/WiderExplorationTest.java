package io.github.autopilotesp.internal.engine;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is too much for the gate: one disturbance more. Each part can be run alone, {@code mvn -q
 * -Pexplore -pl esp-core test -Dtest=WiderExplorationTest#NAME}, and says whether it came to its
 * end.
 */
@EnabledIfSystemProperty(named = "explore.more", matches = "true")
class WiderExplorationTest {
  @Test
  void three_disturbances_with_one_profile() {
    Part.oneRun("one run, one profile", Scope.cases(1), 3).explore(1_500_000);
  }

  @Test
  void three_disturbances_with_one_profile_beside_two_strangers() {
    List<Scope.Case> cases = Scope.cases(1, List.of(2));
    Part.oneRun("one run, one profile, two strangers", cases, 3).explore(1_500_000);
  }

  @Test
  void two_disturbances_with_two_profiles() {
    Part.oneRun("one run, two profiles", Scope.cases(2), 2).explore(1_000_000);
  }

  @Test
  void three_failures_with_two_profiles() {
    Part.alone("one run, two profiles, nobody else", Scope.cases(2), 3).explore(3_000_000);
  }

  @Test
  void two_failures_with_three_profiles() {
    List<Scope.Case> cases = Scope.cases(3, List.of(0));
    Part.alone("one run, three profiles, nobody else", cases, 2).explore(1_000_000);
  }

  @Test
  void two_disturbances_of_two_runs_with_one_profile() {
    Part.twoRuns("two runs, one profile", Scope.cases(1), 2).explore(2_500_000);
  }

  @Test
  void one_disturbance_of_two_runs_with_two_profiles() {
    List<Scope.Case> cases = Scope.cases(2, List.of(0));
    Part.twoRuns("two runs, two profiles", cases, 1).explore(2_000_000);
  }
}
