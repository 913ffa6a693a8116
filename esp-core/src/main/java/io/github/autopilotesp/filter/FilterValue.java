package io.github.autopilotesp.filter;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * The value a property is compared with: a string, a list of strings, a version number, or {@code
 * $null}. Immutable.
 */
public sealed interface FilterValue {

  /**
   * Returns the value as a rule spells it.
   *
   * @return for example {@code "Surface Pro 9"}, with its quotes
   */
  @Override
  String toString();

  /**
   * A string. The documentation has no way to write a double quote inside one.
   *
   * @param text the string without its quotes; not empty, without a double quote
   */
  record Text(String text) implements FilterValue {
    /**
     * Creates a string.
     *
     * @param text the string without its quotes
     * @throws IllegalArgumentException if it is empty or contains a double quote
     */
    public Text {
      requireWritable(text);
    }

    @Override
    public String toString() {
      return quoted(text);
    }
  }

  /**
   * A list of strings, for {@code -in} and {@code -notIn}.
   *
   * @param texts at least one string; each not empty, without a double quote
   */
  record TextList(List<String> texts) implements FilterValue {
    /**
     * Creates a list.
     *
     * @param texts the strings without their quotes
     * @throws IllegalArgumentException if the list or a string is empty, or a string contains a
     *     double quote
     */
    public TextList {
      Objects.requireNonNull(texts, "texts");
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("A list in a filter rule needs at least one string");
      }
      texts.forEach(FilterValue::requireWritable);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("[");
      for (String text : texts) {
        out.append(out.length() > 1 ? ", " : "").append(quoted(text));
      }
      return out.append(']').toString();
    }
  }

  /**
   * A version number without quotes, as the documentation writes it for {@code
   * operatingSystemVersion}.
   *
   * @param number numbers of at most nine digits, joined by dots, for example {@code
   *     10.0.22631.3235}
   */
  record Version(String number) implements FilterValue {
    /**
     * Creates a version.
     *
     * @param number numbers of at most nine digits, joined by dots
     * @throws IllegalArgumentException if it is not a version number
     */
    public Version {
      Objects.requireNonNull(number, "number");
      if (VersionNumber.parse(number) == null) {
        throw new IllegalArgumentException("Not a version number: " + VisibleText.of(number, 100));
      }
    }

    @Override
    public String toString() {
      return number;
    }
  }

  /** No value at all: {@code $null}, for {@code -eq} and {@code -ne}. */
  enum Null implements FilterValue {
    /** The only instance. */
    NULL;

    @Override
    public String toString() {
      return "$null";
    }
  }

  private static void requireWritable(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty() || text.indexOf('"') >= 0) {
      throw new IllegalArgumentException(
          "A string in a filter rule must not be empty or contain a double quote: "
              + VisibleText.of(text, 100));
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
