package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrollmentQueryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final EnrolledDevice LAPTOP =
      new EnrolledDevice(
          Optional.of("intune-1"),
          Optional.of("SN-1"),
          Optional.of("LAPTOP"),
          Optional.of("adele-id"),
          Optional.of("adele@contoso.example"));

  @Test
  void all_wants_every_event() {
    assertThat(EnrollmentQuery.all().wants(event(LAPTOP, NOON))).isTrue();
    assertThat(EnrollmentQuery.all().policies()).isFalse();
  }

  @Test
  void the_earliest_time_is_wanted_itself_and_nothing_before_it() {
    EnrollmentQuery sinceNoon = EnrollmentQuery.all().since(NOON);

    assertThat(sinceNoon.wants(event(LAPTOP, NOON))).isTrue();
    assertThat(sinceNoon.wants(event(LAPTOP, NOON.minusNanos(1)))).isFalse();
  }

  @Test
  void an_event_without_any_time_is_always_wanted() {
    assertThat(EnrollmentQuery.all().since(NOON).wants(event(LAPTOP, null))).isTrue();
  }

  @Test
  void an_event_is_dated_by_the_latest_time_of_its_enrollment() {
    EnrollmentEvent.Times times =
        new EnrollmentEvent.Times(
            Optional.of(NOON),
            Optional.of(NOON.plus(Duration.ofDays(9))),
            Optional.of(NOON.minusSeconds(60)),
            Optional.of(NOON.plusSeconds(60)),
            Optional.empty());

    assertThat(times.latest()).contains(NOON.plusSeconds(60));
  }

  @Test
  void a_device_is_found_by_its_serial_number_or_its_id_in_intune_in_any_case() {
    EnrollmentEvent event = event(LAPTOP, NOON);

    assertThat(EnrollmentQuery.of(DeviceKey.serialNumber("sn-1")).wants(event)).isTrue();
    assertThat(EnrollmentQuery.of(DeviceKey.intuneDeviceId("INTUNE-1")).wants(event)).isTrue();
  }

  @Test
  void a_key_of_one_kind_does_not_find_a_value_of_the_other() {
    EnrollmentEvent event = event(LAPTOP, NOON);

    assertThat(EnrollmentQuery.of(DeviceKey.serialNumber("intune-1")).wants(event)).isFalse();
    assertThat(EnrollmentQuery.of(DeviceKey.intuneDeviceId("SN-1")).wants(event)).isFalse();
  }

  @Test
  void an_event_of_which_no_device_is_known_is_not_of_this_one() {
    EnrollmentEvent event = event(EnrolledDevice.UNKNOWN, NOON);

    assertThat(EnrollmentQuery.of(DeviceKey.serialNumber("SN-1")).wants(event)).isFalse();
  }

  @Test
  void time_and_device_must_both_fit() {
    EnrollmentQuery query = EnrollmentQuery.of(DeviceKey.serialNumber("SN-1")).since(NOON);

    assertThat(query.wants(event(LAPTOP, NOON.minusSeconds(1)))).isFalse();
    assertThat(query.wants(event(EnrolledDevice.UNKNOWN, NOON))).isFalse();
    assertThat(query.wants(event(LAPTOP, NOON))).isTrue();
  }

  @Test
  void events_do_not_know_a_device_by_its_id_in_entra() {
    assertThat(LAPTOP.is(DeviceKey.entraDeviceId("intune-1"))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnrollmentQuery.of(DeviceKey.entraDeviceId("intune-1")))
        .withMessageContaining("serial number");
  }

  @Test
  void apps_and_policies_are_read_only_where_they_are_wanted() {
    EnrollmentQuery query = EnrollmentQuery.of(DeviceKey.serialNumber("SN-1")).since(NOON);

    assertThat(query.withPolicies())
        .isEqualTo(new EnrollmentQuery(query.since(), query.device(), true));
    assertThat(query.policies()).isFalse();
  }

  @Test
  void what_is_learned_of_apps_is_added_to_an_event_that_stays_as_it_was() {
    EnrollmentEvent event = event(LAPTOP, NOON);

    EnrollmentEvent learned = event.withPolicies(Optional.of(List.of()));

    assertThat(learned.policies()).contains(List.of());
    assertThat(learned.withPolicies(Optional.empty())).isEqualTo(event);
  }

  @Test
  void a_list_holds_the_events_in_the_order_in_which_they_were_read() {
    EnrollmentEvent first = event(LAPTOP, NOON);
    EnrollmentEvent second = event(EnrolledDevice.UNKNOWN, NOON);
    Enrollments enrollments =
        (query, sink) -> {
          sink.accept(first);
          sink.accept(second);
        };

    assertThat(enrollments.list(EnrollmentQuery.all())).containsExactly(first, second);
  }

  @Test
  void the_texts_of_an_event_and_of_its_device_name_nobody() {
    assertThat(LAPTOP).hasToString("EnrolledDevice[…]");
    assertThat(event(LAPTOP, NOON)).hasToString("EnrollmentEvent[event-1, SUCCESS]");
  }

  private static EnrollmentEvent event(EnrolledDevice device, Instant time) {
    EnrollmentEvent.PhaseReport done =
        new EnrollmentEvent.PhaseReport(DeploymentState.SUCCESS, Optional.empty());
    return new EnrollmentEvent(
        "event-1",
        device,
        new EnrollmentEvent.Times(
            Optional.ofNullable(time),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        EnrollmentType.UNKNOWN,
        EnrollmentState.ENROLLED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        done,
        done,
        done,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
