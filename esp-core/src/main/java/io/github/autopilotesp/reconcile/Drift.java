package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.StoredProfile;

/** Whether a profile has moved since it was seen. */
final class Drift {
  private Drift() {}

  /**
   * Any difference in meaning is a move; so is another version or date of a profile that kept its
   * place. Where the place has changed too, a reorder explains the version, which it may raise.
   */
  static boolean moved(StoredProfile seen, StoredProfile now) {
    return movedInMeaning(seen, now)
        || (seen.priority() == now.priority()
            && (seen.version() != now.version()
                || !seen.lastModified().equals(now.lastModified())));
  }

  static boolean movedInMeaning(StoredProfile seen, StoredProfile now) {
    return !ProfileDiff.sameContent(seen.profile(), now.profile())
        || !ProfileDiff.sameAssignments(seen.profile().assignments(), now.profile().assignments());
  }

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
