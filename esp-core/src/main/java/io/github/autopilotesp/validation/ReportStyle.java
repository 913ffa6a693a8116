package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.text.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The style of a report for people.
 *
 * @param width the line width for wrapping, in characters; 0 for no wrapping
 * @param colour whether severities are colored with ANSI escapes
 */
public record ReportStyle(int width, boolean colour) {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;

  /**
   * Creates the value.
   *
   * @param width the line width for wrapping
   * @param colour whether severities are colored
   * @throws IllegalArgumentException if the width is neither 0 nor at least 40
   */
  public ReportStyle {
    if (width != 0 && width < NARROWEST) {
      throw new IllegalArgumentException(
          "A report needs " + NARROWEST + " characters in a line, or 0 for no wrapping: " + width);
    }
  }

  /**
   * Returns the style for files and logs: no color, no wrapping.
   *
   * @return the style
   */
  public static ReportStyle plain() {
    return new ReportStyle(0, false);
  }

  /**
   * Returns the style for this process's terminal: wrapped at the width in {@code COLUMNS}, or 80,
   * and colored if there is a terminal and {@code NO_COLOR} is not set.
   *
   * @return the style; without color if there is no terminal
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
