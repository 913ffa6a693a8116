package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.placing.Placing;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Matches each profile of a set with a profile of the tenant: by name among the custom profiles, by
 * the former name after a rename, or with the default profile.
 *
 * @param pairs the profiles of the set, in an order that does not depend on the order of the input
 * @param customs the custom profiles of the tenant, highest priority first
 * @param spare those of them to delete because a twin stays
 */
record Matching(List<Pair> pairs, List<StoredProfile> customs, List<StoredProfile> spare) {
  /**
   * A profile of the set and its match in the tenant, if there is one.
   *
   * @param desired the profile of the set
   * @param stored the profile of the tenant
   */
  record Pair(DesiredProfile desired, Optional<StoredProfile> stored) {
    String name() {
      return desired.isDefault()
          ? stored.orElseThrow().displayName()
          : desired.profile().displayName();
    }
  }

  static Matching of(
      SourceLocations locations, List<StoredProfile> tenant, boolean resolvingTwins) {
    EspProfileSet set = locations.desired();
    List<StoredProfile> customs = Placing.customs(tenant);
    List<StoredProfile> spare = resolvingTwins ? Twins.spare(set, customs) : List.of();
    List<StoredProfile> single =
        customs.stream().filter(profile -> !spare.contains(profile)).toList();
    List<String> problems = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (DesiredProfile entry : set.entries().stream().sorted(Placing.STABLE).toList()) {
      Optional<StoredProfile> stored =
          entry.isDefault()
              ? theDefault(entry, tenant, problems)
              : custom(entry, single, locations.at(List.of(entry), "name"), problems);
      if (!entry.isDefault() || stored.isPresent()) {
        pairs.add(new Pair(entry, stored));
      }
    }
    namedTwice(pairs, locations, problems);
    if (!problems.isEmpty()) {
      throw new PlanRefusedException("Cannot plan:", problems);
    }
    return new Matching(pairs, customs, spare);
  }

  private static Optional<StoredProfile> theDefault(
      DesiredProfile entry, List<StoredProfile> tenant, List<String> problems) {
    Optional<StoredProfile> found = Placing.candidates(entry, tenant).stream().findFirst();
    if (found.isEmpty()) {
      problems.add("The set describes the default profile, but the tenant does not show one.");
    }
    return found;
  }

  private static Optional<StoredProfile> custom(
      DesiredProfile entry, List<StoredProfile> customs, String place, List<String> problems) {
    List<StoredProfile> found = Placing.candidates(entry, customs);
    if (found.size() > 1) {
      problems.add(
          several(found.get(0).displayName(), found)
              + " If they are equivalent and at most one is assigned,"
              + " PlanOptions.resolveTwins() plans that."
              + (place.isEmpty() ? "" : " It is listed" + place + "."));
    }
    return found.stream().findFirst();
  }

  /** The order of all custom profiles afterwards. */
  Placing placing() {
    Map<Integer, StoredProfile> known = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (!pair.desired().isDefault() && pair.stored().isPresent()) {
        known.put(i, pair.stored().get());
      }
    }
    return Placing.of(pairs.stream().map(Pair::desired).toList(), known, customs);
  }

  static String several(String name, List<StoredProfile> found) {
    return found.size()
        + " profiles in the tenant are named \""
        + name
        + "\": "
        + found.stream()
            .map(profile -> profile.id() + " (priority " + profile.priority() + ")")
            .collect(Collectors.joining(", "))
        + ". Rename or delete all but one.";
  }

  private static void namedTwice(
      List<Pair> pairs, SourceLocations locations, List<String> problems) {
    Map<String, List<DesiredProfile>> names = new LinkedHashMap<>();
    Map<ProfileId, List<String>> ids = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!pair.desired().isDefault()) {
        names.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.desired());
      }
      pair.stored()
          .ifPresent(
              stored -> ids.computeIfAbsent(stored.id(), id -> new ArrayList<>()).add(pair.name()));
    }
    names.forEach(
        (name, entries) -> {
          if (entries.size() > 1) {
            problems.add(
                "The set has "
                    + entries.size()
                    + " profiles named \""
                    + name
                    + "\""
                    + locations.at(entries, "name")
                    + ". Rename or remove all but one.");
          }
        });
    ids.forEach(
        (id, wanted) -> {
          if (wanted.stream().distinct().count() > 1) {
            problems.add(
                "The profiles "
                    + wanted.stream()
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(", "))
                    + " of the set match the same profile in the tenant ("
                    + id
                    + "): check renamedFrom.");
          } else if (wanted.size() > 1 && names.getOrDefault(wanted.get(0), List.of()).size() < 2) {
            problems.add("The set describes the default profile " + wanted.size() + " times.");
          }
        });
  }
}
