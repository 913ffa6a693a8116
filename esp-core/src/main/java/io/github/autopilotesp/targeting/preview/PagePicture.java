package io.github.autopilotesp.targeting.preview;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.ExpectedApp;
import io.github.autopilotesp.targeting.Wait;
import io.github.autopilotesp.tracking.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws the page with its three steps and the apps it waits for. */
final class PagePicture {
  private static final int WIDTH = 760;
  private static final int LINE = 26;
  private static final int MOST_APPS = 6;
  private static final int NAME_WIDTH = 60;

  private PagePicture() {}

  static void draw(EspExpectation expectation, Markup out) {
    List<Step> steps =
        List.of(
            new Step("Device preparation", true, List.of(), "Join, enrollment, what to track"),
            step(expectation, Phase.DEVICE_SETUP),
            step(expectation, Phase.ACCOUNT_SETUP));
    int height = 96 + steps.stream().mapToInt(Step::height).sum();
    out.raw(
        "<svg role=\"img\" aria-labelledby=\"page-title page-desc\" viewBox=\"0 0 %d %d\">",
        WIDTH, height);
    out.raw("<title id=\"page-title\">The Enrollment Status Page</title>");
    out.raw("<desc id=\"page-desc\">%s</desc>", describe(steps));
    out.raw("<rect class=\"screen\" width=\"%d\" height=\"%d\" rx=\"12\"/>", WIDTH, height);
    out.text(40, 52, "big", "Setting up your device for work or school");
    int y = 80;
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).draw(i + 1, y, out);
      y += steps.get(i).height();
    }
    out.raw("</svg>");
  }

  private static Step step(EspExpectation expectation, Phase phase) {
    if (!expectation.phases().contains(phase)) {
      return new Step(phase.title(), false, List.of(), "Does not run in this deployment");
    }
    List<ExpectedApp> apps =
        Stream.of(Wait.BLOCKS, Wait.TRACKED)
            .flatMap(wait -> expectation.apps(phase, wait).stream())
            .toList();
    return new Step(
        phase.title(),
        true,
        apps,
        apps.isEmpty() ? "Waits for no apps" : "Apps (0 of " + apps.size() + " installed)");
  }

  private static List<Object> describe(List<Step> steps) {
    List<Object> pieces = new ArrayList<>(List.of("Three steps."));
    for (Step step : steps) {
      pieces.add(" " + step.title() + ": " + step.state + ".");
      for (ExpectedApp app : step.apps) {
        pieces.add(" ");
        pieces.add(new Markup.Name(app.app().displayName()));
        pieces.add(app.waiting() == Wait.BLOCKS ? " blocks." : " is tracked.");
      }
    }
    return pieces;
  }

  private record Step(String title, boolean runs, List<ExpectedApp> apps, String state) {
    private int height() {
      int shown = Math.min(apps.size(), MOST_APPS) + (apps.size() > MOST_APPS ? 1 : 0);
      return 76 + shown * LINE;
    }

    private void draw(int number, int top, Markup out) {
      out.raw(
          "<circle cx=\"58\" cy=\"%d\" r=\"18\" class=\"%s\"/>", top + 24, runs ? "step" : "idle");
      out.text(58, top + 30, runs ? "number" : "number faint", String.valueOf(number));
      out.text(92, top + 22, runs ? "strong" : "strong faint", title);
      out.text(92, top + 46, "faint", state);
      int y = top + 46;
      for (ExpectedApp app : apps.subList(0, Math.min(apps.size(), MOST_APPS))) {
        y += LINE;
        boolean blocks = app.waiting() == Wait.BLOCKS;
        out.raw(
            "<rect x=\"94\" y=\"%d\" width=\"12\" height=\"12\" rx=\"2\" class=\"%s\"/>",
            y - 11, blocks ? "blocks" : "tracked");
        Markup.Name name = new Markup.Name(Markup.shorten(app.app().displayName(), NAME_WIDTH));
        out.text(116, y, "plain", List.of(name, blocks ? " (blocks)" : " (tracked)"));
      }
      if (apps.size() > MOST_APPS) {
        out.text(116, y + LINE, "faint", "and " + (apps.size() - MOST_APPS) + " more, see below");
      }
    }
  }
}
