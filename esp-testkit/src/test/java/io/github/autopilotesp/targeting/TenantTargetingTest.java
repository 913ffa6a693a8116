package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.Seed;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantTargetingTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final GroupId SALES = GroupId.of("sales");
  private static final FilterId SURFACE = FilterId.of("surface");
  private static final DeviceKey SERIAL = DeviceKey.serialNumber("SN-1");
  private static final UserId ADELE = new UserId("adele@contoso.example");

  private static final String DEVICE = "device";

  private final FakeTenant fake = FakeTenant.create();
  private final IntuneTenant tenant = FakeIntuneTenant.over(fake);

  @Test
  void a_registered_device_is_resolved_by_its_serial_number_and_its_groups_are_read() {
    assigned(1, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty(), KIOSKS);

    TargetingExplanation answer = resolve(Optional.empty());

    assertThat(answer.sentence()).startsWith("SN-1 gets \"Kiosks\"");
    assertThat(askedBesides()).containsExactly("devices", "devices/device/transitiveMemberOf");
  }

  @Test
  void the_groups_of_the_user_are_read_only_where_no_profile_is_targeted_at_the_device() {
    assigned(1, "Sales", Assignment.toGroup(SALES));
    assigned(2, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty());
    userIn(SALES);

    assertThat(resolve(Optional.of(ADELE)).sentence()).startsWith("SN-1 gets \"Sales\"");
    assertThat(askedBesides())
        .containsExactly(
            "devices",
            "devices/device/transitiveMemberOf",
            "users/adele%40contoso.example/transitiveMemberOf");
  }

  @Test
  void the_user_that_the_device_is_registered_for_is_taken_where_none_is_given() {
    assigned(1, "Sales", Assignment.toGroup(SALES));
    registered("SN-1", Optional.of(ADELE));
    userIn(SALES);

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Sales\"");
  }

  @Test
  void filters_are_read_only_where_an_assignment_uses_one_and_see_the_facts_of_the_device() {
    Seed.filter("Surface", SURFACE.value())
        .with("rule", "(device.model -startsWith \"Surface\")")
        .into(fake);
    assigned(1, "Surfaces", Assignment.toAllDevices().including(SURFACE));
    registered("SN-1", Optional.empty());

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Surfaces\"");
    assertThat(askedBesides()).containsExactly("assignmentFilters");
  }

  @Test
  void a_device_that_is_not_in_entra_yet_leaves_group_targets_open() {
    assigned(1, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty());
    fake.remove(TenantCollection.DEVICES, DEVICE);

    TargetingExplanation answer =
        TenantTargeting.of(tenant).resolve(SERIAL, Optional.empty(), Scenario.selfDeploying());

    assertThat(answer.resolution()).isInstanceOf(Resolution.Undecided.class);
  }

  @Test
  void a_user_target_needs_no_groups_to_be_read() {
    assigned(1, "All users", Assignment.toAllUsers());
    registered("SN-1", Optional.empty());
    userIn();

    assertThat(resolve(Optional.of(ADELE)).sentence()).startsWith("SN-1 gets \"All users\"");
    assertThat(askedBesides()).containsExactly("users/adele%40contoso.example");
  }

  @Test
  void a_profile_that_is_targeted_at_the_device_needs_nothing_of_the_user() {
    assigned(1, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.of(ADELE), KIOSKS);

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Kiosks\"");
    assertThat(askedBesides()).containsExactly("devices", "devices/device/transitiveMemberOf");
  }

  @Test
  void what_the_default_profile_is_assigned_to_matters_to_nobody() {
    fake.habits(Habits.ideal());
    assigned(0, "All users and all devices", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty());

    assertThat(resolve(Optional.empty()).sentence())
        .startsWith("SN-1 gets \"All users and all devices\"");
    assertThat(askedBesides()).isEmpty();
  }

  @Test
  void groups_are_named_where_that_is_asked_for() {
    assigned(1, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty(), KIOSKS);
    Seed.group("All kiosks", KIOSKS.value()).with("members", List.of(DEVICE)).into(fake);

    TargetingExplanation answer =
        TenantTargeting.of(tenant).namingGroups().resolve(SERIAL, Optional.empty());

    assertThat(answer.toText()).contains("the device is in the group \"All kiosks\"");
    assertThat(askedBesides())
        .containsExactly("groups/kiosks", "devices", "devices/device/transitiveMemberOf");
  }

  @Test
  void device_preparation_needs_neither_groups_nor_user() {
    assigned(1, "Kiosks", Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.of(ADELE));

    TargetingExplanation answer =
        TenantTargeting.of(tenant).resolve(SERIAL, Optional.empty(), Scenario.devicePreparation());

    assertThat(answer.resolution()).isInstanceOf(Resolution.NoEsp.class);
    assertThat(askedBesides()).isEmpty();
  }

  @Test
  void a_device_that_the_tenant_does_not_have_is_a_clear_failure() {
    assertThatThrownBy(() -> resolve(Optional.empty()))
        .isInstanceOf(TenantException.NotFound.class)
        .hasMessageContaining("no device SN-1");
  }

  @Test
  void a_user_that_the_tenant_does_not_have_is_a_clear_failure() {
    assigned(1, "Sales", Assignment.toGroup(SALES));
    registered("SN-1", Optional.empty());

    assertThatThrownBy(() -> resolve(Optional.of(ADELE)))
        .isInstanceOf(TenantException.NotFound.class)
        .hasMessageContaining("no user adele@contoso.example");
  }

  @Test
  void a_missing_user_is_a_clear_failure_also_where_no_group_is_asked_for() {
    assigned(1, "All users", Assignment.toAllUsers());
    registered("SN-1", Optional.empty());

    assertThatThrownBy(() -> resolve(Optional.of(ADELE)))
        .isInstanceOf(TenantException.NotFound.class);
  }

  private TargetingExplanation resolve(Optional<UserId> user) {
    return TenantTargeting.of(tenant).resolve(SERIAL, user);
  }

  /** Priority 0 is that of the default profile, which each tenant has. */
  private void assigned(int priority, String name, Assignment assignment) {
    Seed profile =
        Seed.profile(
            priority,
            EspProfile.builder().displayName(name).assignments(List.of(assignment)).build());
    (priority == 0 ? profile.with("id", fake.defaultProfileId()) : profile).into(fake);
  }

  private void registered(String serial, Optional<UserId> user, GroupId... groups) {
    fake.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "azureActiveDirectoryDeviceId": "entra-%s",
         "userPrincipalName": "%s", "model": "Surface Pro"}
        """
            .formatted(serial, serial, user.map(UserId::value).orElse("")));
    fake.add(
        TenantCollection.DEVICES,
        "{\"id\": \"%s\", \"deviceId\": \"entra-%s\"}".formatted(DEVICE, serial));
    members(DEVICE, groups);
  }

  private void userIn(GroupId... groups) {
    members(fake.addUser(ADELE.value()), groups);
  }

  private void members(String member, GroupId... groups) {
    for (GroupId group : groups) {
      Seed.group("Group", group.value()).with("members", List.of(member)).into(fake);
    }
  }

  /** What the tenant was asked after the device and the profiles. */
  private List<String> askedBesides() {
    List<String> asked =
        fake.journal().all().stream()
            .map(exchange -> exchange.path().replaceFirst("^/beta/(deviceManagement/)?", ""))
            .toList();
    assertThat(asked)
        .startsWith(
            "windowsAutopilotDeviceIdentities", "managedDevices", "deviceEnrollmentConfigurations");
    return asked.subList(3, asked.size());
  }
}
