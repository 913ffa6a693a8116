package io.github.autopilotesp.targeting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;

/**
 * A program that measures {@link TargetingBenchmark} by the CPU time of its thread, for a machine
 * on which other work keeps the cores busy, so that time on the wall says little.
 */
public final class TargetingCpuTime {
  private static final int ROUNDS = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Takes the answers, so that none is left out. */
  private static int sink;

  private TargetingCpuTime() {}

  /**
   * Prints resolutions per second of CPU time, the best of ten rounds, and their ratio.
   *
   * @param arguments membership, groups per profile, and whether every assignment has a filter
   */
  public static void main(String[] arguments) {
    TargetingBenchmark benchmark = new TargetingBenchmark();
    benchmark.membership = arguments[0];
    benchmark.groupsPerProfile = Integer.parseInt(arguments[1]);
    benchmark.filtered = Boolean.parseBoolean(arguments[2]);
    benchmark.devices = 1_000;
    benchmark.prepare();

    double fast = best(500_000, benchmark::fast);
    double plain = best(5_000, benchmark::plain);

    System.out.printf(
        "%s: fast %,.0f, plain %,.0f, ratio %.0f (%d)%n",
        List.of(arguments), fast, plain, fast / plain, sink);
  }

  private static double best(int resolutions, Supplier<Object> benchmark) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < resolutions; i++) {
        sink += benchmark.get() == null ? 1 : 0;
      }
      long nanos = threads.getCurrentThreadCpuTime() - before;
      best = Math.max(best, resolutions * NANOS_PER_SECOND / nanos);
    }
    return best;
  }
}
