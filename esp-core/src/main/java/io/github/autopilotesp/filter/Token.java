package io.github.autopilotesp.filter;

/**
 * A token of a rule's text.
 *
 * @param kind its kind
 * @param text its characters; for a string, those between the quotes
 * @param column where it starts, from 1
 */
record Token(Kind kind, String text, int column) {
  static final int LONGEST_SHOWN = 40;

  enum Kind {
    OPEN,
    CLOSE,
    OPEN_LIST,
    CLOSE_LIST,
    COMMA,
    STRING,
    WORD,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Returns the token as shown in a message, truncated if it is long. */
  String shown() {
    if (kind == Kind.END) {
      return "the end of the rule";
    }
    String whole = kind == Kind.STRING ? '"' + text + '"' : text;
    return '`' + (whole.length() <= LONGEST_SHOWN ? whole : cut(whole)) + '`';
  }

  private static String cut(String whole) {
    return whole.substring(0, LONGEST_SHOWN) + "…";
  }
}
