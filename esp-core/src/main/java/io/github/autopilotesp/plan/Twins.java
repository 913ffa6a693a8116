package io.github.autopilotesp.plan;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.StoredProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Equivalent profiles with the same name, at most one of which is assigned: what concurrent runs
 * leave behind.
 */
final class Twins {
  private static final Comparator<StoredProfile> OLDEST =
      Comparator.<StoredProfile, Instant>comparing(twin -> twin.created().orElse(Instant.MAX))
          .thenComparing(twin -> twin.id().value());

  private Twins() {}

  /** The custom profiles that can be deleted because a twin stays. */
  static List<StoredProfile> spare(EspProfileSet set, List<StoredProfile> customs) {
    Set<String> names =
        set.entries().stream()
            .filter(entry -> !entry.isDefault())
            .flatMap(Twins::names)
            .collect(Collectors.toSet());
    return customs.stream()
        .filter(profile -> names.contains(profile.displayName()))
        .collect(Collectors.groupingBy(StoredProfile::displayName))
        .values()
        .stream()
        .flatMap(Twins::spare)
        .sorted(OLDEST)
        .toList();
  }

  private static Stream<String> names(DesiredProfile entry) {
    return Stream.concat(Stream.of(entry.profile().displayName()), entry.renamedFrom().stream());
  }

  private static Stream<StoredProfile> spare(List<StoredProfile> namesakes) {
    StoredProfile kept = kept(namesakes);
    return areTwins(namesakes)
        ? namesakes.stream().filter(profile -> !profile.equals(kept))
        : Stream.empty();
  }

  private static boolean areTwins(List<StoredProfile> namesakes) {
    StoredProfile first = namesakes.get(0);
    return assigned(namesakes).count() <= 1
        && namesakes.stream()
            .allMatch(
                other ->
                    FieldChange.ofContent(first.profile(), other.profile()).isEmpty()
                        && FieldChange.ofOwner(first.profile(), other.profile()).isEmpty());
  }

  private static StoredProfile kept(List<StoredProfile> namesakes) {
    Optional<StoredProfile> assigned = assigned(namesakes).findFirst();
    return assigned.orElseGet(() -> namesakes.stream().min(OLDEST).orElseThrow());
  }

  private static Stream<StoredProfile> assigned(List<StoredProfile> namesakes) {
    return namesakes.stream().filter(profile -> !profile.assignments().isEmpty());
  }
}
