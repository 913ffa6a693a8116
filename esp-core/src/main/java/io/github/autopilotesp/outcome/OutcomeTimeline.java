package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.outcome.Tracked.Moment;
import io.github.autopilotesp.outcome.Tracked.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws steps and tracked items over time, with the limit of each step. */
final class OutcomeTimeline {
  private static final int WIDTH = 900;
  private static final int LEFT = 280;
  private static final int BAR = 590;
  private static final int ROW = 26;
  private static final int TOP = 64;
  private static final int MOST_ROWS = 60;
  private static final int LABEL = 30;
  private static final int STATUS = 230;
  private static final String STYLE =
      "text{font:14px system-ui,sans-serif;fill:#1b1b1f}.title{font-weight:600}"
          + ".faint{fill:#565660}.paper{fill:#fff}.step{fill:#cfe1f5;stroke:#0f5fae}"
          + ".IN_PROGRESS{fill:#0f5fae}.NOT_STARTED{fill:#d5d9e2}.COMPLETED{fill:#2e7d4f}"
          + ".FAILED{fill:#b3261e}.UNKNOWN{fill:#b9c0cf}.limit{stroke:#b3261e;stroke-width:2;"
          + "stroke-dasharray:5 3}.axis{stroke:#b9c0cf}";

  private final EnrollmentRecord record;
  private final Instant begin;
  private final long minutes;
  private final Markup out = new Markup();

  private OutcomeTimeline(EnrollmentRecord record, Instant begin, Instant end) {
    this.record = record;
    this.begin = begin;
    this.minutes = Math.max(1, Duration.between(begin, end).plusSeconds(59).toMinutes());
  }

  static String svg(EnrollmentRecord record) {
    Optional<Instant> first = times(record).min(Comparator.naturalOrder());
    Optional<Instant> last = times(record).max(Comparator.naturalOrder());
    return first.isPresent() && last.isPresent()
        ? new OutcomeTimeline(record, first.get(), last.get()).draw()
        : empty();
  }

  private static Stream<Instant> times(EnrollmentRecord record) {
    Stream<Instant> steps =
        record.steps().stream()
            .filter(step -> step.duration().isPresent())
            .flatMap(
                step ->
                    step.begin().stream()
                        .flatMap(
                            from ->
                                Stream.concat(
                                    Stream.of(from, from.plus(step.duration().orElseThrow())),
                                    record.limit().map(from::plus).stream())));
    Stream<Instant> things =
        record.tracked().stream()
            .flatMap(it -> it.moments().stream())
            .flatMap(moment -> moment.time().stream());
    return Stream.concat(steps, things);
  }

  private static String empty() {
    Markup out = new Markup();
    open(out, 90, "No times are known.");
    out.text(20, 50, "plain", "No times are known, so there is no timeline to draw.");
    return out.raw("</svg>").toString();
  }

  private static void open(Markup out, int height, String description) {
    out.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
            + " aria-labelledby=\"outcome-title outcome-desc\" viewBox=\"0 0 %d %d\">",
        WIDTH, height);
    out.raw("<title id=\"outcome-title\">What the page did, minute by minute</title>");
    out.raw("<desc id=\"outcome-desc\">%s</desc>", VisibleText.of(description));
    out.raw("<style>" + STYLE + "</style>");
    out.raw("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
  }

  private String draw() {
    List<StepRecord> steps =
        record.steps().stream().filter(step -> step.begin().isPresent()).toList();
    int rows = Math.min(MOST_ROWS, record.tracked().size());
    int height = TOP + (steps.size() + rows + 3) * ROW;
    open(out, height, OutcomeSentence.of(record));
    axis(height);
    int y = TOP;
    for (StepRecord step : steps) {
      step(step, y);
      y += ROW;
      for (Tracked thing : things(step.step(), rows)) {
        thing(thing, step, y);
        y += ROW;
      }
    }
    if (record.tracked().size() > rows) {
      out.text(20, y + 18, "faint", "and " + (record.tracked().size() - rows) + " more");
    }
    legend(height - ROW + 8);
    return out.raw("</svg>").toString();
  }

  private void legend(int y) {
    int x = 20;
    for (State state :
        List.of(State.NOT_STARTED, State.IN_PROGRESS, State.COMPLETED, State.FAILED)) {
      out.raw(
          "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" rx=\"2\"/>",
          state.name(), x, y);
      out.text(x + 18, y + 11, "faint", words(state));
      x += 110;
    }
    if (record.limit().isPresent()) {
      out.raw("<path class=\"limit\" d=\"M%d %dh24\"/>", x, y + 6);
      out.text(x + 32, y + 11, "faint", "the time limit of a step");
    }
  }

  private static String words(State state) {
    return switch (state) {
      case NOT_STARTED -> "waits";
      case IN_PROGRESS -> "in progress";
      case COMPLETED -> "in place";
      case FAILED -> "failed";
      case UNKNOWN -> "not known";
    };
  }

  private List<Tracked> things(EspStep step, int most) {
    return record.tracked().stream().limit(most).filter(it -> it.step() == step).toList();
  }

  private void axis(int height) {
    long pace = Math.max(1, (minutes + 9) / 10);
    for (long minute = 0; minute <= minutes; minute += pace) {
      int x = LEFT + (int) (BAR * minute / minutes);
      out.raw("<path class=\"axis\" d=\"M%d %dV%d\"/>", x, TOP - 10, height - 2 * ROW);
      out.text(x - 6, TOP - 18, "faint", String.valueOf(minute));
    }
    out.text(20, TOP - 18, "faint", "minutes from the first event");
  }

  private void step(StepRecord step, int y) {
    Instant from = step.begin().orElseThrow();
    out.text(20, y + 17, "title", step.step().title());
    step.duration().ifPresent(time -> bar("step", from, from.plus(time), y));
    out.text(Math.min(x(from) + 6, WIDTH - STATUS), y + 15, "plain", step.status().words());
    record
        .limit()
        .filter(limit -> step.step() != EspStep.DEVICE_PREPARATION)
        .ifPresent(
            limit -> {
              int x = x(from.plus(limit));
              int rows = 1 + things(step.step(), MOST_ROWS).size();
              out.raw("<path class=\"limit\" d=\"M%d %dv%d\"/>", x, y, rows * ROW);
            });
  }

  private void thing(Tracked thing, StepRecord step, int y) {
    out.text(36, y + 17, "plain", Markup.shorten(VisibleText.of(thing.label()), LABEL));
    Instant end = step.begin().orElseThrow().plus(step.duration().orElse(Duration.ZERO));
    List<Moment> moments =
        thing.moments().stream().filter(moment -> moment.time().isPresent()).toList();
    for (int i = 0; i < moments.size(); i++) {
      Instant from = moments.get(i).time().orElseThrow();
      boolean last = i + 1 == moments.size();
      Instant to = last ? later(from, end) : moments.get(i + 1).time().orElseThrow();
      State state = moments.get(i).state();
      bar(state.name(), from, last && state.isEnd() ? from.plusSeconds(minutes) : to, y + 4);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void bar(String style, Instant from, Instant to, int y) {
    int x = x(from);
    int width = Math.max(2, x(to) - x);
    int height = style.equals("step") ? 20 : 14;
    out.raw(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>",
        style, x, y, width, height);
  }

  private int x(Instant time) {
    double part = Duration.between(begin, time).toSeconds() / (minutes * 60.0);
    return LEFT + (int) Math.round(BAR * Math.min(1, Math.max(0, part)));
  }
}
