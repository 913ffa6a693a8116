package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file the file's name as it was given, for messages
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in Unicode code points
 */
public record SourceLocation(String file, int line, int column) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param file the file's name
   * @param line the line, counted from 1
   * @param column the column, counted from 1
   */
  public SourceLocation {
    Objects.requireNonNull(file, "file");
  }

  /** The form {@code file:line:column} that editors and terminals make a link of. */
  @Override
  public String toString() {
    return VisibleText.of(file) + ":" + line + ":" + column;
  }
}
