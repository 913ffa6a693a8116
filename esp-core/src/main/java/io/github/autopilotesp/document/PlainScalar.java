package io.github.autopilotesp.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Interprets unquoted YAML scalars according to the YAML 1.2 core schema (section 10.3.2 of the
 * YAML specification): {@code no} is text and {@code 012} is twelve.
 */
final class PlainScalar {
  private static final int LONGEST_NUMBER = 40;
  private static final ScalarResolver CORE_SCHEMA = new CoreScalarResolver(false);

  private PlainScalar() {}

  static PositionedNode resolve(String word, SourceLocation at, Problems problems) {
    Tag tag = tag(word);
    if (tag.equals(Tag.NULL)) {
      return new PositionedNode.Null(at);
    }
    if (tag.equals(Tag.BOOL)) {
      return new PositionedNode.Flag("true".equalsIgnoreCase(word), at);
    }
    if (isNumber(tag)) {
      return number(word, at, problems);
    }
    return new PositionedNode.Text(word, at);
  }

  /** Returns whether the unquoted word would be read as text. */
  static boolean isText(String word) {
    Tag tag = tag(word);
    return !tag.equals(Tag.NULL) && !tag.equals(Tag.BOOL) && !isNumber(tag);
  }

  private static boolean isNumber(Tag tag) {
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
  }

  private static Tag tag(String word) {
    return CORE_SCHEMA.resolve(word, true);
  }

  /** Reads a number; infinity and excessive exponents are valid YAML but refused here. */
  static PositionedNode number(String word, SourceLocation at, Problems problems) {
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
