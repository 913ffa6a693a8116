package io.github.autopilotesp.document;

import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.ExportText;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads another tool's YAML, as strictly as a document: at most 1 MiB, no tags, no anchors, one
 * document.
 */
final class YamlExport {
  private final String file;

  private YamlExport(String file) {
    this.file = file;
  }

  /** Reads a map or a list of JSON values. */
  static Object tree(ExportText source) {
    try {
      Problems problems = new Problems();
      PositionedNode root =
          DocumentFormat.YAML.tree(SourceText.of(source.text(), source.file()), problems);
      problems.throwIfAny();
      Object tree = new YamlExport(source.file()).value(root);
      if (tree instanceof Map || tree instanceof List) {
        return tree;
      }
      throw refusal(source.file(), root.at(), "keys and values, or a list", root.description());
    } catch (DocumentException e) {
      DocumentProblem first = e.problems().get(0);
      throw refusal(source.file(), first.location(), "YAML of another tool", first.message());
    }
  }

  private @Nullable Object value(PositionedNode node) {
    if (node instanceof PositionedNode.Mapping mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (PositionedNode.Entry entry : mapping.entries()) {
        if (map.containsKey(entry.key())) {
          throw refusal(file, entry.at(), "each key once", "a duplicate");
        }
        map.put(entry.key(), value(entry.value()));
      }
      return map;
    } else if (node instanceof PositionedNode.Sequence sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.elements().forEach(element -> list.add(value(element)));
      return list;
    } else if (node instanceof PositionedNode.Text text) {
      return text.value();
    } else if (node instanceof PositionedNode.Flag flag) {
      return flag.value();
    } else if (node instanceof PositionedNode.Numeral number) {
      return number(number);
    }
    return null;
  }

  private Object number(PositionedNode.Numeral number) {
    BigDecimal value = number.value();
    if (value.precision() > WireObject.MAX_DIGITS
        || Math.abs((long) value.scale()) > WireObject.MAX_EXPONENT) {
      throw refusal(file, number.at(), "a number of at most 1,000 digits", "a longer one");
    }
    return value.scale() == 0 ? value.unscaledValue() : value;
  }

  private static GraphFormatException refusal(
      String file, SourceLocation at, String expected, String found) {
    return GraphFormatException.of(file, new Position(at.line(), at.column()), expected, found);
  }
}
