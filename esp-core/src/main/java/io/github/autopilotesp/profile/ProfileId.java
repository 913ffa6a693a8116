package io.github.autopilotesp.profile;

import java.util.Objects;

/**
 * The id that the service gave to an ESP profile: a GUID and a suffix that names the kind.
 *
 * <p>Any string is accepted here; whether it is a usable id is for the validator to say.
 *
 * @param value the id as Graph writes it, never null
 */
public record ProfileId(String value) {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws NullPointerException if the value is null
   */
  public ProfileId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @return the typed id
   */
  public static ProfileId of(String value) {
    return new ProfileId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
