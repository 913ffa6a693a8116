package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.Guid;
import io.github.autopilotesp.internal.text.QuotedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Prints a tree of maps, lists, strings, numbers and booleans as YAML in block style. */
final class YamlPrinter {
  /** Strings in YAML 1.2, but not in YAML 1.1, which many tools still use. */
  private static final Set<String> OLD_FLAGS = Set.of("y", "n", "yes", "no", "on", "off");

  private static final Pattern ENDS_A_LINE_WITH_SPACE = Pattern.compile(" (\n|$)");

  private final StringBuilder out = new StringBuilder();

  private YamlPrinter() {}

  static String print(Map<String, Object> tree) {
    YamlPrinter printer = new YamlPrinter();
    printer.mapping(tree, 0);
    return printer.out.toString();
  }

  private void mapping(Map<?, ?> map, int indent) {
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      out.append(entry.getKey()).append(':');
      value(entry.getValue(), indent);
    }
  }

  private void value(Object value, int indent) {
    if (value instanceof Map<?, ?> map) {
      out.append('\n');
      indent(indent + 1);
      mapping(map, indent + 1);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      for (Object element : list) {
        indent(indent + 1);
        out.append('-');
        element(element, indent + 2);
      }
    } else if (value instanceof List<?>) {
      out.append(" []\n");
    } else {
      out.append(' ').append(scalar(value, indent + 1)).append('\n');
    }
  }

  private void element(Object element, int indent) {
    if (element instanceof Map<?, ?> map) {
      out.append(' ');
      mapping(map, indent);
    } else {
      out.append(' ').append(scalar(element, indent)).append('\n');
    }
  }

  private void indent(int level) {
    out.append("  ".repeat(level));
  }

  private static String scalar(Object value, int indent) {
    if (!(value instanceof String text)) {
      return String.valueOf(value);
    }
    if (canBePlain(text)) {
      return text;
    }
    return canBeLiteral(text) ? literal(text, indent) : QuotedText.of(text);
  }

  private static boolean canBePlain(String text) {
    return !text.isEmpty()
        && (Character.isLetter(text.codePointAt(0)) || Guid.isGuid(text))
        && text.codePoints().allMatch(QuotedText::isVisible)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && !text.endsWith(" ")
        && !OLD_FLAGS.contains(text.toLowerCase(Locale.ROOT))
        && PlainScalar.isText(text);
  }

  private static boolean canBeLiteral(String text) {
    return text.contains("\n")
        && !text.startsWith("\n")
        && !text.startsWith(" ")
        && !text.endsWith("\n\n")
        && text.codePoints().allMatch(c -> c == '\n' || QuotedText.isVisible(c))
        && !ENDS_A_LINE_WITH_SPACE.matcher(text).find();
  }

  /** Writes each line of a text as a line of the file, so that a diff shows which line changed. */
  private static String literal(String text, int indent) {
    boolean endsWithLine = text.endsWith("\n");
    StringBuilder block = new StringBuilder(endsWithLine ? "|" : "|-");
    text.lines()
        .forEach(
            line -> block.append('\n').append(line.isEmpty() ? "" : "  ".repeat(indent) + line));
    return block.toString();
  }
}
