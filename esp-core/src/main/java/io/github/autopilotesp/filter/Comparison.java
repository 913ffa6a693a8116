package io.github.autopilotesp.filter;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import java.util.Optional;

/**
 * One clause of a rule, for example {@code (device.model -startsWith "Surface")}. Any property name
 * is allowed here; {@link FilterRule#problems()} reports names that do not exist and operators that
 * do not fit.
 *
 * @param propertyName the property without {@code device.}: letters, digits and underscores,
 *     beginning with a letter; a documented name is normalized to its documented spelling
 * @param operator how to compare
 * @param value what to compare with: a list for {@code -in} and {@code -notIn}; {@code $null} for
 *     {@code -eq} and {@code -ne} only; a bare version for {@code -eq}, {@code -ne} and the
 *     ordering operators only
 */
public record Comparison(String propertyName, FilterOperator operator, FilterValue value)
    implements FilterExpression {

  /**
   * Creates a clause.
   *
   * @param propertyName the property without {@code device.}
   * @param operator how to compare
   * @param value what to compare with
   * @throws IllegalArgumentException if the name is not valid in a rule, or the operator does not
   *     accept this kind of value
   */
  public Comparison {
    Objects.requireNonNull(propertyName, "propertyName");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(value, "value");
    if (!isPropertyName(propertyName)) {
      throw new IllegalArgumentException(
          "Not a property name: " + VisibleText.of(propertyName, 100));
    }
    if (!operator.accepts(value)) {
      throw new IllegalArgumentException(
          operator + " does not take " + VisibleText.of(value.toString(), 100));
    }
    propertyName =
        FilterProperty.named(propertyName).map(FilterProperty::propertyName).orElse(propertyName);
  }

  /**
   * Returns the documented property of this clause.
   *
   * @return the property, or empty if the documentation does not list it
   */
  public Optional<FilterProperty> property() {
    return FilterProperty.named(propertyName);
  }

  static boolean isPropertyName(String name) {
    if (name.isEmpty() || !isAsciiLetter(name.charAt(0))) {
      return false;
    }
    return name.chars().allMatch(c -> isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_');
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Override
  public String toString() {
    return "(device." + propertyName + " " + operator + " " + value + ")";
  }
}
