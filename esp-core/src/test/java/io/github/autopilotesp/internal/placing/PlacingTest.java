package io.github.autopilotesp.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private static StoredProfile stored(String name, int priority) {
    return GraphProfiles.read(
        WireObject.of(
            Map.of(
                "@odata.type",
                "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                "id",
                name + "_Windows10EnrollmentCompletionPageConfiguration",
                "displayName",
                name,
                "priority",
                priority)));
  }

  private static DesiredProfile desired(String name) {
    return DesiredProfile.of(EspProfile.builder().displayName(name).build());
  }

  @Test
  void of_equally_few_moves_the_new_profile_is_moved() {
    List<DesiredProfile> set = List.of(desired("New").ordered(1), desired("Old").ordered(2));
    List<StoredProfile> customs = List.of(stored("Old", 1));

    Placing placing = Placing.of(set, Placing.known(set, customs), customs);

    assertThat(placing.moves())
        .singleElement()
        .satisfies(move -> assertThat(move.item().name()).isEqualTo("New"))
        .satisfies(move -> assertThat(move.priority()).isEqualTo(1));
    assertThat(placing.after()).extracting(Placing.Slot::name).containsExactly("New", "Old");
  }

  @Test
  void of_two_that_were_one_profile_before_only_the_first_is_it() {
    List<DesiredProfile> set =
        List.of(desired("A").renamedFrom("Old"), desired("B").renamedFrom("Old"));

    Map<Integer, StoredProfile> known = Placing.known(set, List.of(stored("Old", 1)));

    assertThat(known).containsOnlyKeys(0);
  }

  @Test
  void the_highest_of_several_with_a_name_is_it() {
    StoredProfile high = stored("A", 1);

    Map<Integer, StoredProfile> known =
        Placing.known(List.of(desired("A")), List.of(high, stored("A", 2)));

    assertThat(known).containsEntry(0, high);
  }
}
