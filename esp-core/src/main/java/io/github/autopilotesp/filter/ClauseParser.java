package io.github.autopilotesp.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses single clauses, {@code device.property -operator value}, and the connectors between them.
 */
final class ClauseParser {
  private static final String ENTITY = "device.";

  private final FilterLexer lexer;
  private final List<Integer> columns = new ArrayList<>();
  private Token token;

  ClauseParser(FilterLexer lexer) {
    this.lexer = lexer;
    this.token = lexer.next();
  }

  /** Returns the next token. */
  Token token() {
    return token;
  }

  void advance() {
    token = lexer.next();
  }

  /** Returns the start columns of the comparisons parsed so far. */
  List<Integer> columns() {
    return columns;
  }

  Comparison comparison() {
    columns.add(token.column());
    String property = property();
    FilterOperator operator = operator();
    return new Comparison(property, operator, value(operator));
  }

  FilterWords.Connector connector() {
    if (token.is(Token.Kind.WORD)) {
      Optional<FilterWords.Connector> connector = FilterWords.connector(token.text());
      if (connector.isPresent()) {
        advance();
        return connector.get();
      }
      throw problem(
          token.shown() + " stands where `and`, `or` or `)` should",
          FilterWords.guessConnector(token.text()));
    }
    throw problem(token.shown() + " stands where `and`, `or` or `)` should");
  }

  private String property() {
    if (!token.is(Token.Kind.WORD)) {
      throw problem(
          "a clause such as `device.model -eq \"…\"` should stand before " + token.shown());
    }
    String word = token.text();
    if (FilterWords.connector(word).isPresent()) {
      throw problem("a clause is missing before " + token.shown());
    }
    if (FilterWords.isNegation(word)) {
      throw problem("the language has no `not`: use -ne, -notIn or -notContains");
    }
    if (!word.regionMatches(true, 0, ENTITY, 0, ENTITY.length())) {
      throw problem(
          token.shown() + " is not a device property, which begins with `device.`",
          FilterWords.guessProperty(word));
    }
    String name = word.substring(ENTITY.length());
    if (name.isEmpty()) {
      throw problem("the property's name is missing after `device.`");
    }
    if (!Comparison.isPropertyName(name)) {
      throw problem(
          token.shown() + " is not a property name: it has letters, digits and underscores only",
          FilterWords.guessProperty(word));
    }
    advance();
    return name;
  }

  private FilterOperator operator() {
    if (!token.is(Token.Kind.WORD)) {
      throw problem("an operator such as `-eq` is missing before " + token.shown());
    }
    FilterOperator operator =
        FilterOperator.named(token.text())
            .orElseThrow(
                () ->
                    problem(
                        token.shown() + " is not an operator",
                        FilterWords.guessOperator(token.text())));
    advance();
    return operator;
  }

  private FilterValue value(FilterOperator operator) {
    return switch (token.kind()) {
      case STRING -> text(operator);
      case OPEN_LIST -> list(operator);
      case WORD -> word(operator);
      default -> throw problem("a value is missing after `" + operator + "`");
    };
  }

  private FilterValue text(FilterOperator operator) {
    String text = token.text();
    advance();
    return operator.takesList()
        ? new FilterValue.TextList(List.of(text))
        : new FilterValue.Text(text);
  }

  private FilterValue word(FilterOperator operator) {
    String word = token.text();
    if (FilterWords.isNull(word)) {
      if (!operator.takesNull()) {
        throw misplacedNull();
      }
      advance();
      return FilterValue.Null.NULL;
    }
    if (operator.takesVersion() && VersionNumber.parse(word) != null) {
      advance();
      return new FilterValue.Version(word);
    }
    if (operator.takesVersion() && !operator.takesNull()) {
      throw problem(token.shown() + " is not a version number such as 10.0.22631.3235");
    }
    throw notQuoted();
  }

  private FilterValue list(FilterOperator operator) {
    if (!operator.takesList()) {
      throw problem("`" + operator + "` takes one value, a list goes with -in and -notIn");
    }
    int start = token.column();
    advance();
    if (token.is(Token.Kind.CLOSE_LIST)) {
      throw problemAt(start, "a list must not be empty");
    }
    List<String> texts = new ArrayList<>();
    while (true) {
      texts.add(listItem(start));
      if (token.is(Token.Kind.CLOSE_LIST)) {
        advance();
        return new FilterValue.TextList(texts);
      }
      if (token.is(Token.Kind.END)) {
        throw notClosed(start);
      }
      if (!token.is(Token.Kind.COMMA)) {
        throw problem(token.shown() + " stands where `,` or `]` should");
      }
      advance();
    }
  }

  private String listItem(int listStart) {
    if (token.is(Token.Kind.END)) {
      throw notClosed(listStart);
    }
    if (token.is(Token.Kind.WORD)) {
      throw FilterWords.isNull(token.text()) ? misplacedNull() : notQuoted();
    }
    if (!token.is(Token.Kind.STRING)) {
      throw problem(token.shown() + " stands where a string of the list should");
    }
    String text = token.text();
    advance();
    return text;
  }

  private static FilterSyntaxException notClosed(int listStart) {
    return problemAt(listStart, "the list that begins here has no closing `]`");
  }

  private FilterSyntaxException misplacedNull() {
    return problem("`$null` goes with -eq and -ne only");
  }

  private FilterSyntaxException notQuoted() {
    return problem(
        token.shown() + " is not a string: those stand in double quotes (\")",
        FilterWords.guessString(token.text()));
  }

  FilterSyntaxException problem(String reason) {
    return problem(reason, Optional.empty());
  }

  private FilterSyntaxException problem(String reason, Optional<String> suggestion) {
    return new FilterSyntaxException(new FilterSyntaxProblem(token.column(), reason, suggestion));
  }

  static FilterSyntaxException problemAt(int column, String reason) {
    return new FilterSyntaxException(new FilterSyntaxProblem(column, reason, Optional.empty()));
  }
}
