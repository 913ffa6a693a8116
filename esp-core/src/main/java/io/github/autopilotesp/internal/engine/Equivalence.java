package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.List;

/** When two states of a profile are equivalent. */
public interface Equivalence {
  /** Compares name, description, settings and scope tags. */
  boolean sameContent(EspProfile one, EspProfile other);

  /** Whether a stored profile may be the result of a create. */
  boolean isCreatedFrom(EspProfile stored, EspProfile sent);

  /** Compares direct assignments, in any order. */
  boolean sameAssignments(List<Assignment> one, List<Assignment> other);
}
