package io.github.autopilotesp.profile;

import java.util.Objects;

/**
 * The id of an Intune app (Graph: {@code mobileApp.id}), normally a GUID.
 *
 * <p>Any string is accepted here; whether it is a usable id is for the validator to say.
 *
 * @param value the id as Graph writes it, never null
 */
public record AppId(String value) {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws NullPointerException if the value is null
   */
  public AppId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @return the typed id
   */
  public static AppId of(String value) {
    return new AppId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
