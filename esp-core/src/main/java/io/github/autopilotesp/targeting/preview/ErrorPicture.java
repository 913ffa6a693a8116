package io.github.autopilotesp.targeting.preview;

import io.github.autopilotesp.internal.text.Markup;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.FailureButton;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the error page with its message and buttons. */
final class ErrorPicture {
  private static final int WIDTH = 760;
  private static final int LINE = 24;
  private static final int MESSAGE_WIDTH = 78;
  private static final int MESSAGE_LINES = 8;
  private static final int BUTTON_WIDTH = 170;

  private ErrorPicture() {}

  static void draw(EspExpectation expectation, Markup out) {
    String message = expectation.failureMessage().orElse("");
    List<String> lines = Markup.wrap(message, MESSAGE_WIDTH, MESSAGE_LINES);
    List<FailureButton> buttons = expectation.buttons();
    int height = 110 + lines.size() * LINE + 70;
    out.raw(
        "<svg role=\"img\" aria-labelledby=\"error-title error-desc\" viewBox=\"0 0 %d %d\">",
        WIDTH, height);
    out.raw("<title id=\"error-title\">The page on an error or timeout</title>");
    out.raw(
        "<desc id=\"error-desc\">%s</desc>",
        List.of("Message: ", new Markup.Name(message), " ", describe(buttons)));
    out.raw("<rect class=\"screen\" width=\"%d\" height=\"%d\" rx=\"12\"/>", WIDTH, height);
    out.raw("<circle cx=\"58\" cy=\"48\" r=\"16\" class=\"error\"/>");
    out.raw("<path d=\"M52 42l12 12m0-12l-12 12\" class=\"cross\"/>");
    out.text(88, 55, "big", "Something went wrong");
    int y = 74;
    for (String line : lines) {
      y += LINE;
      out.text(40, y, "plain", new Markup.Name(line));
    }
    int x = 40;
    for (FailureButton button : buttons) {
      out.raw(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"40\" rx=\"4\" class=\"button\"/>",
          x, y + 26, BUTTON_WIDTH);
      out.text(x + BUTTON_WIDTH / 2, y + 52, "label", button.label());
      x += BUTTON_WIDTH + 16;
    }
    if (buttons.isEmpty()) {
      out.text(40, y + 52, "faint", "No button is offered");
    }
    out.raw("</svg>");
  }

  private static String describe(List<FailureButton> buttons) {
    return buttons.isEmpty()
        ? "No button is offered."
        : buttons.stream()
            .map(FailureButton::label)
            .collect(Collectors.joining(", ", "Buttons: ", "."));
  }
}
