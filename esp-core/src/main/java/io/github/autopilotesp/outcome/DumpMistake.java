package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A line of a registry dump that could not be read. The following lines were.
 *
 * @param line the line number, from 1
 * @param problem what is wrong, in English, without the content of the line
 */
public record DumpMistake(long line, String problem) {
  /**
   * Creates the value.
   *
   * @param line the line number
   * @param problem what is wrong
   */
  public DumpMistake {
    Objects.requireNonNull(problem, "problem");
  }

  @Override
  public String toString() {
    return "line " + line + ": " + VisibleText.of(problem);
  }
}
