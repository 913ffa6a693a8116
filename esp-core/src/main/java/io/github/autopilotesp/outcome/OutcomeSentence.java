package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.outcome.Tracked.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes in one sentence how an enrollment ended, for a service desk. */
final class OutcomeSentence {
  private static final int MOST_NAMES = 3;

  private OutcomeSentence() {}

  static String of(EnrollmentRecord record) {
    String sentence = VisibleText.of(plain(record));
    return record.isSettled()
        ? sentence
        : sentence + " This is not settled: the event is less than an hour old.";
  }

  private static String plain(EnrollmentRecord record) {
    Ending ending = record.ending();
    return switch (ending.kind()) {
      case SUCCEEDED -> "The enrollment succeeded" + times(record) + ".";
      case SUCCEEDED_ON_RETRY ->
          "The enrollment failed, was retried, and succeeded" + times(record) + ".";
      case FAILED -> broken(record, ending, "failed");
      case TIMED_OUT -> broken(record, ending, "failed");
      case CONTINUED -> broken(record, ending, "was left unfinished");
      case IN_PROGRESS -> broken(record, ending, "has been in progress");
      case UNKNOWN -> "It is unknown how the enrollment ended.";
    };
  }

  private static String times(EnrollmentRecord record) {
    String times =
        record.steps().stream()
            .filter(StepRecord::wentWell)
            .flatMap(
                step ->
                    step
                        .duration()
                        .map(time -> step.step().title() + " took " + minutes(time))
                        .stream())
            .collect(Collectors.joining(", "));
    return times.isEmpty() ? "" : ": " + times;
  }

  private static String broken(EnrollmentRecord record, Ending ending, String what) {
    String subject = ending.step().map(EspStep::title).orElse("The enrollment");
    String after = ending.kind() == Ending.Kind.IN_PROGRESS ? " for " : " after ";
    String cause = cause(record, ending);
    String limit =
        ending.kind() == Ending.Kind.TIMED_OUT
            ? record.limit().map(it -> "; the profile's limit is " + it.toMinutes()).orElse("")
            : "";
    return subject
        + " "
        + what
        + ending.after().map(time -> after + minutes(time)).orElse("")
        + (cause.isEmpty() ? "" : ": " + cause)
        + limit
        + ".";
  }

  private static String cause(EnrollmentRecord record, Ending ending) {
    List<Tracked> blamed = blamed(record, ending.step());
    if (blamed.isEmpty()) {
      return ending
          .step()
          .filter(record.identifying()::contains)
          .map(
              step ->
                  "the list of the "
                      + (step == EspStep.ACCOUNT_SETUP ? "user's" : "device's")
                      + " apps was never determined")
          .orElse("");
    }
    String names =
        blamed.stream()
            .limit(MOST_NAMES)
            .map(it -> it.label() + " " + WaitChecks.inWords(it, record))
            .collect(Collectors.joining(", "));
    int more = blamed.size() - MOST_NAMES;
    return more > 0 ? names + ", and " + more + " more did not finish" : names;
  }

  /** Returns what failed, or else what was in progress, or else what was never started. */
  private static List<Tracked> blamed(EnrollmentRecord record, Optional<EspStep> step) {
    List<Tracked> open =
        record.tracked().stream()
            .filter(it -> step.isEmpty() || it.step() == step.get())
            .filter(it -> it.state() != State.COMPLETED)
            .toList();
    return open.stream()
        .map(Tracked::state)
        .max(Comparator.naturalOrder())
        .map(worst -> open.stream().filter(it -> it.state() == worst).toList())
        .orElse(List.of());
  }

  static String minutes(Duration time) {
    return time.toMinutes() + " min";
  }
}
