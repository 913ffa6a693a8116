package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.Phase;
import io.github.autopilotesp.tracking.Source;
import java.util.Objects;

/**
 * What the page does with a required app in a phase, and why.
 *
 * @param app the app
 * @param phase the phase
 * @param waiting what the page does
 * @param reason the reason, in English
 * @param source the document that says so
 */
public record ExpectedApp(MobileApp app, Phase phase, Wait waiting, String reason, Source source)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param app the app
   * @param phase the phase
   * @param waiting what the page does
   * @param reason the reason
   * @param source the document that says so
   */
  public ExpectedApp {
    Objects.requireNonNull(app, "app");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(waiting, "waiting");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(source, "source");
  }
}
