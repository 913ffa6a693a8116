package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;

/**
 * The effect of an override.
 *
 * @param override the override
 * @param ruleKnown whether there is a rule with its id
 * @param ruleRan whether that rule could be evaluated
 * @param findings how many findings it lowered or silenced
 * @param path its path in the document, or empty if it was set by the caller
 */
public record OverrideUse(
    RuleOverride override, boolean ruleKnown, boolean ruleRan, int findings, String path)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param override the override
   * @param ruleKnown whether there is a rule with its id
   * @param ruleRan whether that rule could be evaluated
   * @param findings how many findings it lowered or silenced
   * @param path its path in the document
   */
  public OverrideUse {
    Objects.requireNonNull(override, "override");
    Objects.requireNonNull(path, "path");
  }
}
