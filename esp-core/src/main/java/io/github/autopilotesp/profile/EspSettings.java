package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;

/**
 * The settings of a profile. Either the page is hidden and nothing else can be set, or it shows
 * progress and everything else can be set ({@link ShownSettings}).
 */
public sealed interface EspSettings extends JsonForm permits EspSettings.Hidden, ShownSettings {

  /**
   * Sets <em>Show app and profile configuration progress</em> to No. That hides the page and locks
   * every other setting (TUTORIAL).
   *
   * @return the hidden page
   */
  static Hidden hidden() {
    return new Hidden();
  }

  /**
   * Sets <em>Show app and profile configuration progress</em> to Yes, as Microsoft recommends.
   *
   * @return a builder with the defaults listed in {@link ShownSettings.Builder}
   */
  static ShownSettings.Builder showProgress() {
    return new ShownSettings.Builder();
  }

  /** The hidden page. No other setting has an effect. */
  record Hidden() implements EspSettings {}
}
