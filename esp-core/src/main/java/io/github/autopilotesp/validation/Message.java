package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * A message as data, so that it can be translated: a key, a pattern with {@code {0}}, {@code {1}}
 * and so on, and the arguments.
 *
 * @param key the stable name of the message, such as {@code ESP201}
 * @param pattern the English text, with placeholders
 * @param arguments strings and numbers; unmodifiable
 */
public record Message(String key, String pattern, List<Object> arguments) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param key the stable name of the message
   * @param pattern the English text, with placeholders
   * @param arguments strings and numbers
   */
  public Message {
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(pattern, "pattern");
    arguments = List.copyOf(arguments);
  }

  /**
   * Returns the English text.
   *
   * @return the pattern with its arguments
   */
  public String text() {
    return text(pattern);
  }

  /**
   * Returns the text for another pattern, such as a translation.
   *
   * @param translation a pattern with the same placeholders
   * @return the pattern with the arguments; placeholders without an argument are left as they are
   */
  public String text(String translation) {
    StringBuilder text = new StringBuilder(translation.length() + 32);
    int from = 0;
    for (int open = translation.indexOf('{'); open >= 0; open = translation.indexOf('{', from)) {
      int close = translation.indexOf('}', open);
      int place = close < 0 ? -1 : placeIn(translation.substring(open + 1, close));
      if (place < 0 || place >= arguments.size()) {
        text.append(translation, from, open + 1);
        from = open + 1;
      } else {
        text.append(translation, from, open)
            .append(VisibleText.of(String.valueOf(arguments.get(place))));
        from = close + 1;
      }
    }
    return text.append(translation, from, translation.length()).toString();
  }

  private static int placeIn(String braced) {
    return braced.length() == 1 && braced.charAt(0) >= '0' && braced.charAt(0) <= '9'
        ? braced.charAt(0) - '0'
        : -1;
  }

  @Override
  public String toString() {
    return text();
  }
}
