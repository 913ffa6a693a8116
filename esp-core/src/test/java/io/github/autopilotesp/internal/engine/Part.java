package io.github.autopilotesp.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A part of what is explored: some cases with what may befall them. It is visited to its end, or to
 * the shortest path that breaks a promise.
 *
 * @param name what it is
 * @param cases what is wanted, and how it stands before
 * @param runs how many runs there are at once
 * @param disturbances how many disturbances there may be
 * @param switches how often another run may come first
 * @param strangers whether somebody else may act
 */
record Part(
    String name,
    List<Scope.Case> cases,
    int runs,
    int disturbances,
    int switches,
    boolean strangers) {
  /** One run that somebody else may disturb. */
  static Part oneRun(String name, List<Scope.Case> cases, int disturbances) {
    return new Part(name, cases, 1, disturbances, 0, true);
  }

  /** One run, and nobody else. */
  static Part alone(String name, List<Scope.Case> cases, int failures) {
    return new Part(name, cases, 1, failures, 0, false);
  }

  /** Two runs at once, of which each may come first twice. */
  static Part twoRuns(String name, List<Scope.Case> cases, int disturbances) {
    return new Part(name, cases, 2, disturbances, 2, true);
  }

  /**
   * Visits all of it and says how much that was.
   *
   * @param floor more states than this must have been visited: the scope must not shrink
   */
  void explore(long floor) {
    long begin = System.nanoTime();
    AtomicLong states = new AtomicLong();
    AtomicLong ends = new AtomicLong();
    Optional<String> broken =
        cases.parallelStream()
            .map(
                scenario -> {
                  Exploration exploration =
                      new Exploration(
                          scenario.wanted(), scenario.service(), runs, Mind.REAL, strangers);
                  Optional<String> found = exploration.run(disturbances, switches);
                  states.addAndGet(exploration.states());
                  ends.addAndGet(exploration.ends());
                  return found;
                })
            .flatMap(Optional::stream)
            .findFirst();
    System.out.printf(
        "explored %s, %d disturbances, %s: %d cases, %d states, %d ends of paths, %d s%n",
        name,
        disturbances,
        broken.isEmpty() ? "to the end" : "to a broken promise",
        cases.size(),
        states.get(),
        ends.get(),
        (System.nanoTime() - begin) / 1_000_000_000);
    assertThat(broken).as("the shortest path to a broken promise").isEmpty();
    assertThat(states.get()).as("states visited: the scope must not shrink").isGreaterThan(floor);
  }
}
