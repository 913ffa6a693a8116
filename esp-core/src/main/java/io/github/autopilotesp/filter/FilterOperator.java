package io.github.autopilotesp.filter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison operators of the rule language [FILTER]. In a rule, an operator may be written
 * with or without its dash and in any case; {@link #toString()} returns the documented spelling.
 */
public enum FilterOperator {
  /** Equals. */
  EQ("-eq"),
  /** Does not equal. */
  NE("-ne"),
  /** Starts with. */
  STARTS_WITH("-startsWith"),
  /** Contains. */
  CONTAINS("-contains"),
  /** Does not contain. */
  NOT_CONTAINS("-notContains"),
  /** Is in a list. */
  IN("-in"),
  /** Is not in a list. */
  NOT_IN("-notIn"),
  /** Is a later version. */
  GT("-gt"),
  /** Is the same or a later version. */
  GE("-ge"),
  /** Is an earlier version. */
  LT("-lt"),
  /** Is the same or an earlier version. */
  LE("-le");

  static final Set<FilterOperator> FOR_TEXT =
      setOf(EQ, NE, IN, NOT_IN, STARTS_WITH, CONTAINS, NOT_CONTAINS);
  static final Set<FilterOperator> FOR_LISTED_VALUES = setOf(EQ, NE, IN, NOT_IN);
  static final Set<FilterOperator> FOR_FEW_VALUES = setOf(EQ, NE);
  static final Set<FilterOperator> FOR_VERSIONS = setOf(EQ, NE, GT, GE, LT, LE);

  private final String symbol;

  FilterOperator(String symbol) {
    this.symbol = symbol;
  }

  /**
   * Finds an operator by name.
   *
   * @param word the word, with or without its dash, in any case
   * @return the operator, or empty if there is none
   */
  public static Optional<FilterOperator> named(String word) {
    String name = word.startsWith("-") ? word.substring(1) : word;
    for (FilterOperator operator : values()) {
      if (operator.symbol.regionMatches(true, 1, name, 0, name.length())
          && operator.symbol.length() == name.length() + 1) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean takesNull() {
    return this == EQ || this == NE;
  }

  boolean takesVersion() {
    return FOR_VERSIONS.contains(this);
  }

  boolean accepts(FilterValue value) {
    if (value instanceof FilterValue.TextList) {
      return takesList();
    }
    if (value instanceof FilterValue.Null) {
      return takesNull();
    }
    if (value instanceof FilterValue.Version) {
      return takesVersion();
    }
    return !takesList();
  }

  /**
   * Returns the operator as the documentation writes it, for example {@code -startsWith}.
   *
   * @return the operator with its dash
   */
  @Override
  public String toString() {
    return symbol;
  }

  private static Set<FilterOperator> setOf(FilterOperator first, FilterOperator... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
