package io.github.autopilotesp.profile;

import java.util.Objects;

/**
 * The object id of a Microsoft Entra group, normally a GUID.
 *
 * <p>Any string is accepted here; whether it is a usable id is for the validator to say.
 *
 * @param value the id as Graph writes it, never null
 */
public record GroupId(String value) {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws NullPointerException if the value is null
   */
  public GroupId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @return the typed id
   */
  public static GroupId of(String value) {
    return new GroupId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
