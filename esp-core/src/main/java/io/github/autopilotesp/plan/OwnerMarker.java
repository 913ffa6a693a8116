package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Optional;

/**
 * The last line {@code [owner: x]} of a description, which marks the profiles of a set.
 * Descriptions are read once, from the end: they come from a tenant and may be long.
 */
final class OwnerMarker {
  private static final String START = "[owner: ";
  private static final char END = ']';

  /** The characters that end a line in a tenant's text. */
  private static final String LINE_ENDS = "\n\r\u000b\f\u0085\u2028\u2029";

  private OwnerMarker() {}

  /** A marker in a description: the owner, and the text before its line. */
  private record Marked(String owner, String before) {}

  static void check(String owner) {
    if (!isName(owner)) {
      throw new IllegalArgumentException(
          "\""
              + VisibleText.of(owner, 100)
              + "\" cannot be an owner: use one line without brackets.");
    }
  }

  static Optional<String> owner(String description) {
    return read(description).map(Marked::owner);
  }

  static String strip(String description) {
    return read(description).map(Marked::before).orElse(description);
  }

  /**
   * Adds the marker of the given owner, else of the one in the description, else of the one before.
   */
  static String mark(String description, Optional<String> owner, String before) {
    Optional<String> marked = owner.or(() -> owner(description)).or(() -> owner(before));
    String text = strip(description);
    return marked.map(name -> text + lineEnd(text) + START + name + END).orElse(text);
  }

  /** After a carriage return, a line feed alone would make one line end of both. */
  private static String lineEnd(String text) {
    return text.isEmpty() ? "" : text.endsWith("\r") ? "\r\n" : "\n";
  }

  private static Optional<Marked> read(String description) {
    String text = description.stripTrailing();
    int start = text.lastIndexOf(START);
    if (start < 0 || text.charAt(text.length() - 1) != END) {
      return Optional.empty();
    }
    String name = text.substring(start + START.length(), text.length() - 1);
    String before = text.substring(0, start);
    boolean startsLine = before.isEmpty() || endsLine(before);
    return startsLine && isName(name)
        ? Optional.of(new Marked(name, withoutLineEnd(before)))
        : Optional.empty();
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.chars().noneMatch(c -> c == '[' || c == END || LINE_ENDS.indexOf(c) >= 0);
  }

  private static boolean endsLine(String text) {
    return LINE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String withoutLineEnd(String text) {
    int cut = text.endsWith("\r\n") ? 2 : Math.min(1, text.length());
    return text.substring(0, text.length() - cut);
  }
}
