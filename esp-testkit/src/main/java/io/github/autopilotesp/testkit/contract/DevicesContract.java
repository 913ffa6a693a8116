package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class DevicesContract extends ContractPart {
  private static final String ENTRA_ID = "dddddddd-0000-4000-8000-000000000001";

  @Test
  void before_unboxing_a_device_is_known_by_its_registration() {
    FakeTenant tenant = newTenant();
    tenant.addAutopilotDevice("SN-1", "Contoso", "K1");
    tenant.addAutopilotDevice("SN-11", "Contoso", "K2");

    Device device = connect(tenant).devices().find(DeviceKey.serialNumber("SN-1")).orElseThrow();

    assertThat(device.serialNumber()).contains("SN-1");
    assertThat(device.autopilotRegistered()).contains(true);
    assertThat(device.entraDeviceId()).isEmpty();
    assertThat(device.intuneDeviceId()).isEmpty();
    assertThat(device.user()).isEmpty();
    assertThat(device.facts().value(FilterProperty.MODEL)).contains("K1");
    assertThat(device.facts().isKnown(FilterProperty.OS_VERSION)).isFalse();
  }

  @Test
  void an_enrolled_device_is_found_by_every_key_and_is_one_with_its_registration() {
    FakeTenant tenant = newTenant();
    String intuneId = enrolled(tenant, "SN-1");
    tenant.addAutopilotDevice("SN-1", "Contoso", "from the registration");
    var devices = connect(tenant).devices();

    Device device = devices.find(DeviceKey.intuneDeviceId(intuneId)).orElseThrow();

    assertThat(device.serialNumber()).contains("SN-1");
    assertThat(device.entraDeviceId()).contains(ENTRA_ID);
    assertThat(device.user()).contains(new UserId("ada@example.com"));
    assertThat(device.autopilotRegistered()).contains(true);
    assertThat(device.facts().value(FilterProperty.MODEL)).contains("from Intune");
    assertThat(device.facts().value(FilterProperty.MANUFACTURER)).contains("Contoso");
    assertThat(devices.find(DeviceKey.serialNumber("sn-1"))).contains(device);
    assertThat(devices.find(DeviceKey.entraDeviceId(ENTRA_ID))).contains(device);
  }

  @Test
  void an_enrolled_device_without_a_registration_says_so() {
    FakeTenant tenant = newTenant();
    enrolled(tenant, "SN-1");

    assertThat(
            connect(tenant)
                .devices()
                .find(DeviceKey.serialNumber("SN-1"))
                .orElseThrow()
                .autopilotRegistered())
        .contains(false);
  }

  private static String enrolled(FakeTenant tenant, String serialNumber) {
    return tenant.add(
        TenantCollection.MANAGED_DEVICES,
        """
        {"deviceName": "PC-1", "serialNumber": "%s", "azureADDeviceId": "%s",
         "userPrincipalName": "ada@example.com", "model": "from Intune", "manufacturer": "",
         "osVersion": "10.0.26100.1742"}
        """
            .formatted(serialNumber, ENTRA_ID));
  }

  @Test
  void a_device_that_nobody_knows_is_not_found() {
    var devices = connect(newTenant()).devices();

    assertThat(devices.find(DeviceKey.serialNumber("nobody's"))).isEmpty();
    assertThat(devices.find(DeviceKey.entraDeviceId(ENTRA_ID))).isEmpty();
    assertThat(devices.find(DeviceKey.intuneDeviceId(ENTRA_ID))).isEmpty();
  }

  @Test
  void the_groups_of_a_device_are_those_that_hold_it_and_those_that_hold_them() {
    FakeTenant tenant = newTenant().pageSize(1);
    enrolled(tenant, "SN-1");
    String objectId =
        tenant.add(
            TenantCollection.DEVICES,
            "{\"displayName\": \"PC-1\", \"deviceId\": \"" + ENTRA_ID + "\"}");
    String inner = tenant.addGroup("inner");
    String outer = tenant.addGroup("outer");
    tenant.addGroup("other");
    tenant.addMember(inner, objectId);
    tenant.addMember(outer, inner);
    var devices = connect(tenant).devices();

    Device device = devices.find(DeviceKey.serialNumber("SN-1")).orElseThrow();

    assertThat(devices.groupsOf(device)).contains(Set.of(GroupId.of(inner), GroupId.of(outer)));
  }

  @Test
  void the_groups_of_a_device_that_entra_does_not_know_are_not_known() {
    FakeTenant tenant = newTenant();
    tenant.addAutopilotDevice("SN-1", "Contoso", "K1");
    enrolled(tenant, "SN-2");
    var devices = connect(tenant).devices();

    for (String serialNumber : new String[] {"SN-1", "SN-2"}) {
      Device device = devices.find(DeviceKey.serialNumber(serialNumber)).orElseThrow();
      assertThat(devices.groupsOf(device)).isEmpty();
    }
  }

  @Test
  void a_user_is_found_by_object_id_and_by_sign_in_name_with_groups() {
    FakeTenant tenant = newTenant();
    String ada = tenant.addUser("ada@example.com");
    String group = tenant.addGroup("Engineers");
    tenant.addMember(group, ada);
    var devices = connect(tenant).devices();

    for (UserId id : new UserId[] {new UserId(ada), new UserId("ada@example.com")}) {
      assertThat(devices.user(id)).contains(new User(ada, "ada@example.com"));
      assertThat(devices.groupsOf(id)).contains(Set.of(GroupId.of(group)));
    }
  }

  @Test
  void a_user_that_is_not_there_has_no_groups() {
    var devices = connect(newTenant()).devices();

    assertThat(devices.user(new UserId("nobody@example.com"))).isEmpty();
    assertThat(devices.groupsOf(new UserId("nobody@example.com"))).isEmpty();
  }
}
