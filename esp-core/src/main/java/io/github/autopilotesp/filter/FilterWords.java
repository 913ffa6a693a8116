package io.github.autopilotesp.filter;

import io.github.autopilotesp.internal.text.NearestWord;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keywords of the language, and guesses at what misspelled words were meant to be. */
final class FilterWords {
  private static final String FOREIGN_QUOTES = "'`‘’“”„«»";

  /** Operators of other rule and script languages, with their counterparts here. */
  private static final Map<String, FilterOperator> FOREIGN_OPERATORS =
      Map.ofEntries(
          Map.entry("=", FilterOperator.EQ),
          Map.entry("==", FilterOperator.EQ),
          Map.entry("is", FilterOperator.EQ),
          Map.entry("equals", FilterOperator.EQ),
          Map.entry("!=", FilterOperator.NE),
          Map.entry("<>", FilterOperator.NE),
          Map.entry("notequals", FilterOperator.NE),
          Map.entry(">", FilterOperator.GT),
          Map.entry(">=", FilterOperator.GE),
          Map.entry("<", FilterOperator.LT),
          Map.entry("<=", FilterOperator.LE),
          Map.entry("like", FilterOperator.CONTAINS),
          Map.entry("match", FilterOperator.CONTAINS),
          Map.entry("notlike", FilterOperator.NOT_CONTAINS),
          Map.entry("notmatch", FilterOperator.NOT_CONTAINS),
          Map.entry("notstartswith", FilterOperator.NOT_CONTAINS));

  private static final List<String> OPERATORS =
      Arrays.stream(FilterOperator.values()).map(o -> withoutDash(o.toString())).toList();
  private static final List<String> PROPERTIES =
      Arrays.stream(FilterProperty.values()).map(FilterProperty::propertyName).toList();
  private static final List<String> QUALIFIED_PROPERTIES =
      Arrays.stream(FilterProperty.values()).map(FilterProperty::toString).toList();

  enum Connector {
    AND,
    OR
  }

  private FilterWords() {}

  static Optional<Connector> connector(String word) {
    String name = withoutDash(word);
    for (Connector connector : Connector.values()) {
      if (connector.name().equalsIgnoreCase(name)) {
        return Optional.of(connector);
      }
    }
    return Optional.empty();
  }

  static boolean isNegation(String word) {
    return withoutDash(word).equalsIgnoreCase("not") || word.equals("!");
  }

  static boolean isNull(String word) {
    return word.equalsIgnoreCase("$null") || word.equalsIgnoreCase("null");
  }

  static Optional<String> guessConnector(String word) {
    return switch (word) {
      case "&&", "&", "+" -> Optional.of("and");
      case "||", "|" -> Optional.of("or");
      default -> NearestWord.to(withoutDash(word), List.of("and", "or"));
    };
  }

  static Optional<String> guessOperator(String word) {
    String name = withoutDash(word);
    FilterOperator foreign = FOREIGN_OPERATORS.get(name.toLowerCase(Locale.ROOT));
    return foreign != null
        ? Optional.of(foreign.toString())
        : NearestWord.to(name, OPERATORS).map(operator -> "-" + operator);
  }

  /** Guesses the property for a word found instead of one, with or without {@code device.}. */
  static Optional<String> guessProperty(String word) {
    int dash = word.indexOf('-');
    if (dash > 0 && FilterOperator.named(word.substring(dash)).isPresent()) {
      return Optional.of(word.substring(0, dash) + " " + word.substring(dash));
    }
    return NearestWord.to(word, PROPERTIES)
        .map(name -> "device." + name)
        .or(() -> NearestWord.to(word, QUALIFIED_PROPERTIES));
  }

  /** Guesses the string for a word found instead of one. */
  static Optional<String> guessString(String word) {
    if (word.startsWith("$")) {
      return NearestWord.to(word, List.of("$null"));
    }
    String bare = withoutForeignQuotes(word);
    boolean showable = bare.length() <= Token.LONGEST_SHOWN;
    return showable && bare.chars().anyMatch(Character::isLetterOrDigit)
        ? Optional.of('"' + bare + '"')
        : Optional.empty();
  }

  /** Guesses the property for a well-formed but undocumented name, without {@code device.}. */
  static Optional<String> guessPropertyName(String name) {
    return NearestWord.to(name, PROPERTIES).map(nearest -> "device." + nearest);
  }

  /** Words a problem as a sentence. */
  static String sentence(int column, String reason, Optional<String> suggestion) {
    String hint = suggestion.map(word -> ", did you mean `" + word + "`?").orElse("");
    return VisibleText.of("column " + column + ": " + reason + hint);
  }

  private static String withoutForeignQuotes(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isForeignQuote(word.charAt(start))) {
      start++;
    }
    while (end > start && isForeignQuote(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean isForeignQuote(char c) {
    return FOREIGN_QUOTES.indexOf(c) >= 0;
  }

  private static String withoutDash(String word) {
    return word.startsWith("-") ? word.substring(1) : word;
  }
}
