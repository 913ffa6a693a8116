package io.github.autopilotesp.reconcile;

import java.util.Locale;

/** A report as text. */
final class ReportText {
  private ReportText() {}

  static String of(ApplyReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.isComplete() ? "Applied" : "NOT completely applied")
        .append(": ")
        .append(report.outcomes().stream().filter(ChangeOutcome::isGood).count())
        .append(" of ")
        .append(report.outcomes().size())
        .append(" changes\n");
    for (ChangeOutcome outcome : report.outcomes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-10s %s%s%n",
              outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              outcome.change().describe(),
              outcome.detail().isEmpty() ? "" : ": " + outcome.detail()));
    }
    for (NotKept setting : report.notKept()) {
      text.append("  the service did not keep \"")
          .append(setting.profileName())
          .append("\", ")
          .append(setting.setting())
          .append(": asked ")
          .append(String.join(", ", setting.asked()))
          .append(", came back ")
          .append(String.join(", ", setting.cameBack()))
          .append('\n');
    }
    for (ForeignChange change : report.foreignChanges()) {
      text.append("  changed by someone else: ").append(change.detail()).append('\n');
    }
    report.unconfirmed().forEach(line -> text.append("  not seen: ").append(line).append('\n'));
    for (RuntimeException failure : report.listenerFailures()) {
      text.append("  the listener failed: ").append(failure).append('\n');
    }
    return text.toString().replace("\r\n", "\n");
  }
}
