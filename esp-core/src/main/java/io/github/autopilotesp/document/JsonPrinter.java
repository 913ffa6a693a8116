package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.QuotedText;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Prints a tree of maps, lists, strings, numbers and booleans as JSON, one value per line. */
final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  static String print(Map<String, Object> tree) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(tree, 0);
    return printer.out.append('\n').toString();
  }

  private void value(Object value, int indent) {
    if (value instanceof Map<?, ?> map) {
      block('{', map.entrySet().iterator(), '}', indent);
    } else if (value instanceof List<?> list) {
      block('[', list.iterator(), ']', indent);
    } else {
      out.append(value instanceof String text ? QuotedText.of(text) : String.valueOf(value));
    }
  }

  private void block(char open, Iterator<?> elements, char close, int indent) {
    out.append(open);
    String separator = "\n";
    boolean empty = !elements.hasNext();
    while (elements.hasNext()) {
      out.append(separator).append("  ".repeat(indent + 1));
      separator = ",\n";
      Object element = elements.next();
      if (element instanceof Map.Entry<?, ?> entry) {
        out.append(QuotedText.of((String) entry.getKey())).append(": ");
        value(entry.getValue(), indent + 1);
      } else {
        value(element, indent + 1);
      }
    }
    out.append(empty ? "" : "\n" + "  ".repeat(indent)).append(close);
  }
}
