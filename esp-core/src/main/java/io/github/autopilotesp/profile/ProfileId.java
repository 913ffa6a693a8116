package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/**
 * The id that the service assigned to an ESP profile: a GUID and a suffix that names the kind.
 *
 * <p>Any string is accepted here; the validator checks whether it is usable.
 *
 * @param value the id as Graph writes it, never null
 */
public record ProfileId(String value) implements JsonForm {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public ProfileId {
    Objects.requireNonNull(value, "value");
    IdText.require(value);
  }

  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @return the typed id
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public static ProfileId of(String value) {
    return new ProfileId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
