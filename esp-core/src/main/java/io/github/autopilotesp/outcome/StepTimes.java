package io.github.autopilotesp.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** The durations of a step, both successful and cut off, in seconds with two digits. */
final class StepTimes {
  private static final int DIGITS = 2;

  private final Histogram finished = new Histogram(DIGITS);
  private final Histogram censored = new Histogram(DIGITS);

  void finished(long seconds) {
    finished.recordValue(seconds);
  }

  void censored(long seconds) {
    censored.recordValue(seconds);
  }

  void add(StepTimes other) {
    finished.add(other.finished);
    censored.add(other.censored);
  }

  long count() {
    return finished.getTotalCount();
  }

  long censoredCount() {
    return censored.getTotalCount();
  }

  Optional<Duration> percentile(double percent) {
    return count() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(finished.getValueAtPercentile(percent)));
  }

  /**
   * Returns the time within which a share of all would have finished (Kaplan-Meier): steps that
   * were cut off would have needed longer. If the share was not reached, returns the longest
   * observed time, which is too short.
   */
  Needed needed(double share) {
    TreeMap<Long, long[]> byTime = new TreeMap<>();
    collect(finished, byTime, 0);
    collect(censored, byTime, 1);
    long atRisk = count() + censoredCount();
    double open = 1;
    long longest = 0;
    for (Map.Entry<Long, long[]> at : byTime.entrySet()) {
      longest = at.getKey();
      long done = at.getValue()[0];
      open *= 1 - (double) done / atRisk;
      if (1 - open >= share) {
        return new Needed(Duration.ofSeconds(longest), false);
      }
      atRisk -= done + at.getValue()[1];
    }
    return new Needed(Duration.ofSeconds(longest), true);
  }

  /** A time, or a lower bound. */
  record Needed(Duration time, boolean atLeast) {}

  private static void collect(Histogram times, Map<Long, long[]> byTime, int place) {
    for (HistogramIterationValue value : times.recordedValues()) {
      byTime.computeIfAbsent(value.getValueIteratedTo(), it -> new long[2])[place] +=
          value.getCountAtValueIteratedTo();
    }
  }

  /**
   * Returns a histogram with a fixed bucket width in seconds, with cut-off steps counted
   * separately.
   */
  List<long[]> buckets(long width, int most) {
    List<long[]> buckets = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      buckets.add(new long[2]);
    }
    TreeMap<Long, long[]> byTime = new TreeMap<>();
    collect(finished, byTime, 0);
    collect(censored, byTime, 1);
    byTime.forEach(
        (time, counts) -> {
          long[] bucket = buckets.get((int) Math.min(most - 1, time / width));
          bucket[0] += counts[0];
          bucket[1] += counts[1];
        });
    return buckets;
  }
}
