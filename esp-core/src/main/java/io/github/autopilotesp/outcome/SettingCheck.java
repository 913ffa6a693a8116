package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * One promised setting beside the one on the device.
 *
 * @param node the name in the registry
 * @param promised what the promised profile means for it; derived, not documented
 * @param given what the device holds, or empty if it holds none
 */
public record SettingCheck(String node, String promised, Optional<String> given)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param node the name in the registry
   * @param promised what the promised profile means for it
   * @param given what the device holds
   */
  public SettingCheck {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(promised, "promised");
    Objects.requireNonNull(given, "given");
  }

  /**
   * Tells whether the device holds another value.
   *
   * @return false also if it holds none
   */
  public boolean differs() {
    return given.filter(value -> !value.equals(promised)).isPresent();
  }
}
