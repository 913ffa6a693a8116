package io.github.autopilotesp.reconcile;

import static java.util.stream.Collectors.joining;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as text. */
final class ReportText {
  private ReportText() {}

  static String of(ApplyReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (report.isComplete() ? "Applied" : "NOT completely applied")
            + ": "
            + report.outcomes().stream().filter(ChangeOutcome::isGood).count()
            + " of "
            + report.outcomes().size()
            + " changes");
    report.outcomes().forEach(outcome -> lines.add(outcome(outcome)));
    for (NotKept setting : report.notKept()) {
      lines.add(
          "  the service did not keep \""
              + setting.profileName()
              + "\", "
              + setting.setting()
              + ": asked "
              + String.join(", ", setting.asked())
              + ", came back "
              + String.join(", ", setting.cameBack()));
    }
    report.foreignChanges().forEach(it -> lines.add("  changed by someone else: " + it.detail()));
    report.possiblyOverwritten().forEach(it -> lines.add("  possibly overwritten: " + it.detail()));
    report.twins().forEach(it -> lines.add("  created twice, by another run too: " + it));
    report.unconfirmed().forEach(it -> lines.add("  not seen: " + it));
    report.listenerFailures().forEach(it -> lines.add("  the listener failed: " + it));
    return lines.stream().map(line -> VisibleText.of(line) + '\n').collect(joining());
  }

  private static String outcome(ChangeOutcome outcome) {
    return String.format(
        Locale.ROOT,
        "  %-10s %s%s",
        outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        outcome.change().describe(),
        outcome.detail().isEmpty() ? "" : ": " + outcome.detail());
  }
}
