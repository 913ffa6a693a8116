package io.github.autopilotesp.wire;

import io.github.autopilotesp.wire.GraphFormatException.Position;
import org.jspecify.annotations.Nullable;

/**
 * A position in a PowerShell text, with the steps a reader of literals needs: skipping white space,
 * comments, strings and nesting. Each character is read once; nothing is evaluated.
 */
final class PowerShellText {
  /** The maximum nesting depth of brackets and expressions. */
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;
  private int depth;

  /** The offset up to which lines were counted, its line, and the start of that line. */
  private int counted;

  private int line = 1;
  private int lineStart;

  PowerShellText(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  /** Returns the character at this distance, or 0 beyond the end. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  char take() {
    return text.charAt(at++);
  }

  boolean takeIf(char c) {
    if (!atEnd() && peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  int offset() {
    return at;
  }

  /** Returns whether it is a double quote; PowerShell accepts typographic ones. */
  static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= '\u201C' && c <= '\u201E');
  }

  static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201B');
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** Reads a word, or returns an empty string if there is none here. */
  String word() {
    int start = at;
    while (!atEnd() && isWordPart(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Skips white space and comments, including line ends. */
  void skipBlanks() {
    skipBlanks(true);
  }

  /** Skips white space and comments, and line ends only if requested. */
  void skipBlanks(boolean lines) {
    while (!atEnd()) {
      char c = peek();
      if (c == '#') {
        skipLine();
      } else if (c == '<' && peek(1) == '#') {
        skipBlockComment();
      } else if (c == '`' && (peek(1) == '\n' || peek(1) == '\r')) {
        at += peek(1) == '\r' && peek(2) == '\n' ? 3 : 2;
      } else if ((lines || (c != '\n' && c != '\r')) && Character.isWhitespace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (!atEnd() && peek() != '\n' && peek() != '\r') {
      at++;
    }
  }

  private void skipBlockComment() {
    int end = text.indexOf("#>", at + 2);
    if (end < 0) {
      throw refusal(at, "", "the end of the comment", "none");
    }
    at = end + 2;
  }

  /** Returns whether a string of any kind starts here. */
  boolean atString() {
    char c = peek();
    return isSingleQuote(c) || isDoubleQuote(c) || atHereString();
  }

  private boolean atHereString() {
    return peek() == '@' && (isSingleQuote(peek(1)) || isDoubleQuote(peek(1)));
  }

  /**
   * Reads a constant string.
   *
   * @param name the name of the property, for messages
   */
  String string(String name) {
    StringBuilder value = new StringBuilder();
    string(value, name);
    return value.toString();
  }

  /** Skips a string, constant or not. */
  void skipString() {
    string(null, "");
  }

  private void string(@Nullable StringBuilder value, String name) {
    int start = at;
    if (atHereString()) {
      hereString(value, name);
      return;
    }
    boolean expands = isDoubleQuote(take());
    while (!atEnd()) {
      int here = at;
      char c = take();
      if (expands ? isDoubleQuote(c) : isSingleQuote(c)) {
        boolean doubled = expands ? isDoubleQuote(peek()) : isSingleQuote(peek());
        if (!doubled || atEnd()) {
          return;
        }
        add(value, take());
      } else if (expands && c == '`' && !atEnd()) {
        escape(value, name, here);
      } else if (expands && c == '$') {
        variable(value, name, here);
      } else {
        add(value, c);
      }
    }
    throw refusal(start, name, "the end of the string", "none");
  }

  /** Reads a here-string: it starts after a line end, and ends at a quote that starts a line. */
  private void hereString(@Nullable StringBuilder value, String name) {
    int start = at;
    at++;
    boolean expands = isDoubleQuote(take());
    skipBlanksOfLine();
    if (!takeLineEnd()) {
      throw refusal(at, name, "a line end after the beginning of a here-string", "more");
    }
    boolean first = true;
    while (!atEnd()) {
      char quote = peek();
      if ((expands ? isDoubleQuote(quote) : isSingleQuote(quote)) && peek(1) == '@') {
        at += 2;
        return;
      }
      if (!first) {
        add(value, '\n');
      }
      first = false;
      while (!atEnd() && peek() != '\n' && peek() != '\r') {
        int here = at;
        char c = take();
        if (expands && c == '`' && !atEnd()) {
          escape(value, name, here);
        } else if (expands && c == '$') {
          variable(value, name, here);
        } else {
          add(value, c);
        }
      }
      takeLineEnd();
    }
    throw refusal(start, name, "the end of the string", "none");
  }

  private void skipBlanksOfLine() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  private boolean takeLineEnd() {
    boolean carriage = takeIf('\r');
    return takeIf('\n') || carriage;
  }

  private void escape(@Nullable StringBuilder value, String name, int here) {
    char c = take();
    switch (c) {
      case 'n' -> add(value, '\n');
      case 'r' -> add(value, '\r');
      case 't' -> add(value, '\t');
      case '0', 'a', 'b', 'e', 'f', 'u', 'v' -> {
        if (value != null) {
          throw refusal(here, name, "a text", "an escape of a control character");
        }
      }
      case '\r' -> takeIf('\n');
      case '\n' -> {
        // The line goes on.
      }
      default -> add(value, c);
    }
  }

  private void variable(@Nullable StringBuilder value, String name, int here) {
    char next = peek();
    boolean expands =
        Character.isLetterOrDigit(next)
            || next == '_'
            || next == '('
            || next == '{'
            || next == ':'
            || next == '?'
            || next == '$'
            || next == '^';
    if (expands && value != null) {
      throw refusal(here, name, "a literal", "a string with a variable in it");
    }
    if (next == '(') {
      at++;
      skipUntil(')', here, name);
    } else {
      add(value, '$');
    }
  }

  private static void add(@Nullable StringBuilder value, char c) {
    if (value != null) {
      value.append(c);
    }
  }

  /** Skips everything up to and including a closing bracket. */
  void skipUntil(char closing, int start, String name) {
    if (++depth > MAX_DEPTH) {
      throw refusal(start, name, "at most " + MAX_DEPTH + " levels of nesting", "more");
    }
    while (!atEnd()) {
      skipBlanks();
      if (takeIf(closing)) {
        depth--;
        return;
      }
      skipOne(start, name);
    }
    throw refusal(start, name, "the closing " + closing, "none");
  }

  /** Skips a string, a bracket with its content, or one character. */
  void skipOne(int start, String name) {
    if (atEnd()) {
      return;
    }
    if (atString()) {
      skipString();
      return;
    }
    char c = take();
    switch (c) {
      case '(' -> skipUntil(')', start, name);
      case '{' -> skipUntil('}', start, name);
      case '[' -> skipUntil(']', start, name);
      case '`' -> at = Math.min(at + 1, text.length());
      default -> {
        // Any other character of an expression.
      }
    }
  }

  /** Skips an expression, up to the end of its statement. */
  void skipExpression(String name) {
    int start = at;
    while (true) {
      skipBlanks(false);
      if (atEnd() || peek() == '\n' || peek() == '\r' || peek() == ';' || peek() == '}') {
        return;
      }
      skipOne(start, name);
    }
  }

  int line() {
    return position(at).line();
  }

  GraphFormatException refusal(int offset, String name, String expected, String found) {
    return GraphFormatException.at(position(offset), name, expected, found);
  }

  GraphFormatException refusal(String name, String expected, String found) {
    return refusal(at, name, expected, found);
  }

  /** Returns a position; lines are counted on from the last requested one. */
  private Position position(int offset) {
    if (offset < counted) {
      counted = 0;
      line = 1;
      lineStart = 0;
    }
    for (; counted < offset; counted++) {
      char c = text.charAt(counted);
      boolean crLf = c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crLf)) {
        line++;
        lineStart = counted + 1;
      }
    }
    return new Position(line, Math.max(1, offset - lineStart + 1));
  }
}
