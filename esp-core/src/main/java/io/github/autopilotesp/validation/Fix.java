package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.EspProfile;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What to do about a finding.
 *
 * @param text what to do, one sentence
 * @param edit applies the fix to the profile that the finding is about, or empty if it takes a
 *     person
 */
public record Fix(String text, Optional<UnaryOperator<EspProfile>> edit) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param text what to do
   * @param edit applies the fix to the profile
   */
  public Fix {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(edit, "edit");
  }
}
