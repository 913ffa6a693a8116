package io.github.autopilotesp.document;

import java.util.Objects;
import java.util.Optional;

/**
 * An override of a validation rule in a document: an entry of its {@code ruleOverrides}. It is kept
 * as written; the validator reports unknown rules and missing reasons.
 *
 * @param ruleId the rule, such as {@code ESP205}
 * @param level the new level of the rule's findings
 * @param reason the reason, or empty if the document has none
 */
public record DocumentOverride(String ruleId, Level level, Optional<String> reason) {
  /** The new level of a rule's findings. */
  public enum Level {
    /** The findings become warnings. */
    WARNING,
    /** The findings become advice. */
    ADVICE,
    /** The findings stay in the report as overridden only. */
    SILENCE
  }

  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param level the new level of the rule's findings
   * @param reason the reason
   */
  public DocumentOverride {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reason, "reason");
  }
}
