package io.github.autopilotesp.testkit;

import java.util.Locale;

/**
 * A way in which the service was seen to behave, or is said to. Each can be switched on and off in
 * {@link Habits}. The numbers refer to the list "Behaviour to be ready for" in the project's notes
 * on the Graph API.
 */
public enum Habit {
  /** {@code assign} answers 200 instead of the documented 204 (seen; table of calls). */
  ASSIGN_ANSWERS_200,
  /** {@code DELETE} answers 200 instead of the documented 204 (seen; table of calls). */
  DELETE_ANSWERS_200,
  /** {@code PATCH} answers 204 without the item instead of 200 with it (seen; table of calls). */
  PATCH_ANSWERS_204,
  /** A PATCH resets what it leaves out. Clients disagree whether it does (table of calls). */
  SPARSE_PATCH_RESETS,
  /** {@code $expand=assignments} is ignored on the collection, and works on a single item. */
  EXPAND_IGNORED_ON_COLLECTION,
  /** A reorder raises the {@code version} of all profiles that change place (number 3). */
  REORDER_BUMPS_VERSIONS,
  /** The default profile comes back with an All devices assignment (number 9). */
  DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES,
  /**
   * The default profile has {@code defaultWindows10EnrollmentCompletionPageConfiguration} as its
   * type (number 9).
   */
  DEFAULT_PROFILE_HAS_OWN_TYPE,
  /** An excluded group is stored as an included one (seen; property mapping). */
  EXCLUSION_STORED_AS_INCLUDE,
  /** A write that names an app which the tenant does not have is refused (number 10). */
  UNKNOWN_APPS_REFUSED,
  /** Documented limits are enforced: 100 selected apps, 10,000 characters of custom message. */
  LIMITS_ENFORCED,
  /**
   * A tenant with 50 custom profiles takes no more. The limit is documented; how the service
   * refuses was never recorded.
   */
  PROFILE_COUNT_LIMITED,
  /** {@code assign} leaves assignments that come from a policy set where they are (not known). */
  ASSIGN_KEEPS_POLICY_SETS,
  /** A create with {@code blockDeviceSetupRetryByUser: true} is refused (number 11, reported). */
  CREATE_REFUSES_RETRY_BY_USER,
  /**
   * For an hour, an enrollment event says of a deployment that ended only that it is in progress
   * (documented; Autopilot known issues).
   */
  EVENT_INCOMPLETE_FOR_AN_HOUR,
  /**
   * An enrollment event stays a failure after the person tried again and the deployment went well
   * (documented; Autopilot known issues).
   */
  EVENT_KEEPS_FAILURE,
  /**
   * Four hours after a deployment that went well, its event says failure (documented as fixed;
   * Autopilot known issues).
   */
  EVENT_FAILS_LATE,
  /**
   * Enrollment events tell of apps and policies, under {@code policyStatusDetails}: the reference
   * has pages of their own about them, and the metadata does not have the path any more.
   */
  EVENT_TELLS_POLICIES;

  /**
   * The name on the command line of the standalone fake: {@code patch-answers-204}.
   *
   * @return the name in lower case, with dashes
   */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
