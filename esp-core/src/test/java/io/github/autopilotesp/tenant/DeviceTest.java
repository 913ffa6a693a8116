package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceTest {
  private static final UserId ADELE = new UserId("adele@contoso.example");
  private static final Device ENROLLED =
      device(Optional.of("SN-1"), Optional.empty(), DeviceFacts.builder().model("New").build());
  private static final Device REGISTERED =
      device(
          Optional.of("SN-1"),
          Optional.of(ADELE),
          DeviceFacts.builder().model("Old").manufacturer("Contoso").build());

  @Test
  void the_registration_fills_the_gaps_of_what_intune_says() {
    Device both = ENROLLED.completedBy(Optional.of(REGISTERED));

    assertThat(both.user()).contains(ADELE);
    assertThat(both.autopilotRegistered()).contains(true);
    assertThat(both.facts().value(FilterProperty.MANUFACTURER)).contains("Contoso");
  }

  @Test
  void what_intune_says_counts_first() {
    Device both = ENROLLED.completedBy(Optional.of(REGISTERED));

    assertThat(both.facts().value(FilterProperty.MODEL)).contains("New");
  }

  @Test
  void the_registration_tells_the_device_id_in_entra_where_intune_does_not() {
    Device registered = withEntraId("registered");

    assertThat(ENROLLED.completedBy(Optional.of(registered)).entraDeviceId())
        .contains("registered");
    assertThat(withEntraId("enrolled").completedBy(Optional.of(registered)).entraDeviceId())
        .contains("enrolled");
  }

  @Test
  void a_device_with_a_serial_number_and_no_registration_is_not_registered() {
    assertThat(ENROLLED.completedBy(Optional.empty()).autopilotRegistered()).contains(false);
  }

  @Test
  void without_a_serial_number_it_stays_unknown_whether_it_is_registered() {
    Device nameless = device(Optional.empty(), Optional.empty(), DeviceFacts.builder().build());

    assertThat(nameless.completedBy(Optional.empty())).isSameAs(nameless);
  }

  private static Device withEntraId(String id) {
    return new Device(
        Optional.of("SN-1"),
        Optional.of(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DeviceFacts.builder().build());
  }

  private static Device device(Optional<String> serial, Optional<UserId> user, DeviceFacts facts) {
    return new Device(serial, Optional.empty(), Optional.empty(), user, Optional.empty(), facts);
  }
}
