package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/**
 * Identifies a user by object id or user principal name; Graph accepts either.
 *
 * @param value the object id or the user principal name
 */
public record UserId(String value) implements JsonForm {
  /**
   * Wraps an id.
   *
   * @param value the object id or the user principal name
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public UserId {
    Objects.requireNonNull(value, "value");
    IdText.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
