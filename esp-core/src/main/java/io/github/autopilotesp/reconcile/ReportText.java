package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.plan.SettingNotStored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as plain text. */
final class ReportText {
  private ReportText() {}

  static String of(ApplyReport report) {
    Page page = new Page(Medium.PLAIN);
    page.line("%s", summary(report));
    report.outcomes().forEach(outcome -> outcome(outcome, page));
    remarks(report).forEach(remark -> page.line("  %s", remark));
    return page.print();
  }

  /** The remarks besides the outcomes of the changes, one sentence each. */
  static List<Text> remarks(ApplyReport report) {
    List<Text> remarks = new ArrayList<>();
    for (SettingNotStored setting : report.notStored()) {
      remarks.add(
          Text.of(
              "not stored as requested: \"%s\", %s: %s instead of %s",
              setting.profileName(),
              setting.setting(),
              Text.joined(", ", setting.cameBack()),
              Text.joined(", ", setting.asked())));
    }
    report
        .foreignChanges()
        .forEach(it -> remarks.add(Text.of("changed by someone else: %s", it.detail())));
    report
        .possiblyOverwritten()
        .forEach(it -> remarks.add(Text.of("possibly overwritten: %s", it.detail())));
    report.twins().forEach(it -> remarks.add(Text.of("also created by another run: %s", it)));
    report.unconfirmed().forEach(it -> remarks.add(Text.of("not seen: %s", it)));
    report.listenerFailures().forEach(it -> remarks.add(Text.of("the listener failed: %s", it)));
    return remarks;
  }

  static Text summary(ApplyReport report) {
    return Text.of(
        "%s: %s of %s changes",
        report.isComplete() ? "Applied" : "NOT completely applied",
        report.outcomes().stream().filter(ChangeOutcome::isGood).count(),
        report.outcomes().size());
  }

  private static void outcome(ChangeOutcome outcome, Page page) {
    String status = outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    page.line(
        "  %s %s%s",
        String.format(Locale.ROOT, "%-10s", status),
        outcome.change().describe(),
        outcome.detail().isEmpty() ? Text.of("") : Text.of(": %s", outcome.detail()));
  }
}
