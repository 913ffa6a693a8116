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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Provides jqwik properties with valid values by parameter type, from {@link EspArbitraries}.
 *
 * <pre>{@code
 * @Property
 * @Domain(EspDomain.class)
 * void a_profile_survives(@ForAll EspProfile profile) { … }
 * }</pre>
 *
 * <p>Other types also need {@code @Domain(DomainContext.Global.class)}.
 */
public class EspDomain extends DomainContextBase {
  /** Created by jqwik. */
  public EspDomain() {}

  @Provide
  Arbitrary<EspProfile> profiles() {
    return EspArbitraries.profiles();
  }

  @Provide
  Arbitrary<EspSettings> settings() {
    return EspArbitraries.settings();
  }

  @Provide
  Arbitrary<Assignment> assignments() {
    return EspArbitraries.assignments();
  }

  @Provide
  Arbitrary<EspProfileSet> profileSets() {
    return EspArbitraries.profileSets();
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return EspArbitraries.scenarios();
  }

  @Provide
  Arbitrary<WireObject> wireProfiles() {
    return EspArbitraries.wireProfiles();
  }

  @Provide
  Arbitrary<StoredProfile> storedProfiles() {
    return EspArbitraries.storedProfiles();
  }

  @Provide
  Arbitrary<FakeTenant> tenants() {
    return EspArbitraries.tenants();
  }

  @Provide
  Arbitrary<Device> devices() {
    return EspArbitraries.devices();
  }

  @Provide
  Arbitrary<DeviceFacts> deviceFacts() {
    return EspArbitraries.deviceFacts();
  }
}
