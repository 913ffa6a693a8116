package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;

/**
 * What became of an override.
 *
 * @param override the override
 * @param ruleKnown whether there is a rule with its id
 * @param ruleRan whether that rule could speak
 * @param findings how many findings it lowered or silenced
 * @param path where it stands in the document, or empty if the caller gave it
 */
public record OverrideUse(
    RuleOverride override, boolean ruleKnown, boolean ruleRan, int findings, String path)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param override the override
   * @param ruleKnown whether there is a rule with its id
   * @param ruleRan whether that rule could speak
   * @param findings how many findings it lowered or silenced
   * @param path where it stands in the document
   */
  public OverrideUse {
    Objects.requireNonNull(override, "override");
    Objects.requireNonNull(path, "path");
  }
}
