package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The deployment that a profile is meant for: mode, join type, Windows, Autopilot registration,
 * co-management, automatic sign-in, reset. Every combination can be expressed, even one that
 * Microsoft does not support, so that the validator can report it. Anything not specified is
 * unknown, and a rule that needs it is not evaluated.
 *
 * <pre>{@code
 * Scenario.userDriven().entraJoined().windows11(26100)
 * }</pre>
 */
public abstract class Scenario implements JsonForm {
  /** How a device is deployed (SCENARIOS). */
  public enum Mode {
    /** Windows Autopilot user-driven mode. */
    USER_DRIVEN,
    /** Windows Autopilot for pre-provisioned deployment. */
    PRE_PROVISIONED,
    /** Windows Autopilot self-deploying mode. */
    SELF_DEPLOYING,
    /** Windows Autopilot for existing devices. */
    EXISTING_DEVICES,
    /** Windows Autopilot device preparation, which does not use the ESP. */
    DEVICE_PREPARATION
  }

  /** What a device joins. */
  public enum JoinType {
    /** Microsoft Entra join. */
    ENTRA,
    /** Microsoft Entra hybrid join. */
    ENTRA_HYBRID
  }

  /** The generation of Windows. */
  public enum Windows {
    /** Windows 10. */
    WINDOWS_10,
    /** Windows 11. */
    WINDOWS_11
  }

  /** The editions of Windows that are serviced alike. */
  public enum Edition {
    /** Home, Pro, Pro Education and Pro for Workstations. */
    HOME_AND_PRO,
    /** Enterprise, Education, Enterprise multi-session and IoT Enterprise. */
    ENTERPRISE_AND_EDUCATION
  }

  Scenario() {}

  /**
   * Returns the mode of deployment.
   *
   * @return the mode
   */
  public abstract Mode mode();

  /**
   * Returns what the device joins.
   *
   * @return the join type, or empty if unknown
   */
  public abstract Optional<JoinType> joinType();

  /**
   * Returns the generation of Windows on the device.
   *
   * @return the generation, or empty if unknown
   */
  public abstract Optional<Windows> windows();

  /**
   * Returns the build of Windows on the device, such as 26100.
   *
   * @return the build number, or empty if unknown
   */
  public abstract OptionalInt windowsBuild();

  /**
   * Returns the revision of that build, such as 8037 for 26100.8037.
   *
   * @return the revision, or empty if unknown
   */
  public abstract OptionalInt windowsRevision();

  /**
   * Returns the edition of Windows on the device.
   *
   * @return the edition, or empty if unknown
   */
  public abstract Optional<Edition> edition();

  /**
   * Returns whether the device is registered with Windows Autopilot.
   *
   * @return yes or no, or empty if unknown
   */
  public abstract Optional<Boolean> autopilotRegistered();

  /**
   * Returns whether a co-management settings policy enrolls the device into Configuration Manager.
   *
   * @return false by default
   */
  public abstract boolean isCoManaged();

  /**
   * Returns whether the device signs in automatically, as kiosks do.
   *
   * @return false by default
   */
  public abstract boolean signsInAutomatically();

  /**
   * Returns whether the deployment follows an Autopilot Reset instead of being a first deployment.
   *
   * @return false by default
   */
  public abstract boolean isReset();

  /**
   * Returns a user-driven deployment, with everything else unknown.
   *
   * @return the scenario
   */
  public static Scenario userDriven() {
    return of(Mode.USER_DRIVEN);
  }

  /**
   * Returns a pre-provisioned deployment, with everything else unknown.
   *
   * @return the scenario
   */
  public static Scenario preProvisioned() {
    return of(Mode.PRE_PROVISIONED);
  }

  /**
   * Returns a self-deploying deployment, with everything else unknown.
   *
   * @return the scenario
   */
  public static Scenario selfDeploying() {
    return of(Mode.SELF_DEPLOYING);
  }

  /**
   * Returns a deployment of existing devices, with everything else unknown.
   *
   * @return the scenario
   */
  public static Scenario existingDevices() {
    return of(Mode.EXISTING_DEVICES);
  }

  /**
   * Windows Autopilot device preparation, with everything else unknown.
   *
   * @return the scenario
   */
  public static Scenario devicePreparation() {
    return of(Mode.DEVICE_PREPARATION);
  }

  /**
   * Returns a deployment in a mode, with everything else unknown.
   *
   * @param mode the mode
   * @return the scenario
   */
  public static Scenario of(Mode mode) {
    return new ImmutableScenario.Builder()
        .mode(mode)
        .isCoManaged(false)
        .signsInAutomatically(false)
        .isReset(false)
        .build();
  }

  /**
   * Sets the join type to Microsoft Entra join.
   *
   * @return a copy with this value
   */
  public Scenario entraJoined() {
    return copy().joinType(JoinType.ENTRA).build();
  }

  /**
   * Sets the join type to Microsoft Entra hybrid join.
   *
   * @return a copy with this value
   */
  public Scenario entraHybridJoined() {
    return copy().joinType(JoinType.ENTRA_HYBRID).build();
  }

  /**
   * Sets the operating system to Windows 10 of unknown build.
   *
   * @return a copy with this value
   */
  public Scenario windows10() {
    return windows(Windows.WINDOWS_10, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * Sets the operating system to Windows 11 of unknown build.
   *
   * @return a copy with this value
   */
  public Scenario windows11() {
    return windows(Windows.WINDOWS_11, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * Sets the operating system to a build of Windows 10.
   *
   * @param build the build number, such as 19045
   * @return a copy with this value
   */
  public Scenario windows10(int build) {
    return windows(Windows.WINDOWS_10, OptionalInt.of(build), OptionalInt.empty());
  }

  /**
   * Sets the operating system to a build of Windows 11.
   *
   * @param build the build number, such as 26100
   * @return a copy with this value
   */
  public Scenario windows11(int build) {
    return windows(Windows.WINDOWS_11, OptionalInt.of(build), OptionalInt.empty());
  }

  /**
   * Sets the operating system to a build and cumulative update of Windows 11.
   *
   * @param build the build number, such as 26100
   * @param revision the number after the dot, such as 8037
   * @return a copy with this value
   */
  public Scenario windows11(int build, int revision) {
    return windows(Windows.WINDOWS_11, OptionalInt.of(build), OptionalInt.of(revision));
  }

  private Scenario windows(Windows windows, OptionalInt build, OptionalInt revision) {
    return copy().windows(windows).windowsBuild(build).windowsRevision(revision).build();
  }

  /**
   * Sets the edition of Windows.
   *
   * @param edition the edition
   * @return a copy with this value
   */
  public Scenario edition(Edition edition) {
    return copy().edition(edition).build();
  }

  /**
   * Sets whether a co-management settings policy enrolls the device into Configuration Manager.
   *
   * @param coManaged yes or no
   * @return a copy with this value
   */
  public Scenario coManaged(boolean coManaged) {
    return copy().isCoManaged(coManaged).build();
  }

  /**
   * Sets whether the device signs in automatically, as kiosks do.
   *
   * @param automatic yes or no
   * @return a copy with this value
   */
  public Scenario autologon(boolean automatic) {
    return copy().signsInAutomatically(automatic).build();
  }

  /**
   * Sets whether the deployment follows an Autopilot Reset instead of being a first deployment.
   *
   * @param reset yes or no
   * @return a copy with this value
   */
  public Scenario afterReset(boolean reset) {
    return copy().isReset(reset).build();
  }

  /**
   * Sets whether the device is registered with Windows Autopilot.
   *
   * @param registered yes or no
   * @return a copy with this value
   */
  public Scenario autopilotRegistered(boolean registered) {
    return copy().autopilotRegistered(registered).build();
  }

  private ImmutableScenario.Builder copy() {
    return new ImmutableScenario.Builder().from(this);
  }
}
