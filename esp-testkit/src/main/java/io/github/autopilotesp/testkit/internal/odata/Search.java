package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses the {@code $search} of directory objects: {@code "displayName:word"} in quotes, joined by
 * AND and OR. A property matches if each word is a prefix of one of its words.
 */
final class Search {
  private static final Pattern CLAUSE =
      Pattern.compile("\\G\\s*(AND|OR)?\\s*\"([^\":]+):([^\"]*)\"");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SEARCHED =
      Set.of("displayName", "description", "mail", "mailNickname", "userPrincipalName");

  private Search() {}

  static Predicate<JsonNode> parse(String text) {
    List<Predicate<JsonNode>> alternatives = new ArrayList<>();
    Predicate<JsonNode> all = item -> true;
    Matcher matcher = CLAUSE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      Predicate<JsonNode> clause = clause(matcher.group(2), matcher.group(3));
      if ("OR".equals(matcher.group(1))) {
        alternatives.add(all);
        all = clause;
      } else {
        all = all.and(clause);
      }
      end = matcher.end();
    }
    if (end == 0 || !text.substring(end).isBlank()) {
      throw GraphError.badRequest(
          "Syntax error: character '" + text + "' is not valid in $search.");
    }
    alternatives.add(all);
    return item -> alternatives.stream().anyMatch(alternative -> alternative.test(item));
  }

  private static Predicate<JsonNode> clause(String property, String wanted) {
    if (!SEARCHED.contains(property)) {
      throw GraphError.directory(
          "Request_UnsupportedQuery", "Property '" + property + "' does not support $search.");
    }
    List<String> words = words(wanted);
    return item -> {
      List<String> present = words(item.path(property).asText());
      return words.stream()
          .allMatch(word -> present.stream().anyMatch(one -> one.startsWith(word)));
    };
  }

  private static List<String> words(String text) {
    return Stream.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
