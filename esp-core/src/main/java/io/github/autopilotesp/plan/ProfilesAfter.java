package io.github.autopilotesp.plan;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles of the tenant as they would be after the plan, highest priority first. */
final class ProfilesAfter {
  private final Map<ProfileId, StoredProfile> seen = new HashMap<>();
  private final Map<ProfileId, EspProfile> contents = new HashMap<>();
  private final Map<ProfileId, List<Assignment>> assignments = new HashMap<>();
  private final Map<String, EspProfile> created = new HashMap<>();

  private ProfilesAfter(EspPlan plan, List<StoredProfile> stored) {
    for (StoredProfile profile : stored) {
      seen.put(profile.id(), profile);
      contents.put(profile.id(), profile.profile());
      assignments.put(
          profile.id(), profile.assignments().stream().map(StoredAssignment::assignment).toList());
    }
    for (Change change : plan.changes()) {
      if (change instanceof Change.Create create) {
        created.put(create.profile().displayName(), create.profile());
      } else if (change instanceof Change.Update update) {
        contents.put(update.current().id(), update.desired());
      } else if (change instanceof Change.Assign assign) {
        assign.current().ifPresent(current -> reassign(current, assign.desired()));
      }
    }
  }

  static List<RankedProfile> of(EspPlan plan, List<StoredProfile> stored) {
    ProfilesAfter after = new ProfilesAfter(plan, stored);
    List<RankedProfile> profiles = new ArrayList<>();
    plan.ranking().stream()
        .filter(rank -> rank.after().isPresent())
        .sorted(Comparator.comparingInt(rank -> rank.after().orElseThrow()))
        .forEach(rank -> after.profile(rank).ifPresent(profiles::add));
    stored.stream().filter(StoredProfile::isDefault).map(after::stored).forEach(profiles::add);
    return List.copyOf(profiles);
  }

  /** Assigning replaces the direct assignments; those from policy sets stay. */
  private void reassign(StoredProfile current, List<Assignment> desired) {
    Stream<Assignment> foreign =
        current.assignments().stream()
            .filter(it -> it.source() == StoredAssignment.Source.POLICY_SET)
            .map(StoredAssignment::assignment);
    assignments.put(current.id(), Stream.concat(desired.stream(), foreign).toList());
  }

  private Optional<RankedProfile> profile(Rank rank) {
    return rank.id().isPresent()
        ? rank.id().map(seen::get).map(this::stored)
        : Optional.ofNullable(created.get(rank.profileName())).map(RankedProfile::planned);
  }

  private RankedProfile stored(StoredProfile profile) {
    return new RankedProfile(
        Optional.of(profile.id()),
        contents.getOrDefault(profile.id(), profile.profile()),
        profile.isDefault(),
        assignments.getOrDefault(profile.id(), List.of()));
  }
}
