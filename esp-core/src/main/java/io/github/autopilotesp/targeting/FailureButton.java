package io.github.autopilotesp.targeting;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.ArrayList;
import java.util.List;

/** A button shown when setup fails or times out. */
public enum FailureButton {
  /** From <em>Allow users to reset device if installation error occurs</em> (TUTORIAL). */
  RESET_DEVICE("Reset device"),
  /** From <em>Allow users to use device if installation error occurs</em> (TUTORIAL). */
  CONTINUE_ANYWAY("Continue anyway"),
  /** From <em>Turn on log collection and diagnostics page for end users</em> (TUTORIAL). */
  COLLECT_LOGS("Collect logs");

  private final String label;

  FailureButton(String label) {
    this.label = label;
  }

  /**
   * Returns the label of the button.
   *
   * @return the label in English
   */
  public String label() {
    return label;
  }

  static List<FailureButton> of(ShownSettings settings) {
    BlockDeviceUse block = settings.blockDeviceUse();
    List<FailureButton> buttons = new ArrayList<>();
    if (block.resetAllowed()) {
      buttons.add(RESET_DEVICE);
    }
    if (block.useAllowed() || !block.blocks()) {
      buttons.add(CONTINUE_ANYWAY);
    }
    if (settings.collectLogs()) {
      buttons.add(COLLECT_LOGS);
    }
    return List.copyOf(buttons);
  }
}
