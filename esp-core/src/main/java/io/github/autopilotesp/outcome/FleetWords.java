package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.FleetReport.Advice;
import io.github.autopilotesp.outcome.FleetReport.AppTimes;
import io.github.autopilotesp.outcome.FleetReport.Counts;
import io.github.autopilotesp.outcome.FleetReport.Times;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of a report in words. They contain external names, which renderers must escape. */
final class FleetWords {
  private FleetWords() {}

  static String heading(FleetReport report) {
    return report.events()
        + (report.events() == 1 ? " enrollment, " : " enrollments, ")
        + report.repeats()
        + (report.repeats() == 1 ? " repeat, " : " repeats, ")
        + report.unsettled()
        + " too recent to count";
  }

  static String endings(Counts counts) {
    return counts.endings().entrySet().stream()
        .map(FleetWords::ending)
        .collect(Collectors.joining(", "));
  }

  private static String ending(Map.Entry<Ending.Kind, Long> entry) {
    return entry.getValue()
        + " "
        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String summary(Counts counts) {
    String where =
        counts.failedIn().entrySet().stream()
            .map(entry -> entry.getValue() + " in " + entry.getKey().title())
            .collect(Collectors.joining(", "));
    return counts.events()
        + ": "
        + endings(counts)
        + (where.isEmpty() ? "" : " (" + where + ")")
        + counts.device().p95().map(time -> "; Device setup p95 " + minutes(time)).orElse("");
  }

  static String times(Times times) {
    return times.finished()
        + " finished, "
        + times.censored()
        + " timed out"
        + part(", p50 ", times.p50())
        + part(", p95 ", times.p95())
        + part(", p99 ", times.p99());
  }

  private static String part(String words, Optional<Duration> time) {
    return time.map(it -> words + minutes(it)).orElse("");
  }

  static String minutes(Duration time) {
    return time.plusSeconds(59).toMinutes() + " min";
  }

  static String app(AppTimes app) {
    return app.name()
        + ": tracked "
        + app.tracked()
        + ", in place "
        + app.completed()
        + ", failed "
        + app.failed()
        + part(", held p50 ", app.held().p50())
        + part(", p95 ", app.held().p95());
  }

  static String advice(Advice advice) {
    return advice.text() + " From " + advice.sample() + " enrollments. " + advice.doubt();
  }
}
