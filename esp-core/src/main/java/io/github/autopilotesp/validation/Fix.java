package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.EspProfile;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What to do about a finding.
 *
 * @param text what a person should do, one sentence
 * @param edit does it to the profile that the finding is about, or empty if that takes a person
 */
public record Fix(String text, Optional<UnaryOperator<EspProfile>> edit) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param text what a person should do
   * @param edit does it to the profile
   */
  public Fix {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(edit, "edit");
  }
}
