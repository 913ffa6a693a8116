package io.github.autopilotesp.filter;

import java.util.Optional;

/** Splits a rule's text into tokens, one at a time, reading each character once. */
final class FilterLexer {
  private final String text;
  private int position;

  FilterLexer(String text) {
    this.text = text;
  }

  Token next() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    if (position == text.length()) {
      return new Token(Token.Kind.END, "", position + 1);
    }
    Token.Kind mark = mark(text.charAt(position));
    if (mark == Token.Kind.WORD) {
      return word();
    }
    if (mark == Token.Kind.STRING) {
      return string();
    }
    position++;
    return new Token(mark, text.substring(position - 1, position), position);
  }

  private Token word() {
    int start = position;
    while (position < text.length()
        && mark(text.charAt(position)) == Token.Kind.WORD
        && !Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return new Token(Token.Kind.WORD, text.substring(start, position), start + 1);
  }

  private Token string() {
    int start = position;
    int end = text.indexOf('"', start + 1);
    if (end < 0) {
      throw new FilterSyntaxException(
          new FilterSyntaxProblem(
              start + 1, "the string that begins here has no closing `\"`", Optional.empty()));
    }
    if (end == start + 1) {
      throw new FilterSyntaxException(
          new FilterSyntaxProblem(start + 1, "a string must not be empty", Optional.empty()));
    }
    position = end + 1;
    return new Token(Token.Kind.STRING, text.substring(start + 1, end), start + 1);
  }

  private static Token.Kind mark(char c) {
    return switch (c) {
      case '(' -> Token.Kind.OPEN;
      case ')' -> Token.Kind.CLOSE;
      case '[' -> Token.Kind.OPEN_LIST;
      case ']' -> Token.Kind.CLOSE_LIST;
      case ',' -> Token.Kind.COMMA;
      case '"' -> Token.Kind.STRING;
      default -> Token.Kind.WORD;
    };
  }
}
