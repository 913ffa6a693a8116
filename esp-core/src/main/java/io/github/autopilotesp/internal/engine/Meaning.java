package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.List;

/** When two states of a profile say the same. */
public interface Meaning {
  /** Name, description, settings and scope tags. */
  boolean sameContent(EspProfile one, EspProfile other);

  /** Whether a profile may be what the service made of a create. */
  boolean isCreatedFrom(EspProfile stored, EspProfile sent);

  /** Direct assignments, in any order. */
  boolean sameAssignments(List<Assignment> one, List<Assignment> other);
}
