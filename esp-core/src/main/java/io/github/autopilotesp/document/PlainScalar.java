package io.github.autopilotesp.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * What a word without quotes means in YAML 1.2, by its core schema (section 10.3.2 of the YAML
 * specification): {@code no} is text and {@code 012} is twelve.
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

  /** Tells whether the word without quotes would be read as itself, and not as something else. */
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

  /** Infinity, and an exponent beyond all bounds, are numbers of YAML and none of ours. */
  static PositionedNode number(String word, SourceLocation at, Problems problems) {
    if (word.length() <= LONGEST_NUMBER) {
      try {
        return new PositionedNode.Numeral(value(word), at);
      } catch (NumberFormatException e) {
        // refused below, as what is too long
      }
    }
    problems.add(
        DocumentProblem.Kind.WRONG_VALUE,
        at,
        "",
        "no setting takes such a number; if it is text, put it in quotes");
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
