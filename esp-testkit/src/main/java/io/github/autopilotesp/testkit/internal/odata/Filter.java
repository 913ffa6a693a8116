package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a {@code $filter} into a predicate. Strings compare without regard to case, as Entra does.
 * What is valid OData but not known here is answered with 501, what is no OData with 400.
 */
final class Filter {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern PROPERTY =
      Pattern.compile("[A-Za-z_@][\\w.@]*(/[A-Za-z_@][\\w.@]*)*");

  /** Nested deeper than this, a filter is refused, as the service does. */
  private static final int DEEPEST = 100;

  private final String text;
  private final Schema schema;
  private final List<Token> tokens;
  private final Set<String> variables = new HashSet<>();
  private int next;
  private int depth;

  private Filter(String text, Schema schema) {
    this.text = text;
    this.schema = schema;
    this.tokens = Token.scan(text);
  }

  static Predicate<JsonNode> parse(String text, Schema schema) {
    Filter filter = new Filter(text, schema);
    Predicate<JsonNode> result = filter.disjunction();
    if (filter.peek().kind() != Token.Kind.END) {
      throw filter.malformed("Syntax error at '" + filter.peek().text() + "'");
    }
    return result;
  }

  private Predicate<JsonNode> disjunction() {
    List<Predicate<JsonNode>> parts = new ArrayList<>(List.of(conjunction()));
    while (take("or")) {
      parts.add(conjunction());
    }
    return item -> parts.stream().anyMatch(part -> part.test(item));
  }

  private Predicate<JsonNode> conjunction() {
    List<Predicate<JsonNode>> parts = new ArrayList<>(List.of(term()));
    while (take("and")) {
      parts.add(term());
    }
    return item -> parts.stream().allMatch(part -> part.test(item));
  }

  private Predicate<JsonNode> term() {
    if (++depth > DEEPEST) {
      throw GraphError.badRequest(
          "Invalid filter clause: The recursion limit of '" + DEEPEST + "' has been exceeded.");
    }
    Predicate<JsonNode> term = plainTerm();
    depth--;
    return term;
  }

  private Predicate<JsonNode> plainTerm() {
    if (take("not")) {
      return term().negate();
    }
    if (take("(")) {
      Predicate<JsonNode> inner = disjunction();
      expect(")");
      return inner;
    }
    Token first = advance();
    if (first.kind() != Token.Kind.WORD) {
      throw malformed("A property or a function was expected at '" + first.text() + "'");
    }
    return peek().is("(") ? function(first.text()) : comparison(property(first.text()));
  }

  private Predicate<JsonNode> function(String name) {
    if (name.contains("/")) {
      return lambda(name);
    }
    expect("(");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "startswith" -> textFunction(String::startsWith);
      case "contains" -> textFunction(String::contains);
      case "endswith" -> {
        if (schema.endsWithFails()) {
          throw new GraphError(500, "InternalServerError", "An internal server error has occurred");
        }
        yield textFunction(String::endsWith);
      }
      case "isof" -> {
        Token type = advance();
        expect(")");
        yield item -> TypeNames.isOf(item, type.text());
      }
      default -> throw GraphError.notImplemented("the function " + name + " in $filter=" + text);
    };
  }

  /** {@code groupTypes/any(c:c eq 'Unified')}: some, or all, elements of a list. */
  private Predicate<JsonNode> lambda(String name) {
    int slash = name.lastIndexOf('/');
    String quantifier = name.substring(slash + 1);
    if (!quantifier.equals("any") && !quantifier.equals("all")) {
      throw malformed("'" + quantifier + "' is not a function");
    }
    Function<JsonNode, JsonNode> list = property(name.substring(0, slash));
    expect("(");
    if (take(")")) {
      return item -> !list.apply(item).isEmpty();
    }
    String head = advance().text();
    int colon = head.indexOf(':');
    if (colon < 1) {
      throw malformed("A variable was expected at '" + head + "'");
    }
    String variable = head.substring(0, colon);
    variables.add(variable);
    if (colon < head.length() - 1) {
      tokens.add(next, new Token(Token.Kind.WORD, head.substring(colon + 1)));
    }
    Predicate<JsonNode> inner = disjunction();
    variables.remove(variable);
    expect(")");
    boolean any = quantifier.equals("any");
    return item -> {
      for (JsonNode element : list.apply(item)) {
        if (inner.test(element) == any) {
          return any;
        }
      }
      return !any;
    };
  }

  private Predicate<JsonNode> textFunction(BiPredicate<String, String> test) {
    Function<JsonNode, JsonNode> property = property(advance().text());
    expect(",");
    Token value = advance();
    if (value.kind() != Token.Kind.STRING) {
      throw malformed("A string was expected at '" + value.text() + "'");
    }
    expect(")");
    String wanted = fold(value.text());
    return item -> {
      JsonNode actual = property.apply(item);
      return actual.isTextual() && test.test(fold(actual.asText()), wanted);
    };
  }

  private Predicate<JsonNode> comparison(Function<JsonNode, JsonNode> property) {
    String operator = advance().text().toLowerCase(Locale.ROOT);
    if (operator.equals("in")) {
      List<JsonNode> values = list();
      return item -> values.stream().anyMatch(value -> same(property.apply(item), value));
    }
    JsonNode value = literal();
    return switch (operator) {
      case "eq" -> item -> same(property.apply(item), value);
      case "ne" -> item -> !same(property.apply(item), value);
      case "gt" -> item -> ordered(property.apply(item), value, sign -> sign > 0);
      case "ge" -> item -> ordered(property.apply(item), value, sign -> sign >= 0);
      case "lt" -> item -> ordered(property.apply(item), value, sign -> sign < 0);
      case "le" -> item -> ordered(property.apply(item), value, sign -> sign <= 0);
      default -> throw malformed("'" + operator + "' is not an operator");
    };
  }

  private List<JsonNode> list() {
    expect("(");
    List<JsonNode> values = new ArrayList<>();
    do {
      values.add(literal());
    } while (take(","));
    expect(")");
    return values;
  }

  /** A property path; a dotted segment is a cast, which yields nothing for another type. */
  private Function<JsonNode, JsonNode> property(String path) {
    if (!PROPERTY.matcher(path).matches()) {
      throw malformed("'" + path + "' is not a property");
    }
    String[] segments = path.split("/", -1);
    if (variables.contains(segments[0])) {
      return element -> below(element, segments);
    }
    if (!segments[0].contains(".") || segments[0].startsWith("@")) {
      segments[0] = schema.require(segments[0], "$filter");
    }
    return item -> {
      JsonNode node = item;
      for (String segment : segments) {
        boolean cast = segment.contains(".") && !segment.startsWith("@");
        if (!cast) {
          node = node.path(segment);
        } else if (!TypeNames.isOf(item, segment)) {
          return MissingNode.getInstance();
        }
      }
      return node;
    };
  }

  private static JsonNode below(JsonNode element, String[] segments) {
    JsonNode node = element;
    for (int i = 1; i < segments.length; i++) {
      node = node.path(segments[i]);
    }
    return node;
  }

  private JsonNode literal() {
    Token token = advance();
    if (token.kind() == Token.Kind.STRING) {
      return TextNode.valueOf(token.text());
    }
    if (token.kind() != Token.Kind.WORD) {
      throw malformed("A value was expected at '" + token.text() + "'");
    }
    if (NUMBER.matcher(token.text()).matches()) {
      return DecimalNode.valueOf(new BigDecimal(token.text()));
    }
    return switch (token.text()) {
      case "null" -> NullNode.getInstance();
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      // dates and GUIDs stand without quotes
      default -> {
        if (!Character.isDigit(token.text().charAt(0)) && !token.text().contains("-")) {
          throw malformed("'" + token.text() + "' is not a value");
        }
        yield TextNode.valueOf(token.text());
      }
    };
  }

  private static boolean same(JsonNode actual, JsonNode wanted) {
    if (wanted.isNull()) {
      return actual.isNull() || actual.isMissingNode();
    }
    if (wanted.isTextual()) {
      return actual.isTextual() && fold(actual.asText()).equals(fold(wanted.asText()));
    }
    if (wanted.isNumber()) {
      return actual.isNumber() && actual.decimalValue().compareTo(wanted.decimalValue()) == 0;
    }
    return actual.equals(wanted);
  }

  private static boolean ordered(JsonNode actual, JsonNode wanted, Predicate<Integer> test) {
    if (actual.isNumber() && wanted.isNumber()) {
      return test.test(actual.decimalValue().compareTo(wanted.decimalValue()));
    }
    return actual.isTextual()
        && wanted.isTextual()
        && test.test(fold(actual.asText()).compareTo(fold(wanted.asText())));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token advance() {
    Token token = tokens.get(next);
    if (token.kind() == Token.Kind.END) {
      throw malformed("The expression ends too early");
    }
    next++;
    return token;
  }

  private boolean take(String symbolOrWord) {
    if (!peek().is(symbolOrWord)) {
      return false;
    }
    next++;
    return true;
  }

  private void expect(String symbol) {
    if (!take(symbol)) {
      throw malformed("'" + symbol + "' was expected at '" + peek().text() + "'");
    }
  }

  private GraphError malformed(String why) {
    return GraphError.badRequest("Invalid filter clause: " + why + " in '" + text + "'.");
  }
}
