package io.github.autopilotesp.validation.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds duplicates in a list, ignoring the case of ids. */
final class Duplicates {
  /** Up to this size, a linear search is cheaper than a set and allocates nothing. */
  private static final int SHORT = 12;

  /** Receives the index of a duplicate and that of its first occurrence. */
  interface Visitor {
    void visit(int index, int first);
  }

  private Duplicates() {}

  static <T> void forEach(List<T> list, Function<T, String> key, Visitor visitor) {
    if (list.size() > SHORT) {
      forEachByMap(list, key, visitor);
      return;
    }
    for (int i = 1; i < list.size(); i++) {
      int first = firstLike(list, key, i);
      if (first < i) {
        visitor.visit(i, first);
      }
    }
  }

  static <T> List<T> without(List<T> list, Function<T, String> key) {
    Map<String, T> firsts = new LinkedHashMap<>();
    list.forEach(element -> firsts.putIfAbsent(folded(key.apply(element)), element));
    return List.copyOf(firsts.values());
  }

  private static <T> int firstLike(List<T> list, Function<T, String> key, int index) {
    String wanted = key.apply(list.get(index));
    int i = 0;
    while (i < index && !key.apply(list.get(i)).equalsIgnoreCase(wanted)) {
      i++;
    }
    return i;
  }

  private static <T> void forEachByMap(List<T> list, Function<T, String> key, Visitor visitor) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Integer first = firsts.putIfAbsent(folded(key.apply(list.get(i))), i);
      if (first != null) {
        visitor.visit(i, first);
      }
    }
  }

  /** Folds case one character at a time, as {@link String#equalsIgnoreCase} does. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }
}
