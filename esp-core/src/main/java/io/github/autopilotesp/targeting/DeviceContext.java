package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import java.util.Objects;

/**
 * The known facts about a device at deployment: its groups and properties, its user, and how it is
 * deployed.
 *
 * <pre>{@code
 * DeviceContext device =
 *     DeviceContext.builder("5CG1234XYZ")
 *         .scenario(Scenario.userDriven().entraJoined())
 *         .groups(autopilotDevices)
 *         .user(Memberships.of(sales))
 *         .facts(DeviceFacts.builder().model("Surface Laptop 6").build())
 *         .build();
 * }</pre>
 */
public final class DeviceContext implements JsonForm {
  private final String name;
  private final Scenario scenario;
  private final boolean enrolledByGroupPolicy;
  private final Memberships groups;
  private final Truth hasUser;
  private final Memberships userGroups;
  private final DeviceFacts facts;

  /** Which targets the deployment considers; derived, and cached for speed. */
  private final Lookup lookup;

  private DeviceContext(Builder builder) {
    this.name = builder.name;
    this.scenario = builder.scenario;
    this.enrolledByGroupPolicy = builder.enrolledByGroupPolicy;
    this.groups = builder.groups;
    this.hasUser = builder.hasUser;
    this.userGroups = builder.userGroups;
    this.facts = builder.facts;
    this.lookup = Lookup.of(scenario.mode(), enrolledByGroupPolicy, hasUser);
  }

  /** Which targets count for a device (SETUP). */
  enum Lookup {
    DEVICE_THEN_USER,
    DEVICE_ONLY,
    NO_ESP;

    private static Lookup of(Scenario.Mode mode, boolean byGroupPolicy, Truth hasUser) {
      if (byGroupPolicy) {
        return NO_ESP;
      }
      return switch (mode) {
        case DEVICE_PREPARATION -> NO_ESP;
        case PRE_PROVISIONED, SELF_DEPLOYING -> DEVICE_ONLY;
        case USER_DRIVEN, EXISTING_DEVICES ->
            hasUser == Truth.FALSE ? DEVICE_ONLY : DEVICE_THEN_USER;
      };
    }
  }

  /**
   * Returns a builder for a device of which only the name is known.
   *
   * @param name the name for the device in results, such as its serial number
   * @return a builder with the defaults listed in {@link Builder}
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Returns a builder initialized with this device.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.scenario = scenario;
    builder.enrolledByGroupPolicy = enrolledByGroupPolicy;
    builder.groups = groups;
    builder.hasUser = hasUser;
    builder.userGroups = userGroups;
    builder.facts = facts;
    return builder;
  }

  /**
   * Returns the name of the device in results.
   *
   * @return the name, such as a serial number
   */
  public String name() {
    return name;
  }

  /**
   * Returns how the device is deployed.
   *
   * @return the scenario
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Returns whether Group Policy enrolled the device. No ESP applies to such a device (SETUP).
   *
   * @return true if it did
   */
  public boolean enrolledByGroupPolicy() {
    return enrolledByGroupPolicy;
  }

  /**
   * Returns the groups of the device.
   *
   * @return its memberships
   */
  public Memberships groups() {
    return groups;
  }

  /**
   * Returns whether a user signs in during the deployment.
   *
   * @return unknown by default
   */
  public Truth hasUser() {
    return hasUser;
  }

  /**
   * Returns the groups of the user.
   *
   * @return the memberships; meaningless if there is no user
   */
  public Memberships userGroups() {
    return userGroups;
  }

  /**
   * Returns the device properties for filters.
   *
   * @return the facts
   */
  public DeviceFacts facts() {
    return facts;
  }

  Lookup lookup() {
    return lookup;
  }

  @Override
  public String toString() {
    return "DeviceContext[" + name + ", " + scenario.mode() + "]";
  }

  /**
   * Builds {@link DeviceContext}. By default: a user-driven deployment, not enrolled by Group
   * Policy, with groups, user and properties unknown. Not thread-safe.
   */
  public static final class Builder {
    private final String name;
    private Scenario scenario = Scenario.userDriven();
    private boolean enrolledByGroupPolicy;
    private Memberships groups = Memberships.unknown();
    private Truth hasUser = Truth.UNKNOWN;
    private Memberships userGroups = Memberships.unknown();
    private DeviceFacts facts = DeviceFacts.builder().build();

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Sets how the device is deployed.
     *
     * @param scenario the scenario; its mode decides which targets count
     * @return this builder
     */
    public Builder scenario(Scenario scenario) {
      this.scenario = Objects.requireNonNull(scenario, "scenario");
      return this;
    }

    /**
     * Sets whether Group Policy enrolled the device.
     *
     * @param enrolled true if it did
     * @return this builder
     */
    public Builder enrolledByGroupPolicy(boolean enrolled) {
      this.enrolledByGroupPolicy = enrolled;
      return this;
    }

    /**
     * Sets the groups of the device.
     *
     * @param groups its memberships
     * @return this builder
     */
    public Builder groups(Memberships groups) {
      this.groups = Objects.requireNonNull(groups, "groups");
      return this;
    }

    /**
     * Sets all groups of the device.
     *
     * @param groups the groups; none if the device is in no group
     * @return this builder
     */
    public Builder groups(GroupId... groups) {
      return groups(Memberships.of(groups));
    }

    /**
     * Sets that a user signs in.
     *
     * @param groups the groups of the user
     * @return this builder
     */
    public Builder user(Memberships groups) {
      this.userGroups = Objects.requireNonNull(groups, "groups");
      this.hasUser = Truth.TRUE;
      return this;
    }

    /**
     * Sets that no user signs in.
     *
     * @return this builder
     */
    public Builder noUser() {
      this.userGroups = Memberships.unknown();
      this.hasUser = Truth.FALSE;
      return this;
    }

    /**
     * Sets the device properties for filters.
     *
     * @param facts the properties
     * @return this builder
     */
    public Builder facts(DeviceFacts facts) {
      this.facts = Objects.requireNonNull(facts, "facts");
      return this;
    }

    /**
     * Builds the description.
     *
     * @return the device
     */
    public DeviceContext build() {
      return new DeviceContext(this);
    }
  }
}
