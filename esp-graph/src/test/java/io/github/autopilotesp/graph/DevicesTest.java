package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  private String registered(String serial, String entraId, String managedId) {
    return graph.fake.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "manufacturer": "Contoso", "model": "Registered",
         "azureActiveDirectoryDeviceId": "%s", "managedDeviceId": "%s",
         "userPrincipalName": "ada@contoso.example"}
        """
            .formatted(serial, entraId, managedId));
  }

  private String managed(String serial, String entraId, String osVersion) {
    return graph.fake.add(
        TenantCollection.MANAGED_DEVICES,
        """
        {"serialNumber": "%s", "azureADDeviceId": "%s", "osVersion": "%s",
         "manufacturer": "Contoso", "model": "Managed", "userPrincipalName": ""}
        """
            .formatted(serial, entraId, osVersion));
  }

  @Test
  void before_unboxing_there_is_only_the_registration() {
    registered("SN-1", "", "");

    Device device = find(DeviceKey.serialNumber("sn-1"));

    assertThat(device.serialNumber()).contains("SN-1");
    assertThat(device.autopilotRegistered()).contains(true);
    assertThat(device.intuneDeviceId()).isEmpty();
    assertThat(device.user()).contains(new UserId("ada@contoso.example"));
    assertThat(device.facts().value(FilterProperty.MODEL)).contains("Registered");
  }

  @Test
  void a_serial_number_that_is_a_part_of_another_is_not_taken_for_it() {
    registered("SN-10", "", "");

    assertThat(graph.tenant.devices().find(DeviceKey.serialNumber("SN-1"))).isEmpty();
  }

  @Test
  void what_intune_knows_of_an_enrolled_device_counts_first() {
    String managed = managed("SN-1", "entra-1", "10.0.26100.1742");
    registered("SN-1", "entra-1", managed);

    Device device = find(DeviceKey.serialNumber("SN-1"));

    assertThat(device.intuneDeviceId()).contains(managed);
    assertThat(device.entraDeviceId()).contains("entra-1");
    assertThat(device.user()).contains(new UserId("ada@contoso.example"));
    assertThat(device.autopilotRegistered()).contains(true);
    assertThat(device.facts().value(FilterProperty.MODEL)).contains("Managed");
    assertThat(device.facts().value(FilterProperty.OS_VERSION)).contains("10.0.26100.1742");
  }

  @Test
  void of_two_enrollments_the_one_that_the_registration_points_to_counts() {
    managed("SN-1", "entra-old", "10.0.22631.1");
    String current = managed("SN-1", "entra-new", "10.0.26100.1");
    registered("SN-1", "entra-new", current);

    assertThat(find(DeviceKey.serialNumber("SN-1")).intuneDeviceId()).contains(current);
  }

  @Test
  void a_device_is_found_by_its_id_in_intune_and_in_entra() {
    String managed = managed("SN-1", "entra-1", "10.0.26100.1742");

    assertThat(find(DeviceKey.intuneDeviceId(managed)))
        .isEqualTo(find(DeviceKey.entraDeviceId("entra-1")))
        .extracting(Device::autopilotRegistered)
        .isEqualTo(Optional.of(false));
  }

  @Test
  void a_registered_device_is_found_by_its_id_in_entra_before_it_is_enrolled() {
    registered("SN-1", "entra-1", "");
    registered("SN-2", "entra-2", "");

    assertThat(find(DeviceKey.entraDeviceId("entra-2")).serialNumber()).contains("SN-2");
  }

  @Test
  void a_device_that_nobody_knows_is_empty() {
    assertThat(graph.tenant.devices().find(DeviceKey.serialNumber("none"))).isEmpty();
    assertThat(graph.tenant.devices().find(DeviceKey.entraDeviceId("none"))).isEmpty();
    assertThat(graph.tenant.devices().find(DeviceKey.intuneDeviceId("none"))).isEmpty();
  }

  @Test
  void the_groups_of_a_device_are_found_through_other_groups_and_pages() {
    graph.fake.pageSize(1);
    String object =
        graph.fake.add(
            TenantCollection.DEVICES, "{\"deviceId\": \"entra-1\", \"displayName\": \"PC-1\"}");
    GroupId inner = GroupId.of(graph.fake.addGroup("Inner"));
    GroupId outer = GroupId.of(graph.fake.addGroup("Outer"));
    graph.fake.addGroup("Other");
    graph.fake.addMember(inner.value(), object);
    graph.fake.addMember(outer.value(), inner.value());
    managed("SN-1", "entra-1", "10.0.26100.1742");

    assertThat(graph.tenant.devices().groupsOf(find(DeviceKey.serialNumber("SN-1"))).orElseThrow())
        .containsExactlyInAnyOrder(inner, outer);
  }

  @Test
  void the_groups_of_a_device_outside_of_entra_are_not_known() {
    registered("SN-1", "", "");
    registered("SN-2", "not-in-entra", "");

    assertThat(graph.tenant.devices().groupsOf(find(DeviceKey.serialNumber("SN-1")))).isEmpty();
    assertThat(graph.tenant.devices().groupsOf(find(DeviceKey.serialNumber("SN-2")))).isEmpty();
  }

  @Test
  void a_user_is_found_by_either_name_with_the_groups() {
    String id = graph.fake.addUser("ada#1@contoso.example");
    GroupId staff = GroupId.of(graph.fake.addGroup("Staff"));
    graph.fake.addMember(staff.value(), id);
    UserId byName = new UserId("ada#1@contoso.example");

    assertThat(graph.tenant.devices().user(byName))
        .contains(new User(id, "ada#1@contoso.example"))
        .isEqualTo(graph.tenant.devices().user(new UserId(id)));
    assertThat(graph.tenant.devices().groupsOf(byName).orElseThrow()).containsExactly(staff);
  }

  @Test
  void a_user_who_is_not_there_is_empty() {
    assertThat(graph.tenant.devices().user(new UserId("nobody@contoso.example"))).isEmpty();
    assertThat(graph.tenant.devices().groupsOf(new UserId("nobody@contoso.example"))).isEmpty();
  }

  private Device find(DeviceKey key) {
    return graph.tenant.devices().find(key).orElseThrow();
  }
}
