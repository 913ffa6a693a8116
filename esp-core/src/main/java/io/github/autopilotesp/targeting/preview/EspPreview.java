package io.github.autopilotesp.targeting.preview;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.ExpectedApp;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.Phase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws what the user will see: the three steps of the page, the apps it waits for, the error page
 * with its message and buttons, and the time limit. A sketch, not a copy of the Windows screens.
 *
 * <p>The result is one HTML file with inline SVG. It has no scripts and no external resources,
 * follows the reader's light or dark scheme, and gives everything it draws as text too.
 *
 * <pre>{@code
 * Files.writeString(Path.of("preview.html"), EspPreview.html(expectation));
 * }</pre>
 */
public final class EspPreview {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1b1f; --faint: #565660; --paper: #ffffff;
        --screen: #f0f3f9; --line: #b9c0cf; --strong: #0f5fae; --soft: #cfe1f5; --add: #7a4fb5;
        --bad: #b3261e; --on: #ffffff; }
      @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --faint: #b4b4c0;
        --paper: #16171b; --screen: #22252d; --line: #4b5162; --strong: #6cb2f7; --soft: #2c4663;
        --add: #c3a2f0; --bad: #f2a19b; --on: #10131a; } }
      body { background: var(--paper); color: var(--ink); margin: 0 auto; max-width: 60rem;
        padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
      figure { margin: 1rem 0 2rem; } svg { width: 100%; height: auto; overflow: visible; }
      svg text { font: 16px system-ui, sans-serif; fill: var(--ink); }
      svg .big { font-size: 24px; font-weight: 600; } svg .strong { font-weight: 600; }
      svg .faint { fill: var(--faint); } svg .number { text-anchor: middle; fill: var(--on); }
      svg .number.faint { fill: var(--ink); } svg .label { text-anchor: middle; fill: var(--on); }
      svg .centered { text-anchor: middle; } svg .end { text-anchor: end; }
      .screen { fill: var(--screen); stroke: var(--line); } .step, .button { fill: var(--strong); }
      .idle { fill: var(--line); } .blocks { fill: var(--strong); } .added { fill: var(--add); }
      .tracked { fill: var(--soft); stroke: var(--strong); } .error { fill: var(--bad); }
      .cross { stroke: var(--on); stroke-width: 3; fill: none; }
      .mark { stroke: var(--bad); stroke-width: 3; }
      table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; }
      th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left;
        vertical-align: top; } tbody th, td { overflow-wrap: anywhere; }
      th:last-child, td:last-child { white-space: nowrap; }
      caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
      """;

  private EspPreview() {}

  /**
   * Draws an expectation.
   *
   * @param expectation the expectation
   * @return a complete HTML document, to be saved as UTF-8
   */
  public static String html(EspExpectation expectation) {
    Objects.requireNonNull(expectation, "expectation");
    List<Object> title =
        List.of("Enrollment Status Page of ", new Markup.Name(expectation.device().name()));
    Markup out = new Markup();
    out.raw("<!DOCTYPE html>").raw("<html lang=\"en\">").raw("<head>");
    out.raw("<meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.raw(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    out.raw("<title>%s</title>", title);
    out.raw("<style>").raw(STYLE).raw("</style>").raw("</head>").raw("<body>").raw("<main>");
    out.raw("<h1>%s</h1>", title);
    out.raw(
        "<p>Profile <strong><bdi>%s</bdi></strong>, deployment %s. A sketch of what the user will"
            + " see, not a copy of the Windows screens.</p>",
        expectation.profile().displayName(), mode(expectation));
    if (expectation.timeout().isEmpty()) {
      out.raw(
          "<p role=\"note\">The profile hides the page: it shows nothing and waits for"
              + " nothing.</p>");
    } else {
      pictures(expectation, out);
    }
    details(expectation, out);
    out.raw("</main>").raw("</body>").raw("</html>");
    return out.toString();
  }

  private static String mode(EspExpectation expectation) {
    return switch (expectation.device().scenario().mode()) {
      case USER_DRIVEN -> "user-driven";
      case PRE_PROVISIONED -> "pre-provisioned";
      case SELF_DEPLOYING -> "self-deploying";
      case EXISTING_DEVICES -> "existing devices";
      case DEVICE_PREPARATION -> "device preparation";
    };
  }

  private static void pictures(EspExpectation expectation, Markup out) {
    out.raw("<h2>While it waits</h2>").raw("<figure>");
    PagePicture.draw(expectation, out);
    out.raw("</figure>").raw("<h2>When it fails</h2>").raw("<figure>");
    ErrorPicture.draw(expectation, out);
    out.raw(
        "<figcaption>The message in full: <q><bdi>%s</bdi></q></figcaption>",
        expectation.failureMessage().orElse(""));
    out.raw("</figure>").raw("<h2>Time limit</h2>").raw("<figure>");
    expectation.timeout().ifPresent(timeout -> TimelinePicture.draw(expectation, timeout, out));
    out.raw("</figure>");
  }

  private static void details(EspExpectation expectation, Markup out) {
    out.raw("<h2>Details</h2>");
    for (Phase phase : expectation.phases()) {
      apps(expectation, phase, out);
    }
    if (!expectation.possibleApps().isEmpty()) {
      out.raw(
          "<p>Not evaluated because a fact is missing: %s</p>",
          expectation.possibleApps().stream()
              .<Object>flatMap(app -> Stream.of(", ", new Markup.Name(app.displayName())))
              .skip(1)
              .toList());
    }
    if (!expectation.hazards().isEmpty()) {
      out.raw("<h3>Hazards</h3>").raw("<ul>");
      for (Hazard hazard : expectation.hazards()) {
        out.raw("<li>%s (%s)</li>", hazard.kind().advice(), hazard.kind().source());
      }
      out.raw("</ul>");
    }
    out.raw("<table>").raw("<caption>FirstSyncStatus (derived, not documented)</caption>");
    out.raw("<thead><tr><th scope=\"col\">Node</th><th scope=\"col\">Value</th></tr></thead>");
    out.raw("<tbody>");
    expectation
        .firstSyncStatus()
        .nodes()
        .forEach(
            (node, value) ->
                out.raw("<tr><th scope=\"row\">%s</th><td><bdi>%s</bdi></td></tr>", node, value));
    out.raw("</tbody>").raw("</table>");
  }

  private static void apps(EspExpectation expectation, Phase phase, Markup out) {
    out.raw("<table>").raw("<caption>Required apps in %s</caption>", phase.title());
    out.raw(
        "<thead><tr><th scope=\"col\">App</th><th scope=\"col\">The page</th>"
            + "<th scope=\"col\">Why</th><th scope=\"col\">Source</th></tr></thead>");
    out.raw("<tbody>");
    for (ExpectedApp app : expectation.apps()) {
      if (app.phase() == phase) {
        out.raw(
            "<tr><th scope=\"row\"><bdi>%s</bdi></th><td>%s</td><td>%s</td><td>%s</td></tr>",
            app.app().displayName(), words(app), app.reason(), app.source());
      }
    }
    out.raw("</tbody>").raw("</table>");
  }

  private static String words(ExpectedApp app) {
    return switch (app.waiting()) {
      case BLOCKS -> "blocks";
      case TRACKED -> "tracks it";
      case LATER -> "does not wait, it installs later";
      case NEVER -> "never tracks it";
      case NOT_DOCUMENTED -> "not documented";
    };
  }
}
