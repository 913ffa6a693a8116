package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Parses {@code $orderby} to a comparator. Nulls come first. */
final class Ordering {

  private Ordering() {}

  static Comparator<JsonNode> parse(List<String> parts, Schema schema) {
    Comparator<JsonNode> result = Comparator.comparingInt(item -> 0);
    for (String part : parts) {
      String[] words = part.split("\\s+", -1);
      String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "asc";
      if (words.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
        throw GraphError.badRequest("Syntax error in $orderby at '" + part + "'.");
      }
      UnaryOperator<JsonNode> read = PropertyPath.of(words[0], schema, "$orderby").read();
      Comparator<JsonNode> one = (a, b) -> compare(read.apply(a), read.apply(b));
      result = result.thenComparing(direction.equals("desc") ? one.reversed() : one);
    }
    return result;
  }

  private static int compare(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue());
    }
    return Literal.comparedAsTimes(text(a), text(b));
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asText().toLowerCase(Locale.ROOT);
  }
}
