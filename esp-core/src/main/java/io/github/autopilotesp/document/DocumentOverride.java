package io.github.autopilotesp.document;

import java.util.Objects;
import java.util.Optional;

/**
 * What a document says about a validation rule: an entry of its {@code overrides}. It is kept as
 * written; an unknown rule or a missing reason is for the validator to name.
 *
 * @param ruleId the rule, such as {@code ESP205}
 * @param level what becomes of the rule's findings
 * @param reason why, or empty if the document gives no reason
 */
public record DocumentOverride(String ruleId, Level level, Optional<String> reason) {
  /** What becomes of a rule's findings. */
  public enum Level {
    /** They stay in the report as warnings. */
    WARNING,
    /** They stay in the report as advice. */
    ADVICE,
    /** They stay in the report as overridden only. */
    SILENCE
  }

  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param level what becomes of the rule's findings
   * @param reason why
   */
  public DocumentOverride {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reason, "reason");
  }
}
