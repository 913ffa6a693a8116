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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
  private static final DeviceContext UNKNOWN = DeviceContext.builder("U").noUser().build();
  private static final DeviceContext PREPARED =
      DeviceContext.builder("P").scenario(Scenario.devicePreparation()).build();

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
  void a_count_as_markdown_is_a_table_and_as_json_an_object() {
    FleetCount count = FleetCount.of(targeting(KIOSK), devices("K", 2, KIOSKS));

    assertThat(count.toMarkdown())
        .isEqualTo(
            """
            2 devices

            | devices | what they get |
            |---|---|
            | 2 | "Kiosk" |
            """);
    assertThat(count.toJson())
        .isEqualToIgnoringWhitespace(
            """
            {"devices":2,"byOutcome":[
              {"kind":"PROFILE","profile":"1","name":"Kiosk","devices":2}]}
            """);
  }

  @Test
  void profiles_of_one_name_are_counted_apart_in_json() {
    FleetOutcome first =
        new FleetOutcome(FleetOutcome.Kind.PROFILE, Optional.of(ProfileId.of("1")), "Kiosk");
    FleetOutcome second =
        new FleetOutcome(FleetOutcome.Kind.PROFILE, Optional.of(ProfileId.of("2")), "Kiosk");

    String json = new FleetCount(5, new TreeMap<>(Map.of(first, 2L, second, 3L))).toJson();

    assertThat(json).contains("\"devices\" : 2", "\"devices\" : 3");
  }

  @Test
  void a_fleet_without_devices_has_no_table() {
    assertThat(FleetCount.of(targeting(KIOSK), Stream.empty()).toMarkdown())
        .isEqualTo("0 devices\n");
  }

  @Test
  void one_device_is_one_device_and_without_an_esp_it_is_counted_as_such() {
    FleetCount count = FleetCount.of(targeting(KIOSK), Stream.of(PREPARED));

    assertThat(count.toText())
        .isEqualTo(
            """
            1 device
              1: no ESP
            """);
    assertThat(count.toMarkdown()).startsWith("1 device\n");
  }

  @Test
  void a_profile_is_counted_by_its_name_and_what_is_no_profile_is_not() {
    FleetCount count = FleetCount.of(targeting(KIOSK), Stream.of(PREPARED, UNKNOWN));

    assertThat(count.devicesWith("no ESP")).isZero();
    assertThat(count.devicesWith("undecided")).isZero();
  }

  @Test
  void two_profiles_of_one_name_are_counted_apart() {
    FleetCount count =
        FleetCount.of(
            targeting(
                stored("1", "Kiosk", Assignment.toGroup(KIOSKS)),
                stored("2", "Kiosk", Assignment.toGroup(OFFICES))),
            Stream.concat(devices("K", 2, KIOSKS), devices("O", 3, OFFICES)));

    assertThat(count.byOutcome()).hasSize(2);
    assertThat(count.devicesWith("Kiosk")).isEqualTo(5);
  }

  @Test
  void a_new_higher_profile_moves_devices_and_examples_name_the_first_of_them() {
    RankedProfile everyone = planned("Everyone", Assignment.toGroup(KIOSKS));

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
  void of_profiles_that_have_no_id_yet_another_one_is_a_change() {
    Assignment kiosks = Assignment.toGroup(KIOSKS);

    FleetImpact impact =
        FleetImpact.between(
            targeting(planned("Kiosk", kiosks)),
            targeting(planned("Frontdesk", kiosks)),
            devices("K", 3, KIOSKS));

    assertThat(impact.changed()).isEqualTo(3);
  }

  @Test
  void moves_of_as_many_devices_come_in_the_order_of_the_names() {
    List<String> names = List.of("A", "B", "C", "D", "E", "F", "G");
    RankedProfile[] profiles =
        names.stream()
            .map(name -> stored(name, name, Assignment.toGroup(GroupId.of(name))))
            .toArray(RankedProfile[]::new);

    FleetImpact impact =
        FleetImpact.between(
            targeting(profiles),
            targeting(),
            names.stream().flatMap(name -> devices(name, 2, GroupId.of(name))));

    assertThat(impact.moves())
        .extracting(move -> move.from().name())
        .containsExactlyElementsOf(names);
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
  void a_device_without_a_name_is_kept_as_well() {
    FleetImpact impact =
        FleetImpact.between(
            targeting(KIOSK),
            targeting(),
            Stream.of(DeviceContext.builder("").groups(KIOSKS).noUser().build()));

    assertThat(FleetImpact.load(impact.save())).isEqualTo(impact);
    assertThat(impact.moves().get(0).examples()).containsExactly("");
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
    return Stream.of(
            devices("K", 10, KIOSKS), devices("O", 10, OFFICES), Stream.of(UNKNOWN, PREPARED))
        .flatMap(devices -> devices);
  }

  private static Stream<DeviceContext> devices(String prefix, int number, GroupId group) {
    return IntStream.range(0, number)
        .mapToObj(i -> DeviceContext.builder(prefix + i).groups(group).noUser().build());
  }

  private static EspTargeting targeting(RankedProfile... profiles) {
    return EspTargeting.ofRanked(List.of(profiles), List.of());
  }

  private static RankedProfile planned(String name, Assignment assignment) {
    return RankedProfile.planned(EspProfile.builder().displayName(name).assign(assignment).build());
  }

  private static RankedProfile stored(String id, String name, Assignment... assignments) {
    return new RankedProfile(
        Optional.of(ProfileId.of(id)),
        EspProfile.builder().displayName(name).build(),
        false,
        List.of(assignments));
  }
}
