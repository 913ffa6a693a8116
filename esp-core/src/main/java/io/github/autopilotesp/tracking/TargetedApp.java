package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.util.Objects;
import java.util.Optional;

/**
 * An app that is assigned as required, and by what it reaches a device. An app that several
 * assignments bring is several of these.
 *
 * @param app the app
 * @param reach by which kind of target it comes
 * @param installContext for whom it is installed, or empty if not known
 */
public record TargetedApp(MobileApp app, Reach reach, Optional<InstallContext> installContext)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param app the app
   * @param reach by which kind of target it comes
   * @param installContext for whom it is installed
   */
  public TargetedApp {
    Objects.requireNonNull(app, "app");
    Objects.requireNonNull(reach, "reach");
    Objects.requireNonNull(installContext, "installContext");
  }

  /**
   * Combines an app with one of its assignments. The context that the assignment asks for takes
   * precedence over the app's own.
   *
   * @param app the app
   * @param assignment one of its required assignments
   * @param reach by which kind of target the assignment comes
   * @return the app as it reaches the device
   */
  public static TargetedApp of(MobileApp app, AppAssignment assignment, Reach reach) {
    Objects.requireNonNull(app, "app");
    return new TargetedApp(app, reach, assignment.installContext().or(app::installContext));
  }

  /**
   * The family of the app.
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
