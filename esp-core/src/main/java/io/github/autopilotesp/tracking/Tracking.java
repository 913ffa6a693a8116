package io.github.autopilotesp.tracking;

import static io.github.autopilotesp.tracking.Tracking.State.NOT_DOCUMENTED;
import static io.github.autopilotesp.tracking.Tracking.State.NOT_TRACKED;
import static io.github.autopilotesp.tracking.Tracking.State.TRACKED;

import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the page tracks a required app in a phase, with the reason and its source document.
 * Whether a tracked app also <em>blocks</em> depends on the profile.
 */
public enum Tracking {
  /** Device setup: an app in device context, targeted at devices. */
  DEVICE_CONTEXT_TO_DEVICES(
      TRACKED, Source.SETUP, "an app in device context that is targeted at devices is tracked"),
  /** Device setup: Microsoft 365 Apps or Microsoft Edge, targeted at devices. */
  OFFERED_TO_DEVICES(
      TRACKED,
      Source.OBSERVED,
      "it installs for the device, is targeted at devices, and the admin center offers the type as"
          + " a blocking app"),
  /** Account setup: a Win32 app, targeted at the user. */
  WIN32_TO_USER(TRACKED, Source.SETUP, "a Win32 app that is assigned to the user is tracked"),
  /** Account setup: a LOB or Store app, targeted at all devices, all users or a user group. */
  LOB_TO_ALL_OR_USER(
      TRACKED,
      Source.SETUP,
      "a line-of-business or Store app that is assigned to all devices, all users or a group of the"
          + " user is tracked"),
  /** Device setup: the app reaches the user only. */
  NOT_TARGETED_AT_DEVICE(
      NOT_TRACKED, Source.SETUP, "Device setup tracks only what is targeted at devices"),
  /** Pre-provisioning: the technician phase installs what the pre-assigned user will need. */
  FOR_THE_PRE_ASSIGNED_USER(
      NOT_DOCUMENTED,
      Source.PREPROV,
      "it installs in device context and is targeted at the user: the technician phase installs it"
          + " for a user who is pre-assigned, and whether the page waits for it is not documented"),
  /** Device setup: the app is installed for the user. */
  NOT_IN_DEVICE_CONTEXT(
      NOT_TRACKED, Source.SETUP, "Device setup tracks only apps that install in device context"),
  /** Account setup: a Win32 app in device context reaches the device only. */
  NOT_TARGETED_AT_USER(
      NOT_TRACKED, Source.SETUP, "Account setup tracks only Win32 apps assigned to the user"),
  /** Account setup: a LOB or Store app reaches the device by a group. */
  LOB_TO_DEVICE_GROUP(
      NOT_TRACKED,
      Source.SETUP,
      "Account setup tracks line-of-business and Store apps that are assigned to all devices, all"
          + " users or a group of the user, and this one is assigned to a group of the device"),
  /** Entra hybrid join: a Win32 or UWP app in user context, targeted at devices. */
  USER_CONTEXT_IN_HYBRID_JOIN(
      NOT_TRACKED,
      Source.SETUP,
      "in Entra hybrid join, Win32 and UWP apps with user install context that are assigned to the"
          + " device are not tracked"),
  /** A type that the ESP does not support. */
  UNKNOWN_TYPE(NOT_TRACKED, Source.SETUP, "the ESP does not track apps of this type"),
  /** The install context would decide, but is unknown. */
  CONTEXT_NOT_KNOWN(
      NOT_DOCUMENTED, Source.SETUP, "the install context would decide, but it is unknown"),
  /** A combination about which the documentation is silent. */
  SILENT(
      NOT_DOCUMENTED,
      Source.SETUP,
      "the documentation does not say whether this combination of type, install context and target"
          + " is tracked");

  /** Whether an app is tracked. */
  public enum State {
    /** It is tracked. */
    TRACKED,
    /** It is not tracked. */
    NOT_TRACKED,
    /** The documentation, or the known facts about the app, do not tell. */
    NOT_DOCUMENTED
  }

  private final State state;
  private final Source source;
  private final String reason;

  Tracking(State state, Source source, String reason) {
    this.state = state;
    this.source = source;
    this.reason = reason;
  }

  /**
   * Returns whether a required app is tracked in a phase.
   *
   * @param app the app and the way it reaches the device
   * @param phase the phase
   * @param joinType what the device joins, or empty if unknown; then the exception for Entra hybrid
   *     join is not applied
   * @return the answer with its reason
   */
  public static Tracking of(TargetedApp app, Phase phase, Optional<JoinType> joinType) {
    Objects.requireNonNull(joinType, "joinType");
    if (app.family() == AppFamily.OTHER) {
      return UNKNOWN_TYPE;
    }
    if (joinType.filter(JoinType.ENTRA_HYBRID::equals).isPresent() && isWin32OrUwpForUser(app)) {
      return USER_CONTEXT_IN_HYBRID_JOIN;
    }
    return switch (phase) {
      case DEVICE_SETUP -> inDeviceSetup(app);
      case ACCOUNT_SETUP -> inAccountSetup(app);
    };
  }

  /**
   * Returns whether a required app is tracked in the technician phase of pre-provisioning. This is
   * Device setup, which here also installs Win32 and LOB apps in device context that are targeted
   * at the user to whom the device is pre-assigned (PREPROV).
   *
   * @param app the app and the way it reaches the device or its user
   * @param joinType what the device joins, or empty if unknown
   * @return the answer with its reason
   */
  public static Tracking inTechnicianPhase(TargetedApp app, Optional<JoinType> joinType) {
    return isForPreAssignedUser(app)
        ? FOR_THE_PRE_ASSIGNED_USER
        : of(app, Phase.DEVICE_SETUP, joinType);
  }

  private static boolean isForPreAssignedUser(TargetedApp app) {
    return !app.reach().isDevice()
        && app.isInContext(InstallContext.SYSTEM)
        && (app.family() == AppFamily.WIN32 || app.family() == AppFamily.LOB);
  }

  /** Entra hybrid join does not track these (SETUP). */
  static boolean isWin32OrUwpForUser(TargetedApp app) {
    boolean uwp =
        app.app().type() == AppType.LOB_APPX || app.app().type() == AppType.LOB_UNIVERSAL_APPX;
    return app.reach().isDevice()
        && app.isInContext(InstallContext.USER)
        && (uwp || app.family() == AppFamily.WIN32);
  }

  private static Tracking inDeviceSetup(TargetedApp app) {
    if (!app.reach().isDevice()) {
      return NOT_TARGETED_AT_DEVICE;
    }
    return switch (app.family()) {
      case MICROSOFT_365_APPS, MICROSOFT_EDGE -> OFFERED_TO_DEVICES;
      case WIN32, LOB -> {
        if (app.installContext().isEmpty()) {
          yield CONTEXT_NOT_KNOWN;
        }
        yield app.isInContext(InstallContext.SYSTEM)
            ? DEVICE_CONTEXT_TO_DEVICES
            : NOT_IN_DEVICE_CONTEXT;
      }
      case STORE_FOR_BUSINESS -> SILENT;
      case OTHER -> UNKNOWN_TYPE;
    };
  }

  private static Tracking inAccountSetup(TargetedApp app) {
    return switch (app.family()) {
      case WIN32 -> {
        if (!app.reach().isDevice()) {
          yield WIN32_TO_USER;
        }
        yield app.isInContext(InstallContext.SYSTEM) ? NOT_TARGETED_AT_USER : SILENT;
      }
      case LOB, STORE_FOR_BUSINESS ->
          app.reach() == Reach.DEVICE_GROUP ? LOB_TO_DEVICE_GROUP : LOB_TO_ALL_OR_USER;
      case MICROSOFT_365_APPS, MICROSOFT_EDGE -> SILENT;
      case OTHER -> UNKNOWN_TYPE;
    };
  }

  /**
   * Returns whether the app is tracked.
   *
   * @return the state
   */
  public State state() {
    return state;
  }

  /**
   * Returns the reason.
   *
   * @return part of a sentence, in English
   */
  public String reason() {
    return reason;
  }

  /**
   * Returns the document that says so, or that should but is silent.
   *
   * @return the document
   */
  public Source source() {
    return source;
  }
}
