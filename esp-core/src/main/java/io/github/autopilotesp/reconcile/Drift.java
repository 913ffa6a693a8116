package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.StoredProfile;

/** How a profile that has changed since the plan is told. */
final class Drift {
  private Drift() {}

  static String described(StoredProfile seen, StoredProfile now) {
    return "\""
        + seen.displayName()
        + "\" has moved since the plan: version "
        + seen.version()
        + " then, "
        + now.version()
        + " now";
  }
}
