package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates valid profiles and sets, and their parts. */
final class Profiles {
  static final int LONGEST_TIMEOUT = 1440;
  static final int LONGEST_MESSAGE = 10_000;
  static final int MOST_APPS = 100;

  private Profiles() {}

  static Arbitrary<EspProfile> profiles() {
    return Combinators.combine(Texts.line(), descriptions(), settings(), assignments(), scopeTags())
        .as(
            (name, description, settings, assignments, scopeTags) ->
                EspProfile.builder()
                    .displayName(name)
                    .description(description)
                    .settings(settings)
                    .assignments(assignments)
                    .scopeTags(scopeTags)
                    .build());
  }

  static Arbitrary<String> descriptions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just("")), Tuple.of(4, Texts.message(200)));
  }

  static Arbitrary<EspSettings> settings() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(EspSettings.hidden())),
        Tuple.of(6, shownSettings().map(settings -> settings)));
  }

  static Arbitrary<ShownSettings> shownSettings() {
    Arbitrary<Boolean> yesOrNo = Arbitraries.of(false, true);
    return Combinators.combine(
            Arbitraries.integers().between(1, LONGEST_TIMEOUT),
            Texts.message(LONGEST_MESSAGE).optional(),
            yesOrNo,
            yesOrNo,
            yesOrNo,
            blockDeviceUse())
        .as(
            (minutes, message, logs, oobe, updates, block) ->
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(minutes))
                    .customMessage(message)
                    .collectLogs(logs)
                    .onlyDuringOobe(oobe)
                    .installQualityUpdates(updates)
                    .blockDeviceUse(block)
                    .build());
  }

  static Arbitrary<BlockDeviceUse> blockDeviceUse() {
    Arbitrary<Boolean> yesOrNo = Arbitraries.of(false, true);
    Arbitrary<BlockDeviceUse> all =
        Combinators.combine(yesOrNo, yesOrNo)
            .as((reset, use) -> BlockDeviceUse.untilAllApps().allowReset(reset).allowUse(use));
    Arbitrary<BlockDeviceUse> selected =
        Combinators.combine(appIds(), yesOrNo, yesOrNo, yesOrNo)
            .as(
                (apps, reset, use, onlySelected) ->
                    BlockDeviceUse.untilSelectedApps(apps)
                        .allowReset(reset)
                        .allowUse(use)
                        .onlyFailSelectedAppsInTechnicianPhase(onlySelected));
    return Arbitraries.oneOf(Arbitraries.just(BlockDeviceUse.no()), all, selected);
  }

  private static Arbitrary<List<AppId>> appIds() {
    Arbitrary<AppId> app = Texts.guid().map(AppId::of);
    return Arbitraries.frequencyOf(
        Tuple.of(20, app.list().uniqueElements().ofMinSize(1).ofMaxSize(5)),
        Tuple.of(1, app.list().uniqueElements().ofSize(MOST_APPS)));
  }

  /** Generates assignments of one profile, with distinct targets. */
  static Arbitrary<List<Assignment>> assignments() {
    return assignment().list().uniqueElements(Assignment::target).ofMaxSize(4).map(List::copyOf);
  }

  static Arbitrary<Assignment> assignment() {
    Arbitrary<AssignmentTarget> targets =
        Arbitraries.frequencyOf(
            Tuple.of(4, Texts.guid().map(id -> new AssignmentTarget.Group(GroupId.of(id)))),
            Tuple.of(1, Arbitraries.just(new AssignmentTarget.AllDevices())),
            Tuple.of(1, Arbitraries.just(new AssignmentTarget.AllUsers())));
    return Combinators.combine(targets, filterUses().optional(0.4)).as(Profiles::assignment);
  }

  private static Assignment assignment(AssignmentTarget target, Optional<FilterUse> filter) {
    Assignment assignment = Assignment.of(target);
    return filter.map(assignment::filtered).orElse(assignment);
  }

  private static Arbitrary<FilterUse> filterUses() {
    return Combinators.combine(Texts.guid().map(FilterId::of), Arbitraries.of(FilterUse.Mode.class))
        .as(FilterUse::new);
  }

  static Arbitrary<List<ScopeTag>> scopeTags() {
    Arbitrary<List<ScopeTag>> several =
        Arbitraries.integers()
            .between(0, 40)
            .map(number -> ScopeTag.of(String.valueOf(number)))
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(List.of(ScopeTag.DEFAULT))), Tuple.of(1, several));
  }

  /** Generates sets with distinct names, and an order on all profiles or none. */
  static Arbitrary<EspProfileSet> sets() {
    Arbitrary<List<EspProfile>> profiles =
        profiles().list().uniqueElements(EspProfile::displayName).ofMaxSize(6);
    Arbitrary<Integer> firstPlaces = Arbitraries.integers().between(-5, 5);
    return Combinators.combine(profiles, firstPlaces.optional()).as(Profiles::set);
  }

  private static EspProfileSet set(List<EspProfile> profiles, Optional<Integer> firstPlace) {
    List<DesiredProfile> entries = new ArrayList<>(profiles.size());
    for (EspProfile profile : profiles) {
      DesiredProfile entry = DesiredProfile.of(profile);
      int place = entries.size();
      entries.add(firstPlace.map(first -> entry.ordered(first + place)).orElse(entry));
    }
    return EspProfileSet.of(entries);
  }
}
