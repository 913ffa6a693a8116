package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.outcome.FleetReport.Counts;
import java.util.List;

/** Writes a report for people. */
final class FleetText {
  private static final int MOST_LINES = 50;

  private final FleetReport report;
  private final boolean marked;
  private final Page page;

  private FleetText(FleetReport report, Medium medium) {
    this.report = report;
    this.marked = medium == Medium.MARKDOWN;
    this.page = new Page(medium);
  }

  static String text(FleetReport report) {
    return new FleetText(report, Medium.PLAIN).write();
  }

  static String markdown(FleetReport report) {
    return new FleetText(report, Medium.MARKDOWN).write();
  }

  private String write() {
    page.line("%s", FleetWords.heading(report));
    section("Endings");
    line(FleetWords.endings(report.whole()));
    times(report.whole());
    section("Profiles");
    lines(
        report.profiles().stream()
            .map(it -> it.group().profile() + ": " + FleetWords.summary(it))
            .toList());
    section("Groups");
    lines(report.groups().stream().map(it -> it.group() + ": " + FleetWords.summary(it)).toList());
    if (report.folded() > 0) {
      line(
          report.folded()
              + " more groups are counted as \"other\": at most "
              + FleetReport.MOST_GROUPS
              + " are distinguished.");
    }
    if (!report.apps().isEmpty()) {
      section("Apps");
      lines(report.apps().stream().map(FleetWords::app).toList());
    }
    section("Advice");
    if (report.advice().isEmpty()) {
      line("None: no profile has " + FleetReport.FEWEST + " enrollments.");
    }
    report.advice().forEach(it -> line(FleetWords.advice(it)));
    return page.print();
  }

  private void times(Counts counts) {
    line("Device setup: " + FleetWords.times(counts.device()));
    line("Account setup, including the lock screen: " + FleetWords.times(counts.account()));
  }

  private void section(String title) {
    page.gap().line(marked ? "## %s" : "%s", title);
    if (marked) {
      page.gap();
    }
  }

  private void lines(List<String> lines) {
    lines.stream().limit(MOST_LINES).forEach(this::line);
    if (lines.size() > MOST_LINES) {
      line("and " + (lines.size() - MOST_LINES) + " more in the JSON");
    }
  }

  private void line(String text) {
    page.line(marked ? "- %s" : "  %s", text);
  }
}
