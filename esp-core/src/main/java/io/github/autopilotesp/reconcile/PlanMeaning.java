package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Meaning;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.List;

/**
 * States say the same where a plan would find nothing to change between them.
 *
 * @param toTheLetter whether the owner's marker is a part of what they say
 */
record PlanMeaning(boolean toTheLetter) implements Meaning {
  @Override
  public boolean sameContent(EspProfile one, EspProfile other) {
    return FieldChange.ofContent(one, other).isEmpty()
        && (!toTheLetter || FieldChange.ofOwner(one, other).isEmpty());
  }

  @Override
  public boolean isCreatedFrom(EspProfile stored, EspProfile sent) {
    return sameContent(certain(stored), certain(sent));
  }

  /** Without the one setting that the service was seen to change while it creates. */
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
