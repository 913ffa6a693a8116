package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Parses a {@code $filter} to a predicate. Strings are compared case-insensitively, as in Entra.
 * Valid but unsupported OData returns 501, invalid OData 400.
 */
final class Filter {
  private static final String OPTION = "$filter";
  private static final Pattern PROPERTY =
      Pattern.compile("[A-Za-z_@][\\w.@]*+(/[A-Za-z_@][\\w.@]*+)*+");

  /** The maximum nesting depth; the service refuses deeper filters. */
  private static final int DEEPEST = 100;

  private final String text;
  private final Schema schema;
  private final List<Token> tokens;
  private final Map<String, PropertyPath> variables = new HashMap<>();
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
        if (schema.metadata().type(TypeNames.shortName(type.text())).isEmpty()) {
          throw malformed("Cast or IsOf Function must have a type in its arguments");
        }
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
    PropertyPath list = property(name.substring(0, slash));
    UnaryOperator<JsonNode> read = list.read();
    expect("(");
    if (take(")")) {
      return item -> !read.apply(item).isEmpty();
    }
    String head = advance().text();
    int colon = head.indexOf(':');
    if (colon < 1) {
      throw malformed("A variable was expected at '" + head + "'");
    }
    String variable = head.substring(0, colon);
    variables.put(variable, list.element());
    if (colon < head.length() - 1) {
      tokens.add(next, new Token(Token.Kind.WORD, head.substring(colon + 1)));
    }
    Predicate<JsonNode> inner = disjunction();
    variables.remove(variable);
    expect(")");
    boolean any = quantifier.equals("any");
    return item -> {
      for (JsonNode element : read.apply(item)) {
        if (inner.test(element) == any) {
          return any;
        }
      }
      return !any;
    };
  }

  private Predicate<JsonNode> textFunction(BiPredicate<String, String> test) {
    PropertyPath property = property(advance().text());
    if (property
        .type()
        .filter(type -> type.list() || !type.name().equals("Edm.String"))
        .isPresent()) {
      throw malformed("No function signature for the function matches the specified arguments");
    }
    expect(",");
    Token value = advance();
    if (value.kind() != Token.Kind.STRING) {
      throw malformed("A string was expected at '" + value.text() + "'");
    }
    expect(")");
    String wanted = Literal.fold(value.text());
    return item -> {
      JsonNode actual = property.read().apply(item);
      return actual.isTextual() && test.test(Literal.fold(actual.asText()), wanted);
    };
  }

  private Predicate<JsonNode> comparison(PropertyPath property) {
    String operator = advance().text().toLowerCase(Locale.ROOT);
    UnaryOperator<JsonNode> read = property.read();
    if (operator.equals("in")) {
      List<Literal> values = list();
      values.forEach(value -> value.requireComparable(property.type(), operator));
      return item -> values.stream().anyMatch(value -> value.isSame(read.apply(item)));
    }
    Literal value = literal();
    value.requireComparable(property.type(), operator);
    return switch (operator) {
      case "eq" -> item -> value.isSame(read.apply(item));
      case "ne" -> item -> !value.isSame(read.apply(item));
      case "gt" -> ordered(read, value, sign -> sign > 0);
      case "ge" -> ordered(read, value, sign -> sign >= 0);
      case "lt" -> ordered(read, value, sign -> sign < 0);
      case "le" -> ordered(read, value, sign -> sign <= 0);
      default -> throw malformed("'" + operator + "' is not an operator");
    };
  }

  private static Predicate<JsonNode> ordered(
      UnaryOperator<JsonNode> read, Literal value, IntPredicate test) {
    return item -> value.compared(read.apply(item)).stream().anyMatch(test);
  }

  private List<Literal> list() {
    expect("(");
    List<Literal> values = new ArrayList<>();
    do {
      values.add(literal());
    } while (take(","));
    expect(")");
    return values;
  }

  private PropertyPath property(String path) {
    if (!PROPERTY.matcher(path).matches()) {
      throw malformed("'" + path + "' is not a property");
    }
    List<String> segments = List.of(path.split("/", -1));
    Optional<PropertyPath> variable = Optional.ofNullable(variables.get(segments.get(0)));
    return variable.isPresent()
        ? variable.get().then(schema, segments.subList(1, segments.size()), OPTION)
        : PropertyPath.of(path, schema, OPTION);
  }

  private Literal literal() {
    Token token = advance();
    if (token.kind() == Token.Kind.STRING) {
      return Literal.text(token.text());
    }
    if (token.kind() != Token.Kind.WORD) {
      throw malformed("A value was expected at '" + token.text() + "'");
    }
    // microsoft.graph.managedAppAvailability'global'
    if (peek().kind() == Token.Kind.STRING
        && schema.metadata().members(TypeNames.shortName(token.text())).isPresent()) {
      return Literal.text(advance().text());
    }
    return Literal.bare(token.text())
        .orElseThrow(() -> malformed("'" + token.text() + "' is not a value"));
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
