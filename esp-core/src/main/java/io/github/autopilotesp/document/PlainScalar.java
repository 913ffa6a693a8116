package io.github.autopilotesp.document;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Interprets unquoted YAML scalars according to the YAML 1.2 core schema (section 10.3.2 of the
 * YAML specification): {@code no} is text and {@code 012} is twelve.
 */
final class PlainScalar {
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
      return NumberWord.read(word, at, problems);
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
}
