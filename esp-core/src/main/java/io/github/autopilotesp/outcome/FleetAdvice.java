package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.FleetReport.Advice;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** Words advice, with its sample size and caveats. */
final class FleetAdvice {
  /** Three standard errors, which happens by chance once in 700 changes. */
  private static final double CLEARLY = 3;

  private FleetAdvice() {}

  static Advice timeout(MeasuredTimeout measured, long censored) {
    String time =
        measured.atLeast()
            ? "at least " + measured.minutes() + " minutes; 95 in 100 was never reached"
            : measured.minutes() + " minutes";
    return new Advice(
        Advice.Kind.TIMEOUT,
        measured.profile(),
        "In Device setup, 95 in 100 enrollments with \""
            + measured.profile()
            + "\" would have needed "
            + time
            + ".",
        measured.sample(),
        censored
            + " of "
            + measured.sample()
            + " timed out and would have needed longer (Kaplan-Meier, two digits). Account setup is"
            + " excluded, because it includes the lock screen.");
  }

  static Advice neverFinished(String app, long sample) {
    return new Advice(
        Advice.Kind.APP_NEVER_FINISHED,
        app,
        "\""
            + app
            + "\" was tracked but never installed in any enrollment. Remove it from the blocking"
            + " apps, or fix it.",
        sample,
        "If the source has final states only, an app may have been installed later.");
  }

  /** Compares the shares of bad endings before and after a change. */
  static Optional<Advice> afterChange(
      String profile, Instant change, Collection<EventFacts> all, Predicate<EventFacts> isBad) {
    long[] events = new long[2];
    long[] bad = new long[2];
    for (EventFacts facts : all) {
      if (facts.group().profile().equals(profile) && facts.epochSecond() != Long.MIN_VALUE) {
        int side = facts.epochSecond() < change.getEpochSecond() ? 0 : 1;
        events[side]++;
        bad[side] += isBad.test(facts) ? 1 : 0;
      }
    }
    if (Math.min(events[0], events[1]) < FleetReport.FEWEST || !isClearlyWorse(events, bad)) {
      return Optional.empty();
    }
    return Optional.of(
        new Advice(
            Advice.Kind.FAILURES_AFTER_CHANGE,
            profile,
            "Of the enrollments with \""
                + profile
                + "\", "
                + bad[0]
                + " of "
                + events[0]
                + " failed before its change at "
                + change
                + ", and "
                + bad[1]
                + " of "
                + events[1]
                + " after it. Check what was changed.",
            events[0] + events[1],
            "Something else may have changed at the same time."));
  }

  private static boolean isClearlyWorse(long[] events, long[] bad) {
    double before = (double) bad[0] / events[0];
    double after = (double) bad[1] / events[1];
    double both = (double) (bad[0] + bad[1]) / (events[0] + events[1]);
    double error = Math.sqrt(both * (1 - both) * (1.0 / events[0] + 1.0 / events[1]));
    return after - before > CLEARLY * error && after > before;
  }
}
