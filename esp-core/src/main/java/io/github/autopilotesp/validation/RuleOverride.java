package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.DocumentOverride;
import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision to lower or silence a rule, with the reason.
 *
 * @param ruleId the rule, such as {@code ESP205}
 * @param severity the new severity of the rule's findings; empty silences them
 * @param reason the reason, for readers of the report; a blank one is reported as a finding
 */
public record RuleOverride(String ruleId, Optional<Severity> severity, String reason)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param severity the new severity of its findings
   * @param reason the reason
   */
  public RuleOverride {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Silences a rule. Its findings stay in the report but do not count.
   *
   * @param ruleId the rule
   * @param reason the reason
   * @return the override
   */
  public static RuleOverride silence(String ruleId, String reason) {
    return new RuleOverride(ruleId, Optional.empty(), reason);
  }

  /**
   * Lowers a rule. A severity higher than the finding's own has no effect.
   *
   * @param ruleId the rule
   * @param severity the new severity of its findings
   * @param reason the reason
   * @return the override
   */
  public static RuleOverride lower(String ruleId, Severity severity, String reason) {
    return new RuleOverride(
        ruleId, Optional.of(Objects.requireNonNull(severity, "severity")), reason);
  }

  /**
   * Converts an override of a document.
   *
   * @param written the override in the document; a missing reason becomes a blank one
   * @return the override
   */
  public static RuleOverride of(DocumentOverride written) {
    Optional<Severity> severity =
        switch (written.level()) {
          case WARNING -> Optional.of(Severity.WARNING);
          case ADVICE -> Optional.of(Severity.ADVICE);
          case SILENCE -> Optional.empty();
        };
    return new RuleOverride(written.ruleId(), severity, written.reason().orElse(""));
  }

  /**
   * Returns whether it silences the rule.
   *
   * @return true if the findings do not count
   */
  public boolean silences() {
    return severity.isEmpty();
  }

  boolean lowers(Severity found) {
    return severity.isEmpty() || found.compareTo(severity.get()) < 0;
  }
}
