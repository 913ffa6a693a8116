package io.github.autopilotesp.targeting.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.RankedProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FleetImpactTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final GroupId OFFICES = GroupId.of("offices");
  private static final RankedProfile KIOSK = stored("1", "Kiosk", Assignment.toGroup(KIOSKS));
  private static final RankedProfile OFFICE = stored("2", "Office", Assignment.toGroup(OFFICES));

  @Test
  void a_fleet_is_counted_by_what_its_devices_get() {
    FleetCount count = FleetCount.of(targeting(KIOSK, OFFICE), fleet());

    assertThat(count.devices()).isEqualTo(22);
    assertThat(count.devicesWith("Kiosk")).isEqualTo(10);
    assertThat(count.devicesWith("Office")).isEqualTo(10);
    assertThat(count.devicesWith("Nobody's")).isZero();
    assertThat(count.toText())
        .isEqualTo(
            """
            22 devices
              10: "Kiosk"
              10: "Office"
              1: undecided
              1: no ESP
            """);
  }

  @Test
  void a_new_higher_profile_moves_devices_and_examples_name_the_first_of_them() {
    RankedProfile everyone =
        RankedProfile.planned(
            EspProfile.builder()
                .displayName("Everyone")
                .assign(Assignment.toGroup(KIOSKS))
                .build());

    FleetImpact impact =
        FleetImpact.between(targeting(KIOSK, OFFICE), targeting(everyone, KIOSK, OFFICE), fleet());

    assertThat(impact.devices()).isEqualTo(22);
    assertThat(impact.changed()).isEqualTo(10);
    assertThat(impact.toText())
        .isEqualTo(
            """
            10 of 22 devices change
              10: "Kiosk" -> "Everyone", such as K0, K1, K2, K3, K4
            """);
  }

  @Test
  void the_impact_as_markdown_is_a_table_in_which_names_are_no_markup() {
    RankedProfile kiosk = stored("1", "Kiosk|x", Assignment.toGroup(KIOSKS));

    FleetImpact impact =
        FleetImpact.between(targeting(kiosk), targeting(), devices("K", 2, KIOSKS));

    assertThat(impact.toMarkdown())
        .isEqualTo(
            """
            ### ESP impact: 2 of 2 devices change

            | devices | get now | would get | such as |
            |---|---|---|---|
            | 2 | "Kiosk\\|x" | "All users and all devices" | K0, K1 |
            """);
  }

  @Test
  void a_pseudonymised_impact_keeps_the_numbers_and_names_no_device() {
    FleetImpact impact =
        FleetImpact.between(targeting(KIOSK, OFFICE), targeting(OFFICE), devices("K", 10, KIOSKS));

    FleetImpact shown = impact.pseudonymised("a key", 3);

    assertThat(shown.changed()).isEqualTo(impact.changed());
    assertThat(shown.moves().get(0).examples())
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code).matches("[0-9a-f]{12}"))
        .isEqualTo(impact.pseudonymised("a key", 3).moves().get(0).examples())
        .doesNotContainAnyElementsOf(impact.pseudonymised("b", 3).moves().get(0).examples());
  }

  @Test
  void a_profile_that_keeps_its_id_is_the_same_after_a_rename() {
    RankedProfile renamed = stored("1", "Kiosk, new name", Assignment.toGroup(KIOSKS));

    FleetImpact impact =
        FleetImpact.between(targeting(KIOSK, OFFICE), targeting(renamed, OFFICE), fleet());

    assertThat(impact.changed()).isZero();
    assertThat(impact.moves()).isEmpty();
  }

  @Test
  void the_most_frequent_move_comes_first() {
    Stream<DeviceContext> fleet = Stream.concat(devices("K", 2, KIOSKS), devices("O", 5, OFFICES));

    FleetImpact impact = FleetImpact.between(targeting(KIOSK, OFFICE), targeting(), fleet);

    assertThat(impact.moves())
        .extracting(move -> move.from().name())
        .containsExactly("Office", "Kiosk");
  }

  @Property(tries = 100)
  void parts_in_any_order_give_what_the_whole_gives(@ForAll long seed) {
    Random random = new Random(seed);
    EspTargeting before = targeting(KIOSK, OFFICE);
    EspTargeting after = random.nextBoolean() ? targeting(OFFICE) : targeting();
    List<DeviceContext> fleet = new ArrayList<>(fleet().toList());
    FleetImpact whole = FleetImpact.between(before, after, fleet.stream());

    Collections.shuffle(fleet, random);
    List<FleetImpact> parts = new ArrayList<>();
    int size = 1 + random.nextInt(fleet.size());
    for (int from = 0; from < fleet.size(); from += size) {
      List<DeviceContext> part = fleet.subList(from, Math.min(fleet.size(), from + size));
      FleetImpact impact = FleetImpact.between(before, after, part.stream());
      parts.add(random.nextBoolean() ? impact : FleetImpact.load(impact.save()));
    }

    assertThat(FleetImpact.merged(parts)).isEqualTo(whole);
    assertThat(FleetImpact.merged(parts).save()).isEqualTo(whole.save());
  }

  @Test
  void no_parts_are_a_fleet_without_devices() {
    assertThat(FleetImpact.merged(List.of())).isEqualTo(new FleetImpact(0, 0, List.of()));
  }

  @Test
  void a_kept_impact_is_the_same_impact() {
    String longName = "ü".repeat(40_000);
    FleetImpact impact =
        FleetImpact.between(
            targeting(KIOSK, OFFICE),
            targeting(),
            Stream.concat(fleet(), devices(longName, 1, KIOSKS)));

    assertThat(FleetImpact.load(impact.save())).isEqualTo(impact);
  }

  @Test
  void what_is_no_kept_impact_is_refused() {
    byte[] saved = FleetImpact.between(targeting(KIOSK), targeting(), fleet()).save();

    for (int length = 0; length < saved.length; length++) {
      byte[] part = Arrays.copyOf(saved, length);
      assertThatThrownBy(() -> FleetImpact.load(part)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> FleetImpact.load(new byte[] {0, 0, 0, 9}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version");
  }

  private static Stream<DeviceContext> fleet() {
    DeviceContext unknown = DeviceContext.builder("U").noUser().build();
    DeviceContext prepared =
        DeviceContext.builder("P").scenario(Scenario.devicePreparation()).build();
    return Stream.of(
            devices("K", 10, KIOSKS), devices("O", 10, OFFICES), Stream.of(unknown, prepared))
        .flatMap(devices -> devices);
  }

  private static Stream<DeviceContext> devices(String prefix, int number, GroupId group) {
    return IntStream.range(0, number)
        .mapToObj(i -> DeviceContext.builder(prefix + i).groups(group).noUser().build());
  }

  private static EspTargeting targeting(RankedProfile... profiles) {
    return EspTargeting.ofRanked(List.of(profiles), List.of());
  }

  private static RankedProfile stored(String id, String name, Assignment... assignments) {
    return new RankedProfile(
        Optional.of(ProfileId.of(id)),
        EspProfile.builder().displayName(name).build(),
        false,
        List.of(assignments));
  }
}
