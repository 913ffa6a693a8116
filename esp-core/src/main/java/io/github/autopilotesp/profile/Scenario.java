package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The deployment that a profile is meant for: mode, join type, Windows, Autopilot registration,
 * co-management, automatic sign-in, reset. Every combination can be said, also one that Microsoft
 * does not support, so that the validator can name it. What is not said is not known, and a rule
 * that needs it is not evaluated.
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
   * The mode of deployment.
   *
   * @return the mode
   */
  public abstract Mode mode();

  /**
   * What the device joins.
   *
   * @return the join type, or empty if not said
   */
  public abstract Optional<JoinType> joinType();

  /**
   * The generation of Windows on the device.
   *
   * @return the generation, or empty if not said
   */
  public abstract Optional<Windows> windows();

  /**
   * The build of Windows on the device, such as 26100.
   *
   * @return the build number, or empty if not said
   */
  public abstract OptionalInt windowsBuild();

  /**
   * The revision of that build, such as 8037 for 26100.8037.
   *
   * @return the revision, or empty if not said
   */
  public abstract OptionalInt windowsRevision();

  /**
   * The edition of Windows on the device.
   *
   * @return the edition, or empty if not said
   */
  public abstract Optional<Edition> edition();

  /**
   * Tells whether the device is registered with Windows Autopilot.
   *
   * @return yes or no, or empty if not said
   */
  public abstract Optional<Boolean> autopilotRegistered();

  /**
   * Tells whether a co-management settings policy enrolls the device into Configuration Manager.
   *
   * @return false unless said
   */
  public abstract boolean isCoManaged();

  /**
   * Tells whether the device signs in automatically, as kiosks do.
   *
   * @return false unless said
   */
  public abstract boolean signsInAutomatically();

  /**
   * Tells whether it is what follows an Autopilot Reset, and not a first deployment.
   *
   * @return false unless said
   */
  public abstract boolean isReset();

  /**
   * A user-driven deployment of which nothing else is said.
   *
   * @return the scenario
   */
  public static Scenario userDriven() {
    return of(Mode.USER_DRIVEN);
  }

  /**
   * A pre-provisioned deployment of which nothing else is said.
   *
   * @return the scenario
   */
  public static Scenario preProvisioned() {
    return of(Mode.PRE_PROVISIONED);
  }

  /**
   * A self-deploying deployment of which nothing else is said.
   *
   * @return the scenario
   */
  public static Scenario selfDeploying() {
    return of(Mode.SELF_DEPLOYING);
  }

  /**
   * A deployment of existing devices of which nothing else is said.
   *
   * @return the scenario
   */
  public static Scenario existingDevices() {
    return of(Mode.EXISTING_DEVICES);
  }

  /**
   * A Windows Autopilot device preparation of which nothing else is said.
   *
   * @return the scenario
   */
  public static Scenario devicePreparation() {
    return of(Mode.DEVICE_PREPARATION);
  }

  /**
   * A deployment in a mode, of which nothing else is said.
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
   * Says that the device joins Microsoft Entra ID.
   *
   * @return a copy that says so
   */
  public Scenario entraJoined() {
    return copy().joinType(JoinType.ENTRA).build();
  }

  /**
   * Says that the device joins on-premises Active Directory and Microsoft Entra ID.
   *
   * @return a copy that says so
   */
  public Scenario entraHybridJoined() {
    return copy().joinType(JoinType.ENTRA_HYBRID).build();
  }

  /**
   * Says that the device runs Windows 10, without its build.
   *
   * @return a copy that says so
   */
  public Scenario windows10() {
    return windows(Windows.WINDOWS_10, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * Says that the device runs Windows 11, without its build.
   *
   * @return a copy that says so
   */
  public Scenario windows11() {
    return windows(Windows.WINDOWS_11, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * Says that the device runs Windows 10.
   *
   * @param build the build number, such as 19045
   * @return a copy that says so
   */
  public Scenario windows10(int build) {
    return windows(Windows.WINDOWS_10, OptionalInt.of(build), OptionalInt.empty());
  }

  /**
   * Says that the device runs Windows 11.
   *
   * @param build the build number, such as 26100
   * @return a copy that says so
   */
  public Scenario windows11(int build) {
    return windows(Windows.WINDOWS_11, OptionalInt.of(build), OptionalInt.empty());
  }

  /**
   * Says that the device runs Windows 11, to the cumulative update.
   *
   * @param build the build number, such as 26100
   * @param revision the number after the dot, such as 8037
   * @return a copy that says so
   */
  public Scenario windows11(int build, int revision) {
    return windows(Windows.WINDOWS_11, OptionalInt.of(build), OptionalInt.of(revision));
  }

  private Scenario windows(Windows windows, OptionalInt build, OptionalInt revision) {
    return copy().windows(windows).windowsBuild(build).windowsRevision(revision).build();
  }

  /**
   * Says which edition of Windows the device runs.
   *
   * @param edition the edition
   * @return a copy that says so
   */
  public Scenario edition(Edition edition) {
    return copy().edition(edition).build();
  }

  /**
   * Says whether a co-management settings policy enrolls the device into Configuration Manager.
   *
   * @param coManaged yes or no
   * @return a copy that says so
   */
  public Scenario coManaged(boolean coManaged) {
    return copy().isCoManaged(coManaged).build();
  }

  /**
   * Says whether the device signs in automatically, as kiosks do.
   *
   * @param automatic yes or no
   * @return a copy that says so
   */
  public Scenario autologon(boolean automatic) {
    return copy().signsInAutomatically(automatic).build();
  }

  /**
   * Says whether it is what follows an Autopilot Reset, and not a first deployment.
   *
   * @param reset yes or no
   * @return a copy that says so
   */
  public Scenario afterReset(boolean reset) {
    return copy().isReset(reset).build();
  }

  /**
   * Says whether the device is registered with Windows Autopilot.
   *
   * @param registered yes or no
   * @return a copy that says so
   */
  public Scenario autopilotRegistered(boolean registered) {
    return copy().autopilotRegistered(registered).build();
  }

  private ImmutableScenario.Builder copy() {
    return new ImmutableScenario.Builder().from(this);
  }
}
