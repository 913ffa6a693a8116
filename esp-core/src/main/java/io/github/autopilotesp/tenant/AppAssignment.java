package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Assignment;
import java.util.Objects;
import java.util.Optional;

/**
 * One assignment of an app.
 *
 * @param intent what should happen to the app
 * @param assignment whom it reaches; an excluded group is supported for apps
 * @param installContext the context that this assignment asks for, or empty if it leaves that to
 *     the app
 */
public record AppAssignment(
    Intent intent, Assignment assignment, Optional<MobileApp.InstallContext> installContext)
    implements JsonForm {

  /** What should happen to an assigned app. */
  public enum Intent {
    /** It is installed without being asked for. Only these can be waited for. */
    REQUIRED,
    /** A user may install it. */
    AVAILABLE,
    /** A user may install it without enrolling the device. */
    AVAILABLE_WITHOUT_ENROLLMENT,
    /** It is removed. */
    UNINSTALL,
    /** An intent that this version of the library does not know. */
    OTHER
  }

  /**
   * Creates the value.
   *
   * @param intent what should happen to the app
   * @param assignment whom it reaches
   * @param installContext the context that this assignment asks for
   */
  public AppAssignment {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(installContext, "installContext");
  }
}
