package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Assignment;
import java.util.Objects;
import java.util.Optional;

/**
 * One assignment of an app.
 *
 * @param intent what should happen to the app
 * @param assignment who gets the app; an excluded group is supported for apps
 * @param installContext the install context set on this assignment, or empty to use the app's
 */
public record AppAssignment(
    Intent intent, Assignment assignment, Optional<MobileApp.InstallContext> installContext)
    implements JsonForm {

  /** What should happen to an assigned app. */
  public enum Intent {
    /** The app is installed automatically. The ESP waits only for these. */
    REQUIRED,
    /** A user may install the app. */
    AVAILABLE,
    /** A user may install the app without enrolling the device. */
    AVAILABLE_WITHOUT_ENROLLMENT,
    /** The app is removed. */
    UNINSTALL,
    /** An intent unknown to this version of the library. */
    OTHER
  }

  /**
   * Creates the value.
   *
   * @param intent what should happen to the app
   * @param assignment who gets the app
   * @param installContext the install context set on this assignment
   */
  public AppAssignment {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(installContext, "installContext");
  }
}
