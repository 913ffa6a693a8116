package io.github.autopilotesp.internal.text;

/** What an id may be: any text that, as a segment of an address, addresses its own thing. */
public final class IdText {
  private IdText() {}

  /**
   * Tells an id from what is none.
   *
   * @param text any text
   * @return false if it is empty, {@code .} or {@code ..}
   */
  public static boolean isId(String text) {
    return !text.isEmpty() && !text.equals(".") && !text.equals("..");
  }

  /**
   * Returns a text that is an id.
   *
   * @param text the text
   * @return the same
   * @throws IllegalArgumentException if it is none
   */
  public static String require(String text) {
    if (!isId(text)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no id: it would address something else. Use an id that was read.");
    }
    return text;
  }
}
