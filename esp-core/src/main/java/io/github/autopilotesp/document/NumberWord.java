package io.github.autopilotesp.document;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number in a document: decimal, or octal or hexadecimal as YAML 1.2 writes them. */
final class NumberWord {
  private static final int LONGEST_NUMBER = 40;

  private NumberWord() {}

  /** Reads a number; infinity and excessive exponents are valid YAML but refused here. */
  static PositionedNode read(String word, SourceLocation at, Problems problems) {
    if (word.length() <= LONGEST_NUMBER) {
      try {
        return new PositionedNode.Numeral(value(word), at);
      } catch (NumberFormatException e) {
        // refused below, like a number that is too long
      }
    }
    problems.add(
        DocumentProblem.Kind.WRONG_VALUE,
        at,
        "",
        "no setting accepts such a number; if it is text, put it in quotes");
    return new PositionedNode.Refused(at);
  }

  private static BigDecimal value(String word) {
    if (word.startsWith("0o")) {
      return new BigDecimal(new BigInteger(word.substring(2), 8));
    }
    return word.startsWith("0x")
        ? new BigDecimal(new BigInteger(word.substring(2), 16))
        : new BigDecimal(word);
  }
}
