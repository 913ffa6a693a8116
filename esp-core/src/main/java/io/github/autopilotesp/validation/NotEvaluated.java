package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A rule that could not say anything, about everything or about one part.
 *
 * @param ruleId the rule, or the class name of one that could not be loaded
 * @param cause why
 * @param concern what it could not speak about
 * @param path the part of the profile, or empty for all of it
 * @param reason in words, what is missing or what went wrong
 */
public record NotEvaluated(String ruleId, Cause cause, Concern concern, String path, String reason)
    implements JsonForm {
  /** Why a rule says nothing. */
  public enum Cause {
    /** It was not told something that it needs. */
    LACKS_CONTEXT,
    /** It failed. That is a mistake in the rule, not in the profile. */
    RULE_FAILED
  }

  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param cause why
   * @param concern what it could not speak about
   * @param path the part of the profile
   * @param reason in words, what is missing or what went wrong
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
