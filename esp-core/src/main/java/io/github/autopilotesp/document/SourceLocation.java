package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A location in a file.
 *
 * @param file the file's name as given, for messages
 * @param line the line, from 1
 * @param column the column, from 1, in Unicode code points
 */
public record SourceLocation(String file, int line, int column) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param file the file's name
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public SourceLocation {
    Objects.requireNonNull(file, "file");
  }

  /** Returns {@code file:line:column}, which editors and terminals turn into a link. */
  @Override
  public String toString() {
    return VisibleText.of(file) + ":" + line + ":" + column;
  }
}
