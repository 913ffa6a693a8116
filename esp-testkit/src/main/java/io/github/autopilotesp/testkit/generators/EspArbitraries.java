package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated profiles, sets, tenants, devices and filter rules for jqwik properties. Valid values
 * break no rule of severity ERROR that checks them in isolation; warnings are possible. Invalid
 * values come with the rule they break.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<EspProfile> profiles() {
 *   return EspArbitraries.profiles();
 * }
 * }</pre>
 *
 * <p>{@link EspDomain} provides the same by type, without provider methods. Every method returns a
 * new, stateless arbitrary.
 */
public final class EspArbitraries {
  private EspArbitraries() {}

  /**
   * Generates valid profiles of every form: hidden, shown, not blocking, blocking for all and for
   * selected apps; with and without assignments and filters. Their ids are arbitrary.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspProfile> profiles() {
    return Profiles.profiles();
  }

  /**
   * Generates profiles that break a rule that needs only the profile.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<EspProfile>> invalidProfiles() {
    return InvalidProfiles.profiles();
  }

  /**
   * Generates valid settings of every form.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspSettings> settings() {
    return Profiles.settings();
  }

  /**
   * Generates valid assignments: to a group, all devices or all users, some with a filter.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Assignment> assignments() {
    return Profiles.assignment();
  }

  /**
   * Generates valid sets of up to six profiles with distinct names; either all or none are ordered.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspProfileSet> profileSets() {
    return Profiles.sets();
  }

  /**
   * Generates sets of valid profiles that break a rule about the set: a duplicate name, an order
   * with a tie or for only some profiles.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<EspProfileSet>> invalidProfileSets() {
    return InvalidProfiles.sets();
  }

  /**
   * Generates deployment scenarios, including unsupported ones.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Scenario> scenarios() {
    Arbitrary<Scenario> modes = Arbitraries.of(Scenario.Mode.class).map(Scenario::of);
    return Combinators.combine(
            modes,
            Arbitraries.of(Scenario.JoinType.class).optional(),
            Arbitraries.of(Scenario.Windows.class).optional(),
            Arbitraries.of(false, true).optional())
        .as(EspArbitraries::scenario);
  }

  private static Scenario scenario(
      Scenario mode,
      Optional<Scenario.JoinType> joinType,
      Optional<Scenario.Windows> windows,
      Optional<Boolean> registered) {
    Scenario joined =
        joinType
            .map(
                type ->
                    type == Scenario.JoinType.ENTRA ? mode.entraJoined() : mode.entraHybridJoined())
            .orElse(mode);
    Scenario running =
        windows
            .map(
                generation ->
                    generation == Scenario.Windows.WINDOWS_10
                        ? joined.windows10()
                        : joined.windows11())
            .orElse(joined);
    return registered.map(running::autopilotRegistered).orElse(running);
  }

  /**
   * Generates custom ESP profiles as in Graph responses: with read-only properties, assignments
   * from admins and policy sets, and occasionally an unknown property. Print one with {@code
   * GraphJson}.
   *
   * @return the arbitrary
   */
  public static Arbitrary<WireObject> wireProfiles() {
    return WireProfiles.profiles();
  }

  /**
   * Generates wire objects that break a rule about the wire form: a locked setting that is set, a
   * value of the wrong type, an object of another type.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<WireObject>> invalidWireProfiles() {
    return WireProfiles.invalidProfiles();
  }

  /**
   * Generates stored profiles, read from {@link #wireProfiles()}.
   *
   * @return the arbitrary
   */
  public static Arbitrary<StoredProfile> storedProfiles() {
    return wireProfiles().map(GraphProfiles::read);
  }

  /**
   * Generates tenants as seeds for {@link FakeTenant#load(String)}: apps, groups, filters, scope
   * tags, devices, users and up to six profiles. All references exist.
   *
   * @return the arbitrary, of JSON text
   */
  public static Arbitrary<String> tenantSeeds() {
    return TenantSeeds.seeds();
  }

  /**
   * Generates fake tenants with a seed of {@link #tenantSeeds()} and repeatable ids; a new one for
   * each try.
   *
   * @return the arbitrary
   */
  public static Arbitrary<FakeTenant> tenants() {
    return tenantSeeds().map(seed -> FakeTenant.builder().seed(1).build().load(seed));
  }

  /**
   * Generates devices with more or fewer known properties.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Device> devices() {
    return FilterRules.devices();
  }

  /**
   * Generates device facts for the six properties that ESP filters support. They share values with
   * {@link #filterRules()}, so that rules match occasionally.
   *
   * @return the arbitrary
   */
  public static Arbitrary<DeviceFacts> deviceFacts() {
    return FilterRules.deviceFacts();
  }

  /**
   * Generates filter rules that an ESP assignment can use.
   *
   * @return the arbitrary
   */
  public static Arbitrary<String> filterRules() {
    return FilterRules.rules();
  }

  /**
   * Generates filter rules that do not parse, are too long, or use a property or operator that is
   * not allowed.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<String>> invalidFilterRules() {
    return FilterRules.invalidRules();
  }
}
