package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.UserId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantTargetingTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final GroupId SALES = GroupId.of("sales");
  private static final FilterId SURFACE = FilterId.of("surface");
  private static final DeviceKey SERIAL = DeviceKey.serialNumber("SN-1");
  private static final UserId ADELE = new UserId("adele@contoso.example");

  private final MemoryTenant tenant = new MemoryTenant();

  @Test
  void a_registered_device_is_resolved_by_its_serial_number_with_three_calls() {
    tenant.with("Kiosks", 1, Assignment.toGroup(KIOSKS)).with("Default", 0);
    registered("SN-1", Optional.empty(), KIOSKS);

    TargetingExplanation answer = resolve(Optional.empty());

    assertThat(answer.sentence()).startsWith("SN-1 gets \"Kiosks\"");
    assertThat(tenant.calls).containsExactly("find device", "list profiles", "groups of device");
  }

  @Test
  void the_groups_of_the_user_are_read_only_where_no_profile_is_targeted_at_the_device() {
    tenant
        .with("Sales", 1, Assignment.toGroup(SALES))
        .with("Kiosks", 2, Assignment.toGroup(KIOSKS))
        .with("Default", 0);
    registered("SN-1", Optional.empty());
    tenant.userGroups.put(ADELE.value(), Set.of(SALES));

    assertThat(resolve(Optional.of(ADELE)).sentence()).startsWith("SN-1 gets \"Sales\"");
    assertThat(tenant.calls)
        .containsExactly("find device", "list profiles", "groups of device", "groups of user");
  }

  @Test
  void the_user_that_the_device_is_registered_for_is_taken_where_none_is_given() {
    tenant.with("Sales", 1, Assignment.toGroup(SALES)).with("Default", 0);
    registered("SN-1", Optional.of(ADELE));
    tenant.userGroups.put(ADELE.value(), Set.of(SALES));

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Sales\"");
  }

  @Test
  void filters_are_read_only_where_an_assignment_uses_one_and_see_the_facts_of_the_device() {
    tenant
        .with(
            new AssignmentFilter(
                SURFACE,
                "Surface",
                "windows10AndLater",
                true,
                "(device.model -startsWith \"Surface\")"))
        .with("Surfaces", 1, Assignment.toAllDevices().including(SURFACE))
        .with("Default", 0);
    registered("SN-1", Optional.empty());

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Surfaces\"");
    assertThat(tenant.calls).containsExactly("find device", "list profiles", "find filters");
  }

  @Test
  void a_device_that_is_not_in_entra_yet_leaves_group_targets_open() {
    tenant.with("Kiosks", 1, Assignment.toGroup(KIOSKS)).with("Default", 0);
    registered("SN-1", Optional.empty());
    tenant.deviceGroups.clear();

    TargetingExplanation answer =
        TenantTargeting.of(tenant).resolve(SERIAL, Optional.empty(), Scenario.selfDeploying());

    assertThat(answer.resolution()).isInstanceOf(Resolution.Undecided.class);
  }

  @Test
  void a_user_target_needs_no_groups_to_be_read() {
    tenant.with("All users", 1, Assignment.toAllUsers()).with("Default", 0);
    registered("SN-1", Optional.empty());
    tenant.userGroups.put(ADELE.value(), Set.of());

    assertThat(resolve(Optional.of(ADELE)).sentence()).startsWith("SN-1 gets \"All users\"");
    assertThat(tenant.calls).containsExactly("find device", "list profiles", "find user");
  }

  @Test
  void a_profile_that_is_targeted_at_the_device_needs_nothing_of_the_user() {
    tenant.with("Kiosks", 1, Assignment.toGroup(KIOSKS)).with("Default", 0);
    registered("SN-1", Optional.of(ADELE), KIOSKS);

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Kiosks\"");
    assertThat(tenant.calls).containsExactly("find device", "list profiles", "groups of device");
  }

  @Test
  void what_the_default_profile_is_assigned_to_matters_to_nobody() {
    tenant.with("Default", 0, Assignment.toGroup(KIOSKS));
    registered("SN-1", Optional.empty());

    assertThat(resolve(Optional.empty()).sentence()).startsWith("SN-1 gets \"Default\"");
    assertThat(tenant.calls).containsExactly("find device", "list profiles");
  }

  @Test
  void groups_are_named_where_that_is_asked_for() {
    tenant.with("Kiosks", 1, Assignment.toGroup(KIOSKS)).with("Default", 0);
    tenant.groupNames.put(KIOSKS, "All kiosks");
    registered("SN-1", Optional.empty(), KIOSKS);

    TargetingExplanation answer =
        TenantTargeting.of(tenant).namingGroups().resolve(SERIAL, Optional.empty());

    assertThat(answer.toText()).contains("the device is in the group \"All kiosks\"");
    assertThat(tenant.calls)
        .containsExactly("find device", "list profiles", "find groups", "groups of device");
  }

  @Test
  void device_preparation_needs_neither_groups_nor_user() {
    tenant.with("Kiosks", 1, Assignment.toGroup(KIOSKS)).with("Default", 0);
    registered("SN-1", Optional.of(ADELE));

    TargetingExplanation answer =
        TenantTargeting.of(tenant).resolve(SERIAL, Optional.empty(), Scenario.devicePreparation());

    assertThat(answer.resolution()).isInstanceOf(Resolution.NoEsp.class);
    assertThat(tenant.calls).containsExactly("find device", "list profiles");
  }

  @Test
  void a_device_that_the_tenant_does_not_have_is_a_clear_failure() {
    assertThatThrownBy(() -> resolve(Optional.empty()))
        .isInstanceOf(TenantException.NotFound.class)
        .hasMessageContaining("no device SN-1");
  }

  @Test
  void a_user_that_the_tenant_does_not_have_is_a_clear_failure() {
    tenant.with("Sales", 1, Assignment.toGroup(SALES)).with("Default", 0);
    registered("SN-1", Optional.empty());

    assertThatThrownBy(() -> resolve(Optional.of(ADELE)))
        .isInstanceOf(TenantException.NotFound.class)
        .hasMessageContaining("no user adele@contoso.example");
  }

  @Test
  void a_missing_user_is_a_clear_failure_also_where_no_group_is_asked_for() {
    tenant.with("All users", 1, Assignment.toAllUsers()).with("Default", 0);
    registered("SN-1", Optional.empty());

    assertThatThrownBy(() -> resolve(Optional.of(ADELE)))
        .isInstanceOf(TenantException.NotFound.class);
  }

  private TargetingExplanation resolve(Optional<UserId> user) {
    return TenantTargeting.of(tenant).resolve(SERIAL, user);
  }

  private void registered(String serial, Optional<UserId> user, GroupId... groups) {
    tenant.devices.put(
        serial,
        new Device(
            Optional.of(serial),
            Optional.of("entra-" + serial),
            Optional.empty(),
            user,
            Optional.of(true),
            DeviceFacts.builder().model("Surface Pro").build()));
    tenant.deviceGroups.put(serial, Set.of(groups));
  }
}
