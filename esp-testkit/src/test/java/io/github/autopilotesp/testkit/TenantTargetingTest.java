package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.targeting.TenantTargeting;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targeting through the port, on a fake tenant. */
class TenantTargetingTest {
  private static final DeviceKey KIOSK = DeviceKey.serialNumber("8CC1-KIOSK");

  private final FakeTenant fake = FakeTenant.create();
  private final FakeIntuneTenant tenant = FakeIntuneTenant.over(fake);
  private final String group = fake.addGroup("Autopilot kiosks");

  @BeforeEach
  void a_registered_device_and_a_profile_for_its_group() {
    String deviceId = "4b0c2f3a-95a6-4f0e-8d55-0d7f5f1c2a01";
    fake.addMember(
        group, fake.add(TenantCollection.DEVICES, "{\"deviceId\": \"" + deviceId + "\"}"));
    fake.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "azureActiveDirectoryDeviceId": "%s"}
        """
            .formatted(KIOSK.value(), deviceId));
    StoredProfile profile =
        ProfileWrites.of(tenant).create(EspProfile.builder().displayName("Kiosk").build());
    ProfileWrites.of(tenant).assign(profile, List.of(Assignment.toGroup(GroupId.of(group))));
  }

  @Test
  void groups_go_by_their_ids_unless_asked_for() {
    assertThat(TenantTargeting.of(tenant).resolve(KIOSK, Optional.empty()).toText())
        .contains("gets \"Kiosk\"")
        .contains(group)
        .doesNotContain("Autopilot kiosks");
  }

  @Test
  void groups_go_by_their_names_where_asked_for() {
    assertThat(TenantTargeting.of(tenant).namingGroups().resolve(KIOSK, Optional.empty()).toText())
        .contains("gets \"Kiosk\"")
        .contains("Autopilot kiosks");
  }
}
