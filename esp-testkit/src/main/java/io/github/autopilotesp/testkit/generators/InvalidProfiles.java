package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates profiles and sets that the model accepts but a documented rule forbids. */
final class InvalidProfiles {
  private InvalidProfiles() {}

  static Arbitrary<Invalid<EspProfile>> profiles() {
    return Arbitraries.oneOf(
        breaking("ESP101", Arbitraries.of("", " ", "\t\n", "\u2003"), InvalidProfiles::named),
        breakingSetting("ESP201", timeouts(), ShownSettings.Builder::timeout),
        breakingSetting("ESP203", tooLong(), ShownSettings.Builder::customMessage),
        breakingSetting("ESP301", tooManyApps(), ShownSettings.Builder::blockDeviceUse),
        breakingSetting("ESP303", oneBadApp(), ShownSettings.Builder::blockDeviceUse),
        breaking("ESP401", badGroup(), InvalidProfiles::assigned),
        breaking("ESP403", bothWays(), InvalidProfiles::assigned),
        breaking("ESP406", excluded(), InvalidProfiles::assigned));
  }

  private static <V> Arbitrary<Invalid<EspProfile>> breaking(
      String rule, Arbitrary<V> values, BiFunction<EspProfile, V, EspProfile> change) {
    return Combinators.combine(Profiles.profiles(), values)
        .as((profile, value) -> new Invalid<>(change.apply(profile, value), rule));
  }

  private static <V> Arbitrary<Invalid<EspProfile>> breakingSetting(
      String rule, Arbitrary<V> values, SettingsChange<V> change) {
    return Combinators.combine(Profiles.profiles(), Profiles.shownSettings(), values)
        .as(
            (profile, settings, value) ->
                new Invalid<>(
                    profile.toBuilder()
                        .settings(change.apply(settings.toBuilder(), value).build())
                        .build(),
                    rule));
  }

  /** One setting of a page that shows progress. */
  private interface SettingsChange<V> {
    ShownSettings.Builder apply(ShownSettings.Builder settings, V value);
  }

  private static EspProfile named(EspProfile profile, String name) {
    return profile.toBuilder().displayName(name).build();
  }

  private static EspProfile assigned(EspProfile profile, List<Assignment> assignments) {
    return profile.toBuilder().assignments(assignments).build();
  }

  private static Arbitrary<Duration> timeouts() {
    int first = Profiles.LONGEST_TIMEOUT + 1;
    return Arbitraries.oneOf(
            Arbitraries.integers().between(-60, 0), Arbitraries.integers().between(first, 100_000))
        .map(Duration::ofMinutes);
  }

  private static Arbitrary<String> tooLong() {
    int first = Profiles.LONGEST_MESSAGE + 1;
    return Arbitraries.integers().between(first, first + 100).map("m"::repeat);
  }

  private static Arbitrary<BlockDeviceUse> tooManyApps() {
    int first = Profiles.MOST_APPS + 1;
    return Texts.guid()
        .map(AppId::of)
        .list()
        .uniqueElements()
        .ofMinSize(first)
        .ofMaxSize(first + 5)
        .map(BlockDeviceUse::untilSelectedApps);
  }

  private static Arbitrary<BlockDeviceUse> oneBadApp() {
    return Combinators.combine(Texts.guid(), Texts.notGuid())
        .as((good, bad) -> BlockDeviceUse.untilSelectedApps(AppId.of(good), AppId.of(bad)));
  }

  private static Arbitrary<List<Assignment>> badGroup() {
    return Texts.notGuid().map(id -> List.of(Assignment.toGroup(GroupId.of(id))));
  }

  private static Arbitrary<List<Assignment>> excluded() {
    return Texts.guid().map(id -> List.of(exclusion(GroupId.of(id))));
  }

  private static Arbitrary<List<Assignment>> bothWays() {
    return Texts.guid()
        .map(GroupId::of)
        .map(group -> List.of(Assignment.toGroup(group), exclusion(group)));
  }

  private static Assignment exclusion(GroupId group) {
    return Assignment.of(new AssignmentTarget.ExcludedGroup(group));
  }

  static Arbitrary<Invalid<EspProfileSet>> sets() {
    return Combinators.combine(Profiles.profiles(), Profiles.profiles())
        .as(Pair::new)
        .flatMap(
            pair ->
                Arbitraries.of(
                    new Invalid<>(pair.withOneName(), "ESP502"),
                    new Invalid<>(pair.withTie(), "ESP503"),
                    new Invalid<>(pair.partlyOrdered(), "ESP503")));
  }

  private record Pair(EspProfile first, EspProfile second) {
    EspProfileSet withOneName() {
      return EspProfileSet.of(first, named(second, first.displayName()));
    }

    EspProfileSet withTie() {
      return EspProfileSet.of(List.of(DesiredProfile.of(first).ordered(7), other().ordered(7)));
    }

    EspProfileSet partlyOrdered() {
      return EspProfileSet.of(List.of(DesiredProfile.of(first).ordered(7), other()));
    }

    private DesiredProfile other() {
      return DesiredProfile.of(named(second, first.displayName() + " (second)"));
    }
  }
}
