package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/**
 * The id of an Intune app (Graph: {@code mobileApp.id}), normally a GUID.
 *
 * <p>Any string is accepted here; the validator checks whether it is usable.
 *
 * @param value the id as Graph writes it, never null
 */
public record AppId(String value) implements JsonForm {
  /**
   * Wraps an id.
   *
   * @param value the id as Graph writes it
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public AppId {
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
  public static AppId of(String value) {
    return new AppId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
