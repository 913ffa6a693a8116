package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.targeting.TargetingWorlds.World;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the fast way and its explanation to the plain one, for any profiles and any device. */
class EspTargetingPropertyTest {
  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void the_fast_way_gives_the_answer_of_the_plain_one(
      @ForAll("worlds") World world, @ForAll("devices") DeviceContext device) {
    assertThat(world.fast().resolve(device).possible()).isEqualTo(world.plain().possible(device));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_explanation_takes_what_the_plain_way_takes_and_passes_over_the_rest(
      @ForAll("worlds") World world, @ForAll("devices") DeviceContext device) {
    List<RankedProfile> expected = world.plain().possible(device);

    TargetingExplanation explanation = world.fast().explain(device);

    Verdict verdict = expected.size() == 1 ? Verdict.TAKEN : Verdict.POSSIBLE;
    assertThat(explanation.candidates())
        .allSatisfy(
            candidate ->
                assertThat(candidate.verdict() == verdict)
                    .as(candidate.toString())
                    .isEqualTo(expected.contains(candidate.profile())));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_explanation_lists_every_profile_in_rank_order_with_the_default_last(
      @ForAll("worlds") World world, @ForAll("devices") DeviceContext device) {
    List<CandidateProfile> candidates = world.fast().explain(device).candidates();

    assertThat(candidates.subList(0, candidates.size() - 1))
        .extracting(CandidateProfile::profile)
        .isEqualTo(world.custom());
    assertThat(candidates.get(candidates.size() - 1).profile()).isEqualTo(world.defaultProfile());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_profile_that_is_passed_over_as_not_targeted_has_no_assignment_that_applies(
      @ForAll("worlds") World world, @ForAll("devices") DeviceContext device) {
    assertThat(world.fast().explain(device).candidates())
        .filteredOn(
            it ->
                Set.of(
                        Verdict.NOT_TARGETED,
                        Verdict.NOT_ASSIGNED,
                        Verdict.FILTERED_OUT,
                        Verdict.USER_TARGETS_NOT_CONSIDERED)
                    .contains(it.verdict()))
        .flatExtracting(CandidateProfile::checks)
        .extracting(AssignmentCheck::result)
        .allMatch(Truth.FALSE::equals);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void facts_are_missing_exactly_where_the_answer_is_undecided(
      @ForAll("worlds") World world, @ForAll("devices") DeviceContext device) {
    TargetingExplanation explanation = world.fast().explain(device);

    assertThat(explanation.missing().isEmpty())
        .isEqualTo(!(explanation.resolution() instanceof Resolution.Undecided));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void forgetting_facts_never_loses_the_true_answer(
      @ForAll("worlds") World world,
      @ForAll("knownDevices") DeviceContext device,
      @ForAll("devices") DeviceContext mask) {
    List<RankedProfile> before = world.fast().resolve(device).possible();

    assertThat(world.fast().resolve(forget(device, mask)).possible()).containsAll(before);
  }

  /** Forgets of a device what the other does not know of itself. */
  private static DeviceContext forget(DeviceContext device, DeviceContext mask) {
    DeviceContext.Builder forgetful = device.toBuilder();
    if (!mask.groups().isComplete()) {
      List<GroupId> some = device.groups().groups().stream().limit(1).toList();
      forgetful.groups(Memberships.atLeast(some));
    }
    DeviceFacts.Builder facts = device.facts().toBuilder();
    for (FilterProperty property : FilterProperty.values()) {
      if (!mask.facts().isKnown(property)) {
        facts.unknown(property);
      }
    }
    return forgetful.facts(facts.build()).build();
  }

  @Provide
  Arbitrary<World> worlds() {
    return TargetingWorlds.worlds();
  }

  @Provide
  Arbitrary<DeviceContext> devices() {
    return TargetingWorlds.devices();
  }

  @Provide
  Arbitrary<DeviceContext> knownDevices() {
    return TargetingWorlds.knownDevices();
  }
}
