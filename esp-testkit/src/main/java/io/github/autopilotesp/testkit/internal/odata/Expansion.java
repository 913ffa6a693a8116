package io.github.autopilotesp.testkit.internal.odata;

import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.ArrayList;
import java.util.List;

/**
 * A navigation property in {@code $expand}.
 *
 * @param name the property
 * @param options the options in parentheses
 */
public record Expansion(String name, Query options) {

  /** Reads {@code assignments,members($select=id;$top=2)}. */
  static List<Expansion> parse(String text) {
    List<Expansion> expansions = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        throw malformed(text);
      }
      if (c == ',' && depth == 0) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          expansions.add(one(part));
        }
        start = i + 1;
      }
    }
    if (depth != 0) {
      throw malformed(text);
    }
    return expansions;
  }

  private static GraphError malformed(String text) {
    return GraphError.badRequest(
        "Parsing OData Select and Expand failed: Syntax error: '" + text + "'.");
  }

  private static Expansion one(String part) {
    int open = part.indexOf('(');
    if (open < 0) {
      return new Expansion(part, Query.parse("", false));
    }
    if (!part.endsWith(")")) {
      throw malformed(part);
    }
    String name = part.substring(0, open);
    return new Expansion(name, Query.nested(name, part.substring(open + 1, part.length() - 1)));
  }
}
