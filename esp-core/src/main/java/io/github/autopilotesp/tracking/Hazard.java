package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Scenario.JoinType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A documented hazard caused by the apps of a device.
 *
 * @param kind the kind of hazard
 * @param apps the apps that cause it, in the given order and without duplicates
 */
public record Hazard(HazardKind kind, List<AppId> apps) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param kind the kind of hazard
   * @param apps the apps that cause it
   */
  public Hazard {
    Objects.requireNonNull(apps, "apps");
    Objects.requireNonNull(kind, "kind");
    apps = List.copyOf(apps);
  }

  /**
   * Finds the hazards among all required apps that reach a device or its user, selected or not.
   *
   * @param apps the required apps
   * @param selected the blocking apps of the profile; empty if it waits for all
   * @param joinType what the device joins, or empty if unknown
   * @return the hazards in the order of {@link HazardKind}; unmodifiable
   */
  public static List<Hazard> among(
      Collection<TargetedApp> apps, Collection<AppId> selected, Optional<JoinType> joinType) {
    Objects.requireNonNull(selected, "selected");
    List<Hazard> hazards = new ArrayList<>();
    together(apps, AppFamily.LOB, HazardKind.LOB_BESIDE_WIN32).ifPresent(hazards::add);
    together(apps, AppFamily.MICROSOFT_365_APPS, HazardKind.MICROSOFT_365_APPS_BESIDE_WIN32)
        .ifPresent(hazards::add);
    if (joinType.filter(JoinType.ENTRA_HYBRID::equals).isPresent()) {
      found(HazardKind.USER_CONTEXT_IN_HYBRID_JOIN, ids(apps, Tracking::isWin32OrUwpForUser))
          .ifPresent(hazards::add);
    }
    Set<AppId> idle = new LinkedHashSet<>(selected);
    idle.removeAll(ids(apps, app -> true));
    found(HazardKind.SELECTED_NOT_REQUIRED, idle).ifPresent(hazards::add);
    return List.copyOf(hazards);
  }

  private static Optional<Hazard> together(
      Collection<TargetedApp> apps, AppFamily family, HazardKind kind) {
    Set<AppFamily> present = EnumSet.noneOf(AppFamily.class);
    apps.forEach(app -> present.add(app.family()));
    return present.contains(family) && present.contains(AppFamily.WIN32)
        ? found(kind, ids(apps, app -> app.family() == family || app.family() == AppFamily.WIN32))
        : Optional.empty();
  }

  private static Optional<Hazard> found(HazardKind kind, Set<AppId> apps) {
    return apps.isEmpty() ? Optional.empty() : Optional.of(new Hazard(kind, List.copyOf(apps)));
  }

  private static Set<AppId> ids(Collection<TargetedApp> apps, Predicate<TargetedApp> which) {
    Set<AppId> ids = new LinkedHashSet<>();
    apps.stream().filter(which).forEach(app -> ids.add(app.app().id()));
    return ids;
  }
}
