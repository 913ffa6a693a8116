package io.github.autopilotesp.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedIdsTest {
  private static final EspProfile PROFILE =
      EspProfile.builder()
          .displayName("Kiosks")
          .settings(
              EspSettings.showProgress()
                  .blockDeviceUse(BlockDeviceUse.untilSelectedApps(AppId.of("App")))
                  .build())
          .scopeTag(ScopeTag.of("7"))
          .build();
  private static final Assignment ASSIGNMENT =
      Assignment.toGroup(GroupId.of("Group")).including(FilterId.of("Filter"));

  @Test
  void the_content_of_a_profile_names_apps_and_scope_tags() {
    NamedIds named = new NamedIds().content(PROFILE);

    assertThat(named.apps()).containsExactly(AppId.of("App"));
    assertThat(named.scopeTags()).contains(ScopeTag.of("7"));
    assertThat(named.groups()).isEmpty();
    assertThat(named.anyAssignment()).isFalse();
  }

  @Test
  void assignments_name_groups_and_filters() {
    NamedIds named = new NamedIds().assignments(List.of(ASSIGNMENT));

    assertThat(named.groups()).containsExactly(GroupId.of("Group"));
    assertThat(named.filters()).containsExactly(FilterId.of("Filter"));
    assertThat(named.anyAssignment()).isTrue();
  }

  @Test
  void groups_can_be_had_without_their_filters() {
    NamedIds named = new NamedIds().groups(List.of(ASSIGNMENT));

    assertThat(named.groups()).containsExactly(GroupId.of("Group"));
    assertThat(named.filters()).isEmpty();
    assertThat(named.anyAssignment()).isFalse();
  }

  @Test
  void all_ids_are_one_set_of_keys_in_one_case() {
    NamedIds named = new NamedIds().content(PROFILE).assignments(List.of(ASSIGNMENT));

    assertThat(named.keys()).contains("app", "group", "filter", "7");
  }
}
