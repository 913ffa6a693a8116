package io.github.autopilotesp.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word without quotes means in YAML 1.2, by its core schema (section 10.3.2 of the YAML
 * specification): {@code no} is text and {@code 012} is twelve.
 */
final class PlainScalar {
  private static final int LONGEST_NUMBER = 40;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private PlainScalar() {}

  static PositionedNode resolve(String word, SourceLocation at, Problems problems) {
    if (NULLS.contains(word)) {
      return new PositionedNode.Null(at);
    }
    if (TRUE.contains(word) || FALSE.contains(word)) {
      return new PositionedNode.Flag(TRUE.contains(word), at);
    }
    if (looksLikeNumber(word)) {
      return number(word, at, problems);
    }
    return new PositionedNode.Text(word, at);
  }

  /** Tells whether the word without quotes would be read as itself, and not as something else. */
  static boolean isText(String word) {
    return !NULLS.contains(word)
        && !TRUE.contains(word)
        && !FALSE.contains(word)
        && !looksLikeNumber(word);
  }

  static PositionedNode number(String word, SourceLocation at, Problems problems) {
    if (word.length() > LONGEST_NUMBER || NOT_FINITE.matcher(word).matches()) {
      return refused(at, problems);
    }
    if (OCTAL.matcher(word).matches()) {
      return new PositionedNode.Numeral(new BigDecimal(new BigInteger(word.substring(2), 8)), at);
    }
    if (HEXADECIMAL.matcher(word).matches()) {
      return new PositionedNode.Numeral(new BigDecimal(new BigInteger(word.substring(2), 16)), at);
    }
    try {
      return new PositionedNode.Numeral(new BigDecimal(word), at);
    } catch (NumberFormatException e) {
      return refused(at, problems); // an exponent beyond all bounds
    }
  }

  private static boolean looksLikeNumber(String word) {
    return DECIMAL.matcher(word).matches()
        || OCTAL.matcher(word).matches()
        || HEXADECIMAL.matcher(word).matches()
        || NOT_FINITE.matcher(word).matches();
  }

  private static PositionedNode refused(SourceLocation at, Problems problems) {
    problems.add(
        DocumentProblem.Kind.WRONG_VALUE,
        at,
        "",
        "no setting takes such a number; if it is text, put it in quotes");
    return new PositionedNode.Refused(at);
  }
}
