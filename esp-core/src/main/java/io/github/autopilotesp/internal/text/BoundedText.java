package io.github.autopilotesp.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Messages that stay readable whatever they have to list: at most 20 lines, and 4 KiB. */
public final class BoundedText {
  /** How many lines, or names, a message lists. */
  public static final int LISTED = 20;

  private static final int LONGEST = 3800;
  private static final int LONGEST_LINE = 600;

  private BoundedText() {}

  /**
   * Puts lines together.
   *
   * @param lines what is to be said, in one line each
   * @param separator what stands between them
   * @return the first lines, and how many more there are
   */
  public static String lines(List<String> lines, String separator) {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (String line : lines) {
      String cut = line.length() <= LONGEST_LINE ? line : line.substring(0, end(line)) + "…";
      boolean fits = bytes(text) + bytes(cut) + separator.length() <= LONGEST;
      if (shown == LISTED || (shown > 0 && !fits)) {
        break;
      }
      text.append(shown == 0 ? "" : separator).append(cut);
      shown++;
    }
    return shown == lines.size()
        ? text.toString()
        : text.append(separator)
            .append("and ")
            .append(lines.size() - shown)
            .append(" more")
            .toString();
  }

  /**
   * Puts names together.
   *
   * @param names the names, as they are to be shown
   * @return at most 20 of them, and how many more there are
   */
  public static String names(List<String> names) {
    return names.size() <= LISTED
        ? String.join(", ", names)
        : names.stream().limit(LISTED).collect(Collectors.joining(", "))
            + " and "
            + (names.size() - LISTED)
            + " more";
  }

  /**
   * Cuts a text that is too long, between two characters.
   *
   * @param text the text
   * @param longest the most bytes of UTF-8, at least 4
   * @return the text, or its beginning with an ellipsis
   */
  public static String cut(String text, int longest) {
    if (text.length() <= longest / 3 || bytes(text) <= longest) {
      return text;
    }
    int end = 0;
    int room = longest - "…".getBytes(StandardCharsets.UTF_8).length;
    while (room >= bytes(text.codePointAt(end))) {
      room -= bytes(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + "…";
  }

  private static int bytes(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  private static int end(String line) {
    return Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1))
        ? LONGEST_LINE - 1
        : LONGEST_LINE;
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
