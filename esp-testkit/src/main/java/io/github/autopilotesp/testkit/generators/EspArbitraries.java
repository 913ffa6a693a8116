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
 * Generated profiles, sets, tenants, devices and filter rules for jqwik properties. What is called
 * valid breaks no rule of severity ERROR that looks at it alone; warnings can occur. What is called
 * invalid comes with the rule that it breaks.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<EspProfile> profiles() {
 *   return EspArbitraries.profiles();
 * }
 * }</pre>
 *
 * <p>{@link EspDomain} offers the same by type, without a provider method. Every method returns a
 * new, stateless arbitrary.
 */
public final class EspArbitraries {
  private EspArbitraries() {}

  /**
   * Valid profiles of every form: hidden, shown, not blocking, blocking for all and for selected
   * apps; with and without assignments and filters. The ids in them name nothing in particular.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspProfile> profiles() {
    return Profiles.profiles();
  }

  /**
   * Profiles that break a rule which needs nothing but the profile.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<EspProfile>> invalidProfiles() {
    return InvalidProfiles.profiles();
  }

  /**
   * Valid settings of every form.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspSettings> settings() {
    return Profiles.settings();
  }

  /**
   * Valid assignments: to a group, all devices or all users, some with a filter.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Assignment> assignments() {
    return Profiles.assignment();
  }

  /**
   * Valid sets of up to six profiles with distinct names; all of a set are ordered, or none.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EspProfileSet> profileSets() {
    return Profiles.sets();
  }

  /**
   * Sets of valid profiles that break a rule about the set: a name twice, an order with a tie or
   * only for some.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<EspProfileSet>> invalidProfileSets() {
    return InvalidProfiles.sets();
  }

  /**
   * Deployment scenarios, also such that Microsoft does not support.
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
   * Custom ESP profiles in Graph's own shape, as an answer of the service holds them: read-only
   * properties, assignments from admins and from policy sets, and now and then a property that this
   * library does not know. Print one with {@code GraphJson}.
   *
   * @return the arbitrary
   */
  public static Arbitrary<WireObject> wireProfiles() {
    return WireProfiles.profiles();
  }

  /**
   * Wire objects that break a rule about the wire: a locked setting that is set, a value of the
   * wrong type, an object of another kind.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<WireObject>> invalidWireProfiles() {
    return WireProfiles.invalidProfiles();
  }

  /**
   * The same as {@link #wireProfiles()}, read.
   *
   * @return the arbitrary
   */
  public static Arbitrary<StoredProfile> storedProfiles() {
    return wireProfiles().map(GraphProfiles::read);
  }

  /**
   * Tenants as seeds for {@link FakeTenant#load(String)}: apps, groups, filters, scope tags,
   * devices, users and up to six profiles. Whatever an object names is there.
   *
   * @return the arbitrary, of JSON text
   */
  public static Arbitrary<String> tenantSeeds() {
    return TenantSeeds.seeds();
  }

  /**
   * Fake tenants that hold a seed of {@link #tenantSeeds()}, with repeatable ids and a new one for
   * each try.
   *
   * @return the arbitrary
   */
  public static Arbitrary<FakeTenant> tenants() {
    return tenantSeeds().map(seed -> FakeTenant.builder().seed(1).build().load(seed));
  }

  /**
   * Devices of which more or less is known.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Device> devices() {
    return FilterRules.devices();
  }

  /**
   * Facts about devices, of the six properties that the ESP's filters can ask for. They share their
   * values with {@link #filterRules()}, so that rules match now and then.
   *
   * @return the arbitrary
   */
  public static Arbitrary<DeviceFacts> deviceFacts() {
    return FilterRules.deviceFacts();
  }

  /**
   * Filter rules that an ESP assignment can use.
   *
   * @return the arbitrary
   */
  public static Arbitrary<String> filterRules() {
    return FilterRules.rules();
  }

  /**
   * Filter rules that don't parse, that are too long, or that use a property or an operator which
   * is not allowed there.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Invalid<String>> invalidFilterRules() {
    return FilterRules.invalidRules();
  }
}
