package io.github.autopilotesp.testkit;

import java.util.Locale;

/**
 * An observed or reported behavior of the service. Each can be switched on and off in {@link
 * Habits}. The numbers refer to the list "Behaviour to be ready for" in the project's notes on the
 * Graph API.
 */
public enum Habit {
  /** {@code assign} returns 200 instead of the documented 204 (observed; table of calls). */
  ASSIGN_ANSWERS_200,
  /** {@code DELETE} returns 200 instead of the documented 204 (observed; table of calls). */
  DELETE_ANSWERS_200,
  /**
   * {@code PATCH} returns 204 without the item instead of 200 with it (observed; table of calls).
   */
  PATCH_ANSWERS_204,
  /** A PATCH resets omitted properties. Clients disagree whether it does (table of calls). */
  SPARSE_PATCH_RESETS,
  /** {@code $expand=assignments} is ignored on the collection but works on a single item. */
  EXPAND_IGNORED_ON_COLLECTION,
  /** A reorder raises the {@code version} of all profiles that move (number 3). */
  REORDER_BUMPS_VERSIONS,
  /** The default profile is returned with an All devices assignment (number 9). */
  DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES,
  /**
   * The default profile has {@code defaultWindows10EnrollmentCompletionPageConfiguration} as its
   * type (number 9).
   */
  DEFAULT_PROFILE_HAS_OWN_TYPE,
  /** An excluded group is stored as an included one (observed; property mapping). */
  EXCLUSION_STORED_AS_INCLUDE,
  /** A write with a nonexistent app is refused (number 10). */
  UNKNOWN_APPS_REFUSED,
  /** Documented limits are enforced: 100 selected apps, 10,000 characters of custom message. */
  LIMITS_ENFORCED,
  /**
   * A tenant with 50 custom profiles accepts no more. The limit is documented; the service's
   * refusal was never recorded.
   */
  PROFILE_COUNT_LIMITED,
  /** {@code assign} keeps assignments from a policy set (unknown). */
  ASSIGN_KEEPS_POLICY_SETS,
  /** A create with {@code blockDeviceSetupRetryByUser: true} is refused (number 11, reported). */
  CREATE_REFUSES_RETRY_BY_USER,
  /**
   * For an hour, an enrollment event shows a finished deployment as in progress (documented;
   * Autopilot known issues).
   */
  EVENT_INCOMPLETE_FOR_AN_HOUR,
  /**
   * An enrollment event remains a failure after the user retried and the deployment succeeded
   * (documented; Autopilot known issues).
   */
  EVENT_KEEPS_FAILURE,
  /**
   * Four hours after a successful deployment, its event says failure (documented as fixed;
   * Autopilot known issues).
   */
  EVENT_FAILS_LATE,
  /**
   * Enrollment events include apps and policies under {@code policyStatusDetails}: the reference
   * documents them, but the metadata no longer has the path.
   */
  EVENT_TELLS_POLICIES;

  /**
   * Returns the name on the command line of the standalone fake: {@code patch-answers-204}.
   *
   * @return the name in lower case, with dashes
   */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
