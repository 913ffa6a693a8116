package io.github.autopilotesp.internal.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects HTML and SVG. Only {@link #raw} takes markup; everything else is escaped. */
public final class Markup {
  /**
   * A name in a text that is not HTML, such as a title: its direction stays its own.
   *
   * @param value the name
   */
  public record Name(String value) {
    private static final char ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private String escaped() {
      boolean turns = Bidi.requiresBidi(value.toCharArray(), 0, value.length());
      return turns ? ISOLATE + escape(value) + POP : escape(value);
    }
  }

  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final StringBuilder out = new StringBuilder();

  /** Begins with nothing. */
  public Markup() {}

  /**
   * Appends markup of our own.
   *
   * @param markup the markup
   * @return this
   */
  public Markup raw(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /**
   * Appends markup of our own; each {@code %s} and {@code %d} takes a value, or a list of values,
   * which are escaped.
   *
   * @param markup the markup
   * @param values the values
   * @return this
   */
  public Markup raw(String markup, Object... values) {
    Object[] escaped = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      escaped[i] = escaped(values[i]);
    }
    return raw(markup.formatted(escaped));
  }

  private static Object escaped(Object value) {
    if (value instanceof Integer) {
      return value;
    } else if (value instanceof Name name) {
      return name.escaped();
    } else if (value instanceof List<?> pieces) {
      return pieces.stream().map(piece -> (String) escaped(piece)).collect(Collectors.joining());
    }
    return escape(value.toString());
  }

  /**
   * Appends an SVG text.
   *
   * @param x from the left
   * @param y from the top
   * @param style its class
   * @param content what it says: a value, or a list of values
   * @return this
   */
  public Markup text(int x, int y, String style, Object content) {
    return raw("<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>", x, y, style, content);
  }

  /**
   * Escapes a text for an element or a quoted attribute, and replaces what HTML cannot hold.
   *
   * @param text any text
   * @return markup
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t', '\r' -> escaped.appendCodePoint(c);
                default ->
                    escaped.append(
                        isAllowed(c) ? VisibleText.of(Character.toString(c)) : REPLACEMENT);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    boolean laterControl = c >= 0x7F && c < 0xA0;
    boolean surrogate = c >= 0xD800 && c < 0xE000;
    return !control && !laterControl && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }

  /**
   * Breaks a text into lines for a picture; what does not fit ends with an ellipsis.
   *
   * @param text any text
   * @param width the most characters of a line
   * @param maxLines the most lines
   * @return the lines
   */
  public static List<String> wrap(String text, int width, int maxLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.splitAsStream(text.strip()).toList()) {
      String piece = shorten(word, width);
      if (line.length() > 0 && line.length() + 1 + piece.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (lines.size() == maxLines) {
        lines.set(maxLines - 1, shorten(lines.get(maxLines - 1) + " …", width));
        return lines;
      }
      line.append(line.length() == 0 ? "" : " ").append(piece);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Cuts a text that is too long for a picture, never through a character.
   *
   * @param text any text
   * @param width the most characters
   * @return the text or its beginning
   */
  public static String shorten(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(width - 2)) ? width - 2 : width - 1;
    return text.substring(0, end) + "…";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
