package io.github.autopilotesp.testkit.generators;

import static java.util.Objects.requireNonNull;

/**
 * A value that breaks a documented rule. It may also break others.
 *
 * @param value the value
 * @param rule the id of the rule it breaks, such as {@code ESP201}
 * @param <T> the type of the value
 */
public record Invalid<T>(T value, String rule) {
  /**
   * Creates the pair.
   *
   * @param value the value
   * @param rule the id of the rule it breaks
   */
  public Invalid {
    requireNonNull(value, "value");
    requireNonNull(rule, "rule");
  }
}
