package io.github.autopilotesp.internal.page;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words of ours with values in them. The words stand in the code, which the compiler checks; the
 * values come from anywhere, and are escaped for the medium in which the text is shown. So a name
 * cannot become markup, or end a line. Immutable.
 */
@SuppressWarnings("exports") // The annotation is for our compiler only.
public final class Text {
  private static final String PLACE = "%s";

  private final String words;
  private final List<Object> values;

  private Text(String words, List<Object> values) {
    this.words = words;
    this.values = values;
  }

  /**
   * Puts values into words.
   *
   * @param words what is ours, with {@code %s} for each value
   * @param values other texts, which stay as they are, or anything else, which is escaped
   * @return the text
   */
  public static Text of(@CompileTimeConstant String words, Object... values) {
    return new Text(words, List.of(values));
  }

  /**
   * Puts values one after the other.
   *
   * @param separator what is ours and stands between two
   * @param values other texts, which stay as they are, or anything else, which is escaped
   * @return the text; empty for no value
   */
  public static Text joined(@CompileTimeConstant String separator, Collection<?> values) {
    List<Object> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Object value : values) {
      words.append(pieces.isEmpty() ? "" : separator).append(PLACE);
      pieces.add(value);
    }
    return new Text(words.toString(), pieces);
  }

  /**
   * Makes a link of Markdown.
   *
   * @param title what is shown
   * @param address where it leads
   * @return the link
   */
  public static Text link(Object title, URI address) {
    String target = address.toASCIIString().replace("(", "%28").replace(")", "%29");
    return new Text("[%s](" + target + ")", List.of(title));
  }

  /**
   * Shows the text.
   *
   * @param medium where
   * @return the words with the values, escaped
   */
  public String in(Medium medium) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int place = words.indexOf(PLACE, from);
      shown.append(words, from, place);
      shown.append(
          value instanceof Text text ? text.in(medium) : medium.escape(String.valueOf(value)));
      from = place + PLACE.length();
    }
    return shown.append(words, from, words.length()).toString();
  }

  /** The text for a terminal, a file or a message. */
  @Override
  public String toString() {
    return in(Medium.PLAIN);
  }
}
