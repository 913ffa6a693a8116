package io.github.autopilotesp.profile;

import java.util.Objects;

/**
 * The id of an Intune assignment filter, normally a GUID.
 *
 * <p>Any string is accepted here; whether it is a usable id is for the validator to say.
 *
 * @param value the id as Graph writes it, never null
 */
public record FilterId(String value) {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws NullPointerException if the value is null
   */
  public FilterId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @return the typed id
   */
  public static FilterId of(String value) {
    return new FilterId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
