package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.text.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * How a report is written for a person.
 *
 * @param width where lines are wrapped, in characters; 0 for never
 * @param colour whether severities are coloured by ANSI escapes
 */
public record ReportStyle(int width, boolean colour) {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;

  /**
   * Creates the value.
   *
   * @param width where lines are wrapped
   * @param colour whether severities are coloured
   * @throws IllegalArgumentException if the width is neither 0 nor at least 40
   */
  public ReportStyle {
    if (width != 0 && width < NARROWEST) {
      throw new IllegalArgumentException(
          "A report needs " + NARROWEST + " characters in a line, or 0 for no wrapping: " + width);
    }
  }

  /**
   * For files and logs: no colour, no wrapping.
   *
   * @return the style
   */
  public static ReportStyle plain() {
    return new ReportStyle(0, false);
  }

  /**
   * For the terminal that this process runs in: wrapped at the width that the variable {@code
   * COLUMNS} gives, else at 80, and coloured, if it is a terminal and {@code NO_COLOR} is not set.
   *
   * @return the style; without colour if there is no terminal
   */
  public static ReportStyle forTerminal() {
    return of(Terminal.isThere(), System.getenv("NO_COLOR"), System.getenv("COLUMNS"));
  }

  static ReportStyle of(boolean isTerminal, @Nullable String noColour, @Nullable String columns) {
    boolean colour = isTerminal && (noColour == null || noColour.isEmpty());
    boolean given = columns != null && columns.matches("[0-9]{1,4}");
    int width = given ? Integer.parseInt(columns) : USUAL_WIDTH;
    return new ReportStyle(Math.max(NARROWEST, width), colour);
  }
}
