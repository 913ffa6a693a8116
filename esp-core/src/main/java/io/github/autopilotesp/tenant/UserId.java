package io.github.autopilotesp.tenant;

import java.util.Objects;

/**
 * Names a user by object id or by user principal name; Graph takes either.
 *
 * @param value the object id or the user principal name
 */
public record UserId(String value) {
  /**
   * Wraps an id.
   *
   * @param value the object id or the user principal name
   * @throws NullPointerException if the value is null
   */
  public UserId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
