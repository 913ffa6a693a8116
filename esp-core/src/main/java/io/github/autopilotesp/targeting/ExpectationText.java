package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.Phase;
import java.util.List;

/** Writes an expectation for people. */
final class ExpectationText {
  private ExpectationText() {}

  static String text(EspExpectation expectation) {
    Page page = new Page(Medium.PLAIN);
    page.line("%s", summary(expectation));
    for (Phase phase : expectation.phases()) {
      page.gap().line("%s", phase.title());
      for (Wait wait : Wait.values()) {
        apps(page, words(wait), expectation.apps(phase, wait));
      }
    }
    hazards(page, expectation.hazards());
    if (!expectation.possibleApps().isEmpty()) {
      page.gap().line("Not evaluated because a fact is missing: %s", possible(expectation));
    }
    expectation.failureMessage().ifPresent(message -> page.gap().line("On failure: %s", message));
    if (!expectation.buttons().isEmpty()) {
      page.line("Buttons: %s", labels(expectation));
    }
    page.gap().line("FirstSyncStatus (derived, not documented)");
    expectation
        .firstSyncStatus()
        .nodes()
        .forEach((node, value) -> page.line("  %s = \"%s\"", node, value));
    return page.print();
  }

  static String markdown(EspExpectation expectation) {
    Page page = new Page(Medium.MARKDOWN);
    page.line("### %s", summary(expectation));
    for (Phase phase : expectation.phases()) {
      page.gap().line("**%s**", phase.title()).gap();
      for (ExpectedApp app : expectation.apps()) {
        if (app.phase() == phase) {
          page.line(
              "- %s: %s, as %s \\[%s\\]",
              words(app.waiting()), app.app().displayName(), app.reason(), app.source());
        }
      }
    }
    if (!expectation.hazards().isEmpty()) {
      page.gap().line("**Hazards**").gap();
    }
    for (Hazard hazard : expectation.hazards()) {
      page.line(
          "- %s \\[%s\\]: %s",
          hazard.kind().advice(), hazard.kind().source(), Text.joined(", ", hazard.apps()));
    }
    if (!expectation.possibleApps().isEmpty()) {
      page.gap().line("Not evaluated because a fact is missing: %s", possible(expectation));
    }
    expectation.failureMessage().ifPresent(message -> page.gap().line("On failure: %s", message));
    if (!expectation.buttons().isEmpty()) {
      page.gap().line("Buttons: %s", labels(expectation));
    }
    return page.print();
  }

  private static Text summary(EspExpectation expectation) {
    return Text.of(
        "%s with %s %s.",
        expectation.device().name(),
        expectation.profile(),
        expectation
            .timeout()
            .map(timeout -> Text.of("waits %s", minutes(timeout)))
            .orElse(Text.of("shows no page and waits for nothing")));
  }

  private static Text possible(EspExpectation expectation) {
    return Text.joined(
        ", ", expectation.possibleApps().stream().map(MobileApp::displayName).toList());
  }

  private static Text labels(EspExpectation expectation) {
    return Text.joined(", ", expectation.buttons().stream().map(FailureButton::label).toList());
  }

  private static void apps(Page page, String heading, List<ExpectedApp> apps) {
    for (ExpectedApp app : apps) {
      page.line(
          "  %s: %s, as %s [%s]", heading, app.app().displayName(), app.reason(), app.source());
    }
  }

  private static void hazards(Page page, List<Hazard> hazards) {
    if (!hazards.isEmpty()) {
      page.gap().line("Hazards");
    }
    for (Hazard hazard : hazards) {
      page.line(
          "  %s [%s]: %s",
          hazard.kind().advice(), hazard.kind().source(), Text.joined(", ", hazard.apps()));
    }
  }

  static String minutes(EffectiveTimeout timeout) {
    String total = timeout.total().toMinutes() + " minutes";
    return timeout.added().isZero()
        ? total
        : total
            + " ("
            + timeout.configured().toMinutes()
            + ", and "
            + timeout.added().toMinutes()
            + " for Entra hybrid join)";
  }

  static String words(Wait wait) {
    return switch (wait) {
      case BLOCKS -> "blocks";
      case TRACKED -> "tracked";
      case LATER -> "installs later";
      case NEVER -> "never tracked";
      case NOT_DOCUMENTED -> "not documented";
    };
  }
}
