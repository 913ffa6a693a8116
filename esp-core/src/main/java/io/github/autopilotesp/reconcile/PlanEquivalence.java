package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Equivalence;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.List;

/**
 * States are equivalent if a plan would find nothing to change between them.
 *
 * @param literally whether the owner marker is part of the content
 */
record PlanEquivalence(boolean literally) implements Equivalence {
  @Override
  public boolean sameContent(EspProfile one, EspProfile other) {
    return FieldChange.ofContent(one, other).isEmpty()
        && (!literally || FieldChange.ofOwner(one, other).isEmpty());
  }

  @Override
  public boolean isCreatedFrom(EspProfile stored, EspProfile sent) {
    return sameContent(certain(stored), certain(sent));
  }

  /** Without the one setting that the service was seen to change on create. */
  private static EspProfile certain(EspProfile profile) {
    return profile.settings() instanceof ShownSettings shown
        ? profile.toBuilder()
            .settings(shown.toBuilder().installQualityUpdates(false).build())
            .build()
        : profile;
  }

  @Override
  public boolean sameAssignments(List<Assignment> one, List<Assignment> other) {
    return FieldChange.ofAssignments(one, other).isEmpty();
  }
}
