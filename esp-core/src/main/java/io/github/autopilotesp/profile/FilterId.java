package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/**
 * The id of an Intune assignment filter, normally a GUID.
 *
 * <p>Any string is accepted here; the validator checks whether it is usable.
 *
 * @param value the id as Graph writes it, never null
 */
public record FilterId(String value) implements JsonForm {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public FilterId {
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
  public static FilterId of(String value) {
    return new FilterId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
