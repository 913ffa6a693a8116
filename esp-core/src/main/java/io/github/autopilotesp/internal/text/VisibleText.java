package io.github.autopilotesp.internal.text;

import java.util.Locale;

/**
 * Text of others, made fit to stand inside a line of ours: it cannot end the line or hide in it.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Shows what would not be seen as what it is: control characters, line and paragraph separators,
   * marks that turn the direction of writing, and lone surrogates become escapes such as {@code
   * \n}. All else stays, letters of every script included.
   *
   * @param text what a person, a tenant or a service wrote
   * @return the same on one line
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isHidden(point)) {
                visible.append(escape(point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  /**
   * As {@link #of}, but no longer than told; what was cut is counted.
   *
   * @param text what a person, a tenant or a service wrote
   * @param longest the most characters of it, at least 1
   * @return the same on one line, or its beginning
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return of(text);
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return of(text.substring(0, end)) + "… (" + (text.length() - end) + " more characters)";
  }

  /**
   * Shows in JSON what would not be seen. The JSON says the same: outside of ASCII, only texts have
   * such characters, and they may all be written as escapes. Half of a surrogate pair, which has no
   * form in UTF-8, survives in a file by it.
   *
   * @param json any JSON text
   * @return the same with escapes
   */
  public static String ofJson(String json) {
    StringBuilder visible = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (point < 0x7F || !isHidden(point)) {
                visible.appendCodePoint(point);
              } else {
                for (char half : Character.toChars(point)) {
                  visible.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
                }
              }
            });
    return visible.toString();
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point);
    };
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          !isJoiner(point);
      default -> false;
    };
  }

  /** Emoji and several scripts are written with these, and they turn nothing round. */
  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
