package io.github.autopilotesp.profile;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The deployment that a profile is meant for: mode, join type, Windows, Autopilot registration.
 * Every combination can be said, also one that Microsoft does not support, so that the validator
 * can name it. What is not said is not known, and a rule that needs it is not evaluated.
 *
 * <pre>{@code
 * Scenario.userDriven().entraJoined().windows11(26100)
 * }</pre>
 */
public abstract class Scenario {
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
   * Tells whether the device is registered with Windows Autopilot.
   *
   * @return yes or no, or empty if not said
   */
  public abstract Optional<Boolean> autopilotRegistered();

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
    return new ImmutableScenario.Builder().mode(mode).build();
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
    return copy().windows(Windows.WINDOWS_10).windowsBuild(OptionalInt.empty()).build();
  }

  /**
   * Says that the device runs Windows 11, without its build.
   *
   * @return a copy that says so
   */
  public Scenario windows11() {
    return copy().windows(Windows.WINDOWS_11).windowsBuild(OptionalInt.empty()).build();
  }

  /**
   * Says that the device runs Windows 10.
   *
   * @param build the build number, such as 19045
   * @return a copy that says so
   */
  public Scenario windows10(int build) {
    return copy().windows(Windows.WINDOWS_10).windowsBuild(build).build();
  }

  /**
   * Says that the device runs Windows 11.
   *
   * @param build the build number, such as 26100
   * @return a copy that says so
   */
  public Scenario windows11(int build) {
    return copy().windows(Windows.WINDOWS_11).windowsBuild(build).build();
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
