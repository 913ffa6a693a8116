package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A rule that could not be evaluated, completely or for one part.
 *
 * @param ruleId the rule, or the class name of one that could not be loaded
 * @param cause the kind of reason
 * @param concern what it could not be evaluated for
 * @param path the part of the profile, or empty for the whole profile
 * @param reason what is missing or what went wrong, in words
 */
public record NotEvaluated(String ruleId, Cause cause, Concern concern, String path, String reason)
    implements JsonForm {
  /** Why a rule could not be evaluated. */
  public enum Cause {
    /** Something that it needs is unknown. */
    LACKS_CONTEXT,
    /** It failed. That is a bug in the rule, not a problem of the profile. */
    RULE_FAILED
  }

  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param cause the kind of reason
   * @param concern what it could not be evaluated for
   * @param path the part of the profile
   * @param reason what is missing or what went wrong, in words
   */
  public NotEvaluated {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(concern, "concern");
    Objects.requireNonNull(path, "path");
    reason = VisibleText.of(reason);
  }
}
