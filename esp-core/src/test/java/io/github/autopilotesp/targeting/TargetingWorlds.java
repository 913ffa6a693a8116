package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small worlds of profiles, filters and devices, in which targets meet often. */
final class TargetingWorlds {
  private static final List<String> RULES =
      List.of(
          "(device.model -startsWith \"Surface\")",
          "(device.manufacturer -eq \"Contoso\") and (device.model -ne \"Surface Pro\")",
          "(device.enrollmentProfileName -eq $null) or (device.manufacturer -eq \"Fabrikam\")",
          "(device.notAProperty -eq \"x\")");
  static final List<AssignmentFilter> FILTERS = filters();

  private TargetingWorlds() {}

  /** A set of profiles, and both ways to resolve. */
  record World(List<RankedProfile> custom, RankedProfile defaultProfile) {
    EspTargeting fast() {
      List<RankedProfile> all = new ArrayList<>(custom);
      all.add(0, defaultProfile);
      return EspTargeting.ofRanked(all, FILTERS);
    }

    PlainTargeting plain() {
      Map<FilterId, FilterRule> rules = new HashMap<>();
      for (AssignmentFilter filter : FILTERS) {
        if (filter.forWindows()) {
          FilterRule.tryParse(filter.rule()).rule().ifPresent(it -> rules.put(filter.id(), it));
        }
      }
      return new PlainTargeting(custom, defaultProfile, rules);
    }
  }

  private static List<AssignmentFilter> filters() {
    List<AssignmentFilter> filters = new ArrayList<>();
    for (String rule : RULES) {
      filters.add(filter("f" + filters.size(), true, rule));
    }
    filters.add(filter("malformed", true, "(device.model"));
    filters.add(filter("android", false, RULES.get(0)));
    return List.copyOf(filters);
  }

  private static AssignmentFilter filter(String id, boolean forWindows, String rule) {
    return new AssignmentFilter(
        FilterId.of(id), id, forWindows ? "windows10AndLater" : "android", forWindows, rule);
  }

  static Arbitrary<World> worlds() {
    return assignments()
        .list()
        .ofMaxSize(3)
        .list()
        .ofMaxSize(6)
        .map(
            lists -> {
              List<RankedProfile> custom = new ArrayList<>();
              for (List<Assignment> list : lists) {
                custom.add(profile("P" + custom.size(), false, list));
              }
              Assignment itsOwn = Assignment.toAllDevices();
              return new World(custom, profile("Default", true, List.of(itsOwn)));
            });
  }

  static RankedProfile profile(String name, boolean isDefault, List<Assignment> assignments) {
    return new RankedProfile(
        Optional.of(ProfileId.of(name)),
        EspProfile.builder().displayName(name).build(),
        isDefault,
        assignments);
  }

  private static Arbitrary<Assignment> assignments() {
    Arbitrary<AssignmentTarget> targets =
        Arbitraries.frequencyOf(
            Tuple.of(
                10, groups().map(group -> (AssignmentTarget) new AssignmentTarget.Group(group))),
            Tuple.of(1, Arbitraries.just(new AssignmentTarget.AllDevices())),
            Tuple.of(2, Arbitraries.just(new AssignmentTarget.AllUsers())),
            Tuple.of(1, groups().map(AssignmentTarget.ExcludedGroup::new)),
            Tuple.of(1, Arbitraries.just(new AssignmentTarget.Unrecognized("#future"))));
    Arbitrary<FilterUse> uses =
        Combinators.combine(
                Arbitraries.of("f0", "f1", "f2", "f3", "malformed", "android", "gone"),
                Arbitraries.of(FilterUse.Mode.class))
            .as((id, mode) -> new FilterUse(FilterId.of(id), mode));
    return Combinators.combine(targets, uses.optional(0.5))
        .as(
            (target, use) ->
                use.map(Assignment.of(target)::filtered).orElse(Assignment.of(target)));
  }

  private static Arbitrary<GroupId> groups() {
    return Arbitraries.of("g0", "g1", "g2", "g3", "g4", "g5").map(GroupId::of);
  }

  static Arbitrary<DeviceContext> devices() {
    return devices(memberships(), Arbitraries.of("known", "none", "unknown"), facts(0.3));
  }

  /** Devices of which everything is known. */
  static Arbitrary<DeviceContext> knownDevices() {
    return devices(knownMemberships(), Arbitraries.of("known", "none"), facts(0));
  }

  private static Arbitrary<DeviceContext> devices(
      Arbitrary<Memberships> memberships, Arbitrary<String> user, Arbitrary<DeviceFacts> facts) {
    Arbitrary<Boolean> groupPolicy = Arbitraries.of(false, false, false, false, true);
    return Combinators.combine(
            Arbitraries.of(Scenario.Mode.class), groupPolicy, memberships, user, memberships, facts)
        .as(
            (mode, byPolicy, groups, who, userGroups, known) -> {
              DeviceContext.Builder device =
                  DeviceContext.builder("SN-1")
                      .scenario(Scenario.of(mode))
                      .enrolledByGroupPolicy(byPolicy)
                      .groups(groups)
                      .facts(known);
              return switch (who) {
                case "known" -> device.user(userGroups).build();
                case "none" -> device.noUser().build();
                default -> device.build();
              };
            });
  }

  private static Arbitrary<Memberships> memberships() {
    return Arbitraries.oneOf(
        knownMemberships(),
        knownMemberships(),
        groups().list().ofMaxSize(2).map(Memberships::atLeast));
  }

  private static Arbitrary<Memberships> knownMemberships() {
    return groups().list().ofMaxSize(4).map(Memberships::of);
  }

  private static Arbitrary<DeviceFacts> facts(double unknown) {
    return Combinators.combine(
            Arbitraries.of("Surface Pro", "Surface Go", "Latitude").optional(1 - unknown),
            Arbitraries.of("Contoso", "Fabrikam").optional(1 - unknown),
            Arbitraries.of("", "Autopilot").optional(1 - unknown))
        .as(
            (model, manufacturer, enrollment) -> {
              DeviceFacts.Builder facts = DeviceFacts.builder();
              model.ifPresent(facts::model);
              manufacturer.ifPresent(facts::manufacturer);
              enrollment.ifPresent(facts::enrollmentProfileName);
              return facts.build();
            });
  }
}
