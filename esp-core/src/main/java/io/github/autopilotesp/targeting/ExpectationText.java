package io.github.autopilotesp.targeting;

import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.Phase;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an expectation for a person to read. */
final class ExpectationText {
  private ExpectationText() {}

  static String text(EspExpectation expectation) {
    StringBuilder text = new StringBuilder();
    text.append(expectation.device().name()).append(" with ").append(expectation.profile());
    expectation
        .timeout()
        .ifPresentOrElse(
            timeout -> text.append(" waits ").append(minutes(timeout)).append(".\n"),
            () -> text.append(" shows no page and waits for nothing.\n"));
    for (Phase phase : expectation.phases()) {
      text.append('\n').append(phase.title()).append('\n');
      for (Wait wait : Wait.values()) {
        apps(text, words(wait), expectation.apps(phase, wait));
      }
    }
    hazards(text, expectation.hazards());
    if (!expectation.possibleApps().isEmpty()) {
      text.append("\nNot judged, as a fact is missing: ");
      text.append(
          expectation.possibleApps().stream()
              .map(MobileApp::displayName)
              .collect(Collectors.joining(", ")));
      text.append('\n');
    }
    expectation
        .failureMessage()
        .ifPresent(message -> text.append("\nOn failure: ").append(message).append('\n'));
    if (!expectation.buttons().isEmpty()) {
      text.append("Buttons: ");
      text.append(
          expectation.buttons().stream()
              .map(FailureButton::label)
              .collect(Collectors.joining(", ")));
      text.append('\n');
    }
    text.append("\nFirstSyncStatus (derived, not documented)\n");
    expectation
        .firstSyncStatus()
        .nodes()
        .forEach(
            (node, value) ->
                text.append("  ").append(node).append(" = \"").append(value).append("\"\n"));
    return text.toString();
  }

  private static void apps(StringBuilder text, String heading, List<ExpectedApp> apps) {
    for (ExpectedApp app : apps) {
      text.append("  ").append(heading).append(": ").append(app.app().displayName());
      text.append(", as ").append(app.reason());
      text.append(" [").append(app.source()).append("]\n");
    }
  }

  private static void hazards(StringBuilder text, List<Hazard> hazards) {
    if (!hazards.isEmpty()) {
      text.append("\nHazards\n");
    }
    for (Hazard hazard : hazards) {
      text.append("  ").append(hazard.kind().advice());
      text.append(" [").append(hazard.kind().source()).append("]: ");
      text.append(hazard.apps().stream().map(Object::toString).collect(Collectors.joining(", ")));
      text.append('\n');
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
