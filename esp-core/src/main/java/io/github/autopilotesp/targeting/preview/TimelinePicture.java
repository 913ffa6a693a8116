package io.github.autopilotesp.targeting.preview;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import io.github.autopilotesp.tracking.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the steps, and the time limit below them. The duration of a step is not known in advance.
 */
final class TimelinePicture {
  private static final int WIDTH = 760;
  private static final int LEFT = 40;
  private static final int BAR = 560;
  private static final int HEIGHT = 214;

  private TimelinePicture() {}

  static void draw(EspExpectation expectation, EffectiveTimeout timeout, Markup out) {
    out.raw(
        "<svg role=\"img\" aria-labelledby=\"time-title time-desc\" viewBox=\"0 0 %d %d\">",
        WIDTH, HEIGHT);
    out.raw("<title id=\"time-title\">The time limit</title>");
    out.raw("<desc id=\"time-desc\">%s</desc>", describe(timeout));
    out.raw("<rect class=\"screen\" width=\"%d\" height=\"%d\" rx=\"12\"/>", WIDTH, HEIGHT);
    steps(expectation, out);
    limit(timeout, out);
    out.raw("</svg>");
  }

  private static void steps(EspExpectation expectation, Markup out) {
    List<String> titles = new ArrayList<>(List.of("Device preparation"));
    expectation.phases().stream().map(Phase::title).forEach(titles::add);
    int width = BAR / titles.size();
    out.text(LEFT, 36, "faint", "The steps (durations are not known in advance)");
    for (int i = 0; i < titles.size(); i++) {
      int x = LEFT + i * width;
      out.raw(
          "<rect x=\"%d\" y=\"48\" width=\"%d\" height=\"34\" rx=\"4\" class=\"tracked\"/>",
          x, width - 6);
      out.text(x + (width - 6) / 2, 70, "centered", titles.get(i));
    }
  }

  private static void limit(EffectiveTimeout timeout, Markup out) {
    long total = Math.max(1, timeout.total().toMinutes());
    int configured = (int) (BAR * Math.max(0, timeout.configured().toMinutes()) / total);
    out.text(LEFT, 118, "faint", "The time limit");
    out.raw(
        "<rect x=\"%d\" y=\"128\" width=\"%d\" height=\"22\" class=\"step\"/>", LEFT, configured);
    if (!timeout.added().isZero()) {
      out.raw(
          "<rect x=\"%d\" y=\"128\" width=\"%d\" height=\"22\" class=\"added\"/>",
          LEFT + configured, BAR - configured);
      out.text(
          LEFT + configured - 4, 172, "end", timeout.configured().toMinutes() + " min, as set");
    }
    int end = LEFT + BAR;
    out.raw("<path d=\"M%d 120v40\" class=\"mark\"/>", end);
    out.text(LEFT, 172, "plain", "0");
    out.text(end + 10, 145, "strong", timeout.total().toMinutes() + " min");
    out.text(
        LEFT,
        198,
        "faint",
        timeout.added().isZero()
            ? "Then the page shows an error."
            : "Entra hybrid join adds "
                + timeout.added().toMinutes()
                + " minutes. Then the page shows an error.");
  }

  private static String describe(EffectiveTimeout timeout) {
    String total = "The page shows an error after " + timeout.total().toMinutes() + " minutes";
    return timeout.added().isZero()
        ? total + "."
        : total
            + ": "
            + timeout.configured().toMinutes()
            + " as set, and "
            + timeout.added().toMinutes()
            + " that Entra hybrid join adds.";
  }
}
