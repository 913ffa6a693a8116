package io.github.autopilotesp.testkit.internal.odata;

import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.ArrayList;
import java.util.List;

/** A token of a filter expression. */
record Token(Kind kind, String text) {

  enum Kind {
    WORD,
    STRING,
    SYMBOL,
    END
  }

  static List<Token> scan(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '(' || c == ')' || c == ',') {
        tokens.add(new Token(Kind.SYMBOL, String.valueOf(c)));
        i++;
      } else if (c == '\'') {
        StringBuilder string = new StringBuilder();
        i = scanString(text, i + 1, string);
        tokens.add(new Token(Kind.STRING, string.toString()));
      } else {
        int start = i;
        while (i < text.length() && " \t\r\n(),'".indexOf(text.charAt(i)) < 0) {
          i++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, i)));
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  /** Reads up to the closing quote; a doubled quote means one. */
  private static int scanString(String text, int from, StringBuilder into) {
    int i = from;
    while (i < text.length()) {
      if (text.charAt(i) != '\'') {
        into.append(text.charAt(i++));
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
        into.append('\'');
        i += 2;
      } else {
        return i + 1;
      }
    }
    throw GraphError.badRequest(
        "Invalid filter clause: There is an unterminated string literal in '" + text + "'.");
  }

  boolean is(String symbolOrWord) {
    return kind != Kind.STRING && text.equalsIgnoreCase(symbolOrWord);
  }
}
