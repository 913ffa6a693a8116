package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
  private static final EspProfile NONE = EspProfile.builder().displayName("Kiosks").build();

  private static EspProfile assigned(Assignment... assignments) {
    return NONE.toBuilder().assignments(List.of(assignments)).build();
  }

  private static EspProfile waitingFor(String... apps) {
    return NONE.toBuilder()
        .settings(
            EspSettings.showProgress()
                .blockDeviceUse(
                    BlockDeviceUse.untilSelectedApps(
                        List.of(apps).stream().map(AppId::of).toList()))
                .build())
        .build();
  }

  @Test
  void assignments_come_last_and_are_told_in_the_words_of_the_admin_center() {
    EspProfile after =
        assigned(
                Assignment.toAllDevices(),
                Assignment.toAllUsers(),
                Assignment.toGroup(GroupId.of("g")).including(FilterId.of("f")),
                Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("h"))),
                Assignment.of(new AssignmentTarget.Unrecognized("#microsoft.graph.newTarget"))
                    .excluding(FilterId.of("f")))
            .toBuilder()
            .description("All of them")
            .build();

    assertThat(FieldChange.between(NONE, after))
        .extracting(FieldChange::toString)
        .containsExactly(
            "Description:  -> \"All of them\"",
            "Assignments:  -> All devices, All users, Group g (include filter f), Excluded group"
                + " h, #microsoft.graph.newTarget (exclude filter f)");
  }

  @Test
  void the_order_and_the_repetition_of_assignments_and_the_case_of_ids_mean_nothing() {
    Assignment devices = Assignment.toAllDevices().excluding(FilterId.of("f"));
    Assignment users = Assignment.toAllUsers();
    Assignment group = Assignment.toGroup(GroupId.of("g"));
    Assignment excluded = Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("h")));
    Assignment unknown = Assignment.of(new AssignmentTarget.Unrecognized("new"));

    assertThat(
            FieldChange.between(
                assigned(devices, users, group, excluded, unknown),
                assigned(
                    unknown,
                    Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("H"))),
                    Assignment.toGroup(GroupId.of("G")),
                    users,
                    users,
                    Assignment.toAllDevices().excluding(FilterId.of("F")))))
        .isEmpty();
  }

  @Test
  void only_what_differs_of_a_list_is_told() {
    assertThat(
            FieldChange.between(
                assigned(Assignment.toAllDevices(), Assignment.toGroup(GroupId.of("g"))),
                assigned(Assignment.toAllUsers(), Assignment.toGroup(GroupId.of("g")))))
        .extracting(FieldChange::toString)
        .containsExactly("Assignments: All devices -> All users");
  }

  @Test
  void including_and_excluding_by_a_filter_are_not_the_same() {
    assertThat(
            FieldChange.between(
                assigned(Assignment.toAllUsers().including(FilterId.of("f"))),
                assigned(Assignment.toAllUsers().excluding(FilterId.of("f")))))
        .hasSize(1);
  }

  @Test
  void apps_and_scope_tags_mean_the_same_in_any_order_and_case() {
    assertThat(FieldChange.between(waitingFor("a", "b"), waitingFor("B", "A"))).isEmpty();
    assertThat(FieldChange.between(waitingFor("a"), waitingFor("a", "b")))
        .extracting(FieldChange::toString)
        .containsExactly("Block device use until these required apps are installed:  -> b");
    assertThat(
            FieldChange.between(
                NONE.toBuilder().scopeTags(List.of(ScopeTag.of("1"), ScopeTag.of("2"))).build(),
                NONE.toBuilder().scopeTags(List.of(ScopeTag.of("2"), ScopeTag.of("1"))).build()))
        .isEmpty();
  }

  @Test
  void how_a_message_ends_its_lines_means_nothing() {
    assertThat(FieldChange.between(telling("a\r\nb"), telling("a\nb"))).isEmpty();
    assertThat(FieldChange.between(telling("a\nb"), telling("a b")))
        .extracting(FieldChange::toString)
        .containsExactly(
            "Show custom message when time limit or error occur: \"a\\nb\" -> \"a b\"");
  }

  private static EspProfile telling(String message) {
    return NONE.toBuilder()
        .settings(EspSettings.showProgress().customMessage(message).build())
        .build();
  }
}
