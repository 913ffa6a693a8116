package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.outcome.FleetReport.AppTimes;
import io.github.autopilotesp.outcome.FleetReport.Bucket;
import io.github.autopilotesp.outcome.FleetReport.Counts;
import io.github.autopilotesp.outcome.FleetReport.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Draws a report as one page. Everything in a chart is also in a table or its description. */
final class FleetHtml {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 240;
  private static final int LEFT = 60;
  private static final int BASE = 200;
  private static final int TALLEST = 150;
  private static final int WIDEST = 60;
  private static final int LABEL_OF_MINUTES = 30;
  private static final int LABEL_OF_WEEK = 80;
  private static final int MOST_WEEKS = 104;
  private static final int MOST_ROWS = 200;
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1b1f; --faint: #565660; --paper: #ffffff;
        --line: #b9c0cf; --good: #0f5fae; --bad: #b3261e; }
      @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --faint: #b4b4c0;
        --paper: #16171b; --line: #4b5162; --good: #6cb2f7; --bad: #f2a19b; } }
      body { background: var(--paper); color: var(--ink); margin: 0 auto; max-width: 64rem;
        padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
      svg { width: 100%; height: auto; } svg text { font: 13px system-ui, sans-serif;
        fill: var(--faint); } .good { fill: var(--good); } .bad { fill: var(--bad); }
      .axis { stroke: var(--line); } figure { margin: 1rem 0; }
      table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
      th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left;
        vertical-align: top; overflow-wrap: normal; }
      tbody th { overflow-wrap: anywhere; min-width: 9rem; }
      caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
      """;

  private final FleetReport report;
  private final Markup out = new Markup();

  private FleetHtml(FleetReport report) {
    this.report = report;
  }

  static String page(FleetReport report) {
    return new FleetHtml(report).write();
  }

  private String write() {
    out.raw("<!DOCTYPE html>").raw("<html lang=\"en\">").raw("<head>");
    out.raw("<meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.raw(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    out.raw("<title>Enrollment outcomes</title>");
    out.raw("<style>").raw(STYLE).raw("</style>").raw("</head>").raw("<body>").raw("<main>");
    out.raw("<h1>Enrollment outcomes</h1>");
    out.raw("<p>%s. %s.</p>", FleetWords.heading(report), FleetWords.endings(report.whole()));
    advice();
    out.raw("<h2>How long Device setup took</h2>");
    histogram();
    out.raw("<p>%s</p>", FleetWords.times(report.whole().device()));
    out.raw("<h2>Week by week</h2>");
    weeks();
    counts("Profiles", report.profiles());
    apps();
    counts("Groups", report.groups());
    if (report.folded() > 0) {
      out.raw("<p>%s more groups are counted as \"other\".</p>", report.folded());
    }
    return out.raw("</main>").raw("</body>").raw("</html>").toString();
  }

  private void advice() {
    out.raw("<h2>Advice</h2>");
    if (report.advice().isEmpty()) {
      out.raw("<p>None: no profile has %s enrollments.</p>", FleetReport.FEWEST);
      return;
    }
    out.raw("<ul>");
    report.advice().forEach(it -> out.raw("<li>%s</li>", shown(FleetWords.advice(it))));
    out.raw("</ul>");
  }

  private void histogram() {
    List<Bucket> buckets = report.deviceTimes();
    long most = buckets.stream().mapToLong(it -> it.finished() + it.censored()).max().orElse(1);
    open(
        "hist",
        "Enrollments by minutes in Device setup",
        FleetWords.times(report.whole().device()));
    scale(most);
    legend("went well", "timed out");
    int width = width(buckets.size());
    for (int i = 0; i < buckets.size(); i++) {
      Bucket bucket = buckets.get(i);
      bar(LEFT + i * width, width - 2, bucket.finished(), bucket.censored(), most);
      label(i, width, LABEL_OF_MINUTES, String.valueOf(bucket.minutes()));
    }
    out.text(LEFT, HEIGHT - 4, "label", "up to this many minutes; four hours or more in one bar");
    out.raw("</svg>").raw("</figure>");
  }

  private void weeks() {
    List<Map.Entry<LocalDate, Week>> weeks =
        report.weeks().entrySet().stream()
            .skip(Math.max(0, report.weeks().size() - MOST_WEEKS))
            .toList();
    long most = weeks.stream().mapToLong(it -> it.getValue().events()).max().orElse(1);
    open("weeks", "Enrollments by week", weeks.size() + " weeks, the largest with " + most + ".");
    scale(most);
    legend("succeeded or in progress", "failed, timed out or left unfinished");
    int width = width(weeks.size());
    for (int i = 0; i < weeks.size(); i++) {
      Week week = weeks.get(i).getValue();
      bar(LEFT + i * width, width - 2, week.events() - week.bad(), week.bad(), most);
      label(i, width, LABEL_OF_WEEK, weeks.get(i).getKey().toString());
    }
    out.text(LEFT, HEIGHT - 4, "label", "weeks, by their Mondays");
    out.raw("</svg>").raw("</figure>");
  }

  private static int width(int bars) {
    return Math.min(WIDEST, Math.max(4, (WIDTH - LEFT - 20) / Math.max(1, bars)));
  }

  /** Draws a label; labels are as close as their length allows, and none crosses the edge. */
  private void label(int bar, int width, int length, String text) {
    int x = LEFT + bar * width;
    if (bar % ((length + width - 1) / width) == 0 && x + length <= WIDTH) {
      out.text(x, BASE + 18, "label", text);
    }
  }

  /** Draws the value of the tallest bar. */
  private void scale(long most) {
    out.raw("<path class=\"axis\" d=\"M%d %dH%d\"/>", LEFT - 6, BASE - TALLEST, LEFT);
    out.text(4, BASE - TALLEST + 4, "label", String.valueOf(most));
    out.text(4, BASE + 4, "label", "0");
  }

  private void legend(String good, String bad) {
    out.raw("<rect class=\"good\" x=\"%d\" y=\"8\" width=\"12\" height=\"12\"/>", LEFT);
    out.text(LEFT + 18, 19, "label", good);
    int x = LEFT + 230;
    out.raw("<rect class=\"bad\" x=\"%d\" y=\"8\" width=\"12\" height=\"12\"/>", x);
    out.text(x + 18, 19, "label", bad);
  }

  private void open(String id, String title, String description) {
    out.raw("<figure>");
    out.raw(
        "<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %d\">",
        id, id, WIDTH, HEIGHT);
    out.raw("<title id=\"%s-title\">%s</title>", id, title);
    out.raw("<desc id=\"%s-desc\">%s</desc>", id, description);
    out.raw("<path class=\"axis\" d=\"M%d %dH%d\"/>", LEFT, BASE, WIDTH - 20);
  }

  private void bar(int x, int width, long good, long bad, long most) {
    int goodHeight = (int) (TALLEST * good / Math.max(1, most));
    int badHeight = (int) (TALLEST * bad / Math.max(1, most));
    out.raw(
        "<rect class=\"good\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        x, BASE - goodHeight, Math.max(1, width), goodHeight);
    out.raw(
        "<rect class=\"bad\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        x, BASE - goodHeight - badHeight, Math.max(1, width), badHeight);
  }

  private void counts(String title, List<Counts> all) {
    out.raw("<h2>%s</h2>", title).raw("<table>");
    out.raw(
        "<thead><tr><th scope=\"col\">Group</th><th scope=\"col\">Enrollments</th>"
            + "<th scope=\"col\">Endings</th><th scope=\"col\">Device setup</th>"
            + "<th scope=\"col\">Account setup, including the lock screen</th></tr></thead>");
    out.raw("<tbody>");
    for (Counts counts : all.stream().limit(MOST_ROWS).toList()) {
      String name =
          counts.group().model().isEmpty() ? counts.group().profile() : counts.group().toString();
      out.raw(
          "<tr><th"
              + " scope=\"row\"><bdi>%s</bdi></th><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
          shown(name),
          counts.events(),
          FleetWords.endings(counts),
          FleetWords.times(counts.device()),
          FleetWords.times(counts.account()));
    }
    out.raw("</tbody>").raw("</table>");
    if (all.size() > MOST_ROWS) {
      out.raw("<p>and %s more in the JSON</p>", all.size() - MOST_ROWS);
    }
  }

  private void apps() {
    if (report.apps().isEmpty()) {
      return;
    }
    out.raw("<h2>Apps</h2>").raw("<ul>");
    for (AppTimes app : report.apps().stream().limit(MOST_ROWS).toList()) {
      out.raw("<li><bdi>%s</bdi></li>", shown(FleetWords.app(app)));
    }
    out.raw("</ul>");
  }

  private static String shown(String text) {
    return VisibleText.of(text);
  }
}
