package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.DocumentOverride;
import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision to let a rule count for less, with the reason for it.
 *
 * @param ruleId the rule, such as {@code ESP205}
 * @param severity what the rule's findings count for instead; empty silences them
 * @param reason why, for whoever reads the report; a blank one is reported as a finding
 */
public record RuleOverride(String ruleId, Optional<Severity> severity, String reason)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param severity what its findings count for instead
   * @param reason why
   */
  public RuleOverride {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Silences a rule. What it finds stays in the report and counts for nothing.
   *
   * @param ruleId the rule
   * @param reason why
   * @return the override
   */
  public static RuleOverride silence(String ruleId, String reason) {
    return new RuleOverride(ruleId, Optional.empty(), reason);
  }

  /**
   * Lowers a rule. A severity that is worse than the finding's own changes nothing.
   *
   * @param ruleId the rule
   * @param severity what its findings count for instead
   * @param reason why
   * @return the override
   */
  public static RuleOverride lower(String ruleId, Severity severity, String reason) {
    return new RuleOverride(
        ruleId, Optional.of(Objects.requireNonNull(severity, "severity")), reason);
  }

  /**
   * Takes an override as a document writes it.
   *
   * @param written what the document says; a missing reason becomes a blank one
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
   * Tells whether it silences.
   *
   * @return true if the findings count for nothing
   */
  public boolean silences() {
    return severity.isEmpty();
  }

  boolean lowers(Severity found) {
    return severity.isEmpty() || found.compareTo(severity.get()) < 0;
  }
}
