package io.github.autopilotesp.internal.text;

/**
 * Text in double quotes, with escapes that JSON and YAML share. What cannot be seen, or cannot
 * stand in a file, is escaped.
 */
public final class QuotedText {
  /** How many characters of a text a message shows. */
  public static final int SHORT = 60;

  private QuotedText() {}

  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(codePoint -> append(out, codePoint));
    return out.append('"').toString();
  }

  /** For messages: no more than the beginning of a text that may be long. */
  public static String shortened(String text) {
    if (text.length() <= SHORT) {
      return VisibleText.of(of(text));
    }
    int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
    return VisibleText.of(of(text.substring(0, end)))
        + "… ("
        + (text.length() - end)
        + " more characters)";
  }

  /** Tells whether a character can stand in a file as it is, and be seen there. */
  public static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        // A character beyond the basic plane has no escape that both formats know; YAML does not
        // put two surrogates together.
        if (isVisible(codePoint) || Character.isSupplementaryCodePoint(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          out.append(String.format("\\u%04x", codePoint));
        }
      }
    }
  }
}
