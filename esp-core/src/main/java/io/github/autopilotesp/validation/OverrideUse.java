package io.github.autopilotesp.validation;

import java.util.Objects;

/**
 * What became of an override.
 *
 * @param override the override
 * @param ruleKnown whether there is a rule with its id
 * @param ruleRan whether that rule could speak
 * @param findings how many findings it lowered or silenced
 */
public record OverrideUse(RuleOverride override, boolean ruleKnown, boolean ruleRan, int findings) {
  /**
   * Creates the value.
   *
   * @param override the override
   * @param ruleKnown whether there is a rule with its id
   * @param ruleRan whether that rule could speak
   * @param findings how many findings it lowered or silenced
   * @throws NullPointerException if the override is null
   */
  public OverrideUse {
    Objects.requireNonNull(override, "override");
  }
}
