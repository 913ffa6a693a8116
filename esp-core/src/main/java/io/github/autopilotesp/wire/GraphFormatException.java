package io.github.autopilotesp.wire;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for malformed input from Microsoft Graph or another tool: text that is not JSON, or a
 * property of the wrong type. Says where, what was expected, and what was found.
 */
public final class GraphFormatException extends EspException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  private final String path;
  private final String expected;
  private final String found;
  private final @Nullable Position position;
  private final @Nullable String file;

  private GraphFormatException(
      @Nullable String file,
      String path,
      @Nullable Position position,
      String expected,
      String found,
      @Nullable Throwable cause) {
    super(
        (file == null ? where(path, position) : where(file, path, position))
            + "expected "
            + VisibleText.of(expected, LONGEST)
            + ", found "
            + VisibleText.of(found, LONGEST)
            + ".",
        cause);
    this.file = file;
    this.path = path;
    this.position = position;
    this.expected = expected;
    this.found = found;
  }

  private static String where(String path, @Nullable Position position) {
    return (path.isEmpty() ? "The JSON" : "The property " + VisibleText.of(path, LONGEST))
        + (position == null ? "" : " at " + position)
        + " cannot be read: ";
  }

  private static String where(String file, String path, @Nullable Position position) {
    return VisibleText.of(file, LONGEST)
        + (position == null ? ": " : ":" + position.line() + ":" + position.column() + ": ")
        + (path.isEmpty() ? "" : VisibleText.of(path, LONGEST) + ": ");
  }

  /**
   * Creates the failure for a malformed file of another tool.
   *
   * @param file the file's name
   * @param position where the fault is
   * @param expected what was expected, in words
   * @param found what was found, in words, without private content
   * @return the failure
   */
  public static GraphFormatException of(
      String file, Position position, String expected, String found) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
    return new GraphFormatException(file, "", position, expected, found, null);
  }

  static GraphFormatException at(String path, String expected, String found) {
    return new GraphFormatException(null, path, null, expected, found, null);
  }

  static GraphFormatException at(Position position, String path, String expected, String found) {
    return new GraphFormatException(
        null, path, Objects.requireNonNull(position), expected, found, null);
  }

  static GraphFormatException at(
      Position position, String path, String expected, String found, @Nullable Throwable cause) {
    return new GraphFormatException(
        null, path, Objects.requireNonNull(position), expected, found, cause);
  }

  /**
   * Adds the file's name, if it is missing.
   *
   * @param name the file's name
   * @return the same failure, with a message that starts with the file
   */
  public GraphFormatException in(String name) {
    Objects.requireNonNull(name, "name");
    if (file != null) {
      return this;
    }
    GraphFormatException placed =
        new GraphFormatException(name, path, position, expected, found, getCause());
    placed.setStackTrace(getStackTrace());
    return placed;
  }

  /**
   * Returns the file that was read.
   *
   * @return its name as given, or empty if unknown
   */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns the path of the fault in the object.
   *
   * @return a path such as {@code assignments[2].target.groupId}, or an empty string for the whole
   */
  public String path() {
    return path;
  }

  /**
   * Returns the position of the fault in the text.
   *
   * @return the position, or empty if an object was read instead of text
   */
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }

  /**
   * Returns what was expected.
   *
   * @return a description
   */
  public String expected() {
    return expected;
  }

  /**
   * Returns what was found, without private content.
   *
   * @return a description
   */
  public String found() {
    return found;
  }

  /**
   * A place in a text.
   *
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public record Position(int line, int column) implements Serializable {
    @Override
    public String toString() {
      return "line " + line + ", column " + column;
    }
  }
}
