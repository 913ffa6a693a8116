package io.github.autopilotesp.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final List<Assignment> EACH =
      List.of(
          Assignment.toAllDevices(),
          Assignment.toAllUsers(),
          Assignment.toGroup(KIOSKS),
          Assignment.of(new AssignmentTarget.ExcludedGroup(KIOSKS)),
          Assignment.of(new AssignmentTarget.Unrecognized("#future")));

  @Test
  void each_target_is_called_what_the_admin_center_calls_it() {
    assertThat(EACH)
        .extracting(assignment -> Targets.inWords(assignment.target()))
        .containsExactly(
            "All devices",
            "All users",
            "the group kiosks",
            "the excluded group kiosks",
            "a target of the unknown type #future");
  }

  @Test
  void targets_are_told_apart_and_filters_do_not_matter() {
    assertThat(EACH)
        .extracting(Targets::key)
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(key).isNotBlank());
    assertThat(Targets.key(Assignment.toAllDevices().including(FilterId.of("surface"))))
        .isEqualTo(Targets.key(Assignment.toAllDevices()));
  }
}
