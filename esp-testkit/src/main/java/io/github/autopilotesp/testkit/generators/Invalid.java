package io.github.autopilotesp.testkit.generators;

import static java.util.Objects.requireNonNull;

/**
 * A value that was made to break a documented rule. It may break others along with it.
 *
 * @param value the value
 * @param rule the id of the rule that it breaks, such as {@code ESP201}
 * @param <T> what kind of value
 */
public record Invalid<T>(T value, String rule) {
  /**
   * Creates the pair.
   *
   * @param value the value
   * @param rule the id of the rule that it breaks
   */
  public Invalid {
    requireNonNull(value, "value");
    requireNonNull(rule, "rule");
  }
}
