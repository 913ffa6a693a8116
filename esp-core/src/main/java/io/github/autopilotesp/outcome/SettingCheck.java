package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares one promised setting with the one on the device.
 *
 * @param node the name in the registry
 * @param promised the value for the promised profile; derived, not documented
 * @param given the value on the device, or empty if there is none
 */
public record SettingCheck(String node, String promised, Optional<String> given)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param node the name in the registry
   * @param promised the value for the promised profile
   * @param given the value on the device
   */
  public SettingCheck {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(promised, "promised");
    Objects.requireNonNull(given, "given");
  }

  /**
   * Returns whether the device has a different value.
   *
   * @return also false if it has none
   */
  public boolean differs() {
    return given.filter(value -> !value.equals(promised)).isPresent();
  }
}
