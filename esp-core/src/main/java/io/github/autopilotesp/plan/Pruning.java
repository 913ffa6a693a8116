package io.github.autopilotesp.plan;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects the custom profiles outside the set to delete, if the options ask for that. */
final class Pruning {
  private Pruning() {}

  static List<StoredProfile> of(Matching matching, PlanOptions options) {
    Set<ProfileId> inSet =
        matching.pairs().stream()
            .flatMap(pair -> pair.stored().stream())
            .map(StoredProfile::id)
            .collect(Collectors.toSet());
    List<StoredProfile> outside =
        matching.customs().stream().filter(profile -> !inSet.contains(profile.id())).toList();
    refuseAmbiguous(matching, options, outside);
    return outside.stream()
        .filter(profile -> matching.spare().contains(profile) || isPruned(profile, options))
        .toList();
  }

  /** The names to prune that no custom profile has: already deleted, or misspelled. */
  static List<String> missing(Matching matching, PlanOptions options) {
    return options.pruned().stream()
        .filter(
            name ->
                matching.customs().stream()
                    .noneMatch(profile -> profile.displayName().equals(name)))
        .toList();
  }

  private static boolean isPruned(StoredProfile profile, PlanOptions options) {
    return options.pruned().contains(profile.displayName())
        || (options.isPruningOwned()
            && OwnerMarker.owner(profile.profile().description()).equals(options.owner()));
  }

  private static void refuseAmbiguous(
      Matching matching, PlanOptions options, List<StoredProfile> outside) {
    List<String> problems = new ArrayList<>();
    for (String name : options.pruned()) {
      if (matching.pairs().stream()
          .anyMatch(pair -> !pair.desired().isDefault() && pair.name().equals(name))) {
        problems.add("\"" + name + "\" is to be pruned, but is in the set.");
      }
      List<StoredProfile> named =
          outside.stream().filter(profile -> profile.displayName().equals(name)).toList();
      if (named.size() > 1) {
        problems.add(Matching.several(name, named));
      }
    }
    if (!problems.isEmpty()) {
      throw new PlanRefusedException("Cannot plan:", problems);
    }
  }
}
