package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.tenant.EnrolledDevice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an outcome for people. */
final class OutcomeText {
  private final EspOutcome outcome;
  private final boolean marked;
  private final Page page;

  private OutcomeText(EspOutcome outcome, Medium medium) {
    this.outcome = outcome;
    this.marked = medium == Medium.MARKDOWN;
    this.page = new Page(medium);
  }

  static String text(EspOutcome outcome) {
    return new OutcomeText(outcome, Medium.PLAIN).write();
  }

  static String markdown(EspOutcome outcome) {
    return new OutcomeText(outcome, Medium.MARKDOWN).write();
  }

  private String write() {
    page.line("%s", outcome.sentence());
    if (outcome.namesDevice()) {
      page.line("%s", device(outcome.record().device()));
    }
    outcome
        .profile()
        .ifPresent(
            check -> {
              section("Profile");
              line("promised " + when() + ": " + check.promisedInWords());
              line("given: " + check.givenInWords());
            });
    section("Steps");
    outcome.record().steps().forEach(step -> line(step(step)));
    list("Settings", outcome.settings().stream().map(OutcomeText::setting));
    list("Findings", outcome.findings().stream().map(OutcomeFinding::text));
    list(
        "Symptoms",
        outcome.symptoms().stream()
            .map(it -> it.title() + ". " + it.advice() + " [" + it.source() + "]"));
    list("Doubts", outcome.record().doubts().stream().map(Doubt::text));
    return page.print();
  }

  private String when() {
    return outcome
        .promise()
        .flatMap(Promise::taken)
        .map(time -> "as of " + time)
        .orElse("as of today");
  }

  private static Text device(EnrolledDevice device) {
    return Text.joined(
        ", ",
        Stream.of(device.name(), device.serialNumber(), device.userPrincipalName())
            .flatMap(Optional::stream)
            .toList());
  }

  private static String step(StepRecord step) {
    return step.step().title()
        + ": "
        + step.status().words()
        + step.duration().map(time -> ", " + OutcomeSentence.minutes(time)).orElse("")
        + " ("
        + step.certainty().words()
        + ")";
  }

  private static String setting(SettingCheck check) {
    return check.node()
        + ": promised "
        + check.promised()
        + ", on the device "
        + check.given().orElse("none");
  }

  private void list(String title, Stream<String> lines) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      section(title);
      all.forEach(this::line);
    }
  }

  private void section(String title) {
    page.gap().line(marked ? "## %s" : "%s", title);
    if (marked) {
      page.gap();
    }
  }

  private void line(String text) {
    page.line(marked ? "- %s" : "  %s", text);
  }
}
