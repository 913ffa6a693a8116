package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.util.Objects;
import java.util.Optional;

/**
 * A required app and the way it reaches a device. An app with several assignments is several of
 * these.
 *
 * @param app the app
 * @param reach the kind of target through which it reaches the device
 * @param installContext the install context, or empty if unknown
 */
public record TargetedApp(MobileApp app, Reach reach, Optional<InstallContext> installContext)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param app the app
   * @param reach the kind of target through which it reaches the device
   * @param installContext the install context
   */
  public TargetedApp {
    Objects.requireNonNull(app, "app");
    Objects.requireNonNull(reach, "reach");
    Objects.requireNonNull(installContext, "installContext");
  }

  /**
   * Combines an app with one of its assignments. The assignment's install context takes precedence
   * over the app's.
   *
   * @param app the app
   * @param assignment one of its required assignments
   * @param reach the kind of target of the assignment
   * @return the app as it reaches the device
   */
  public static TargetedApp of(MobileApp app, AppAssignment assignment, Reach reach) {
    Objects.requireNonNull(app, "app");
    return new TargetedApp(app, reach, assignment.installContext().or(app::installContext));
  }

  /**
   * Returns the family of the app.
   *
   * @return the family
   */
  public AppFamily family() {
    return AppFamily.of(app.type());
  }

  boolean isInContext(InstallContext context) {
    return installContext.filter(context::equals).isPresent();
  }
}
