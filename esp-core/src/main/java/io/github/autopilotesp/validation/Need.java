package io.github.autopilotesp.validation;

/**
 * What a rule has to know before it can say anything. A rule that needs a profile or its wire form
 * is asked once for each profile, any other rule once for each validation.
 */
public enum Need {
  /** The profile, in the admin center's terms. */
  PROFILE("the profile"),
  /** The profile as the JSON object of the service. */
  WIRE("the profile's wire form (Graph JSON)"),
  /** The profile in either form. */
  PROFILE_OR_WIRE("the profile or its wire form"),
  /** The other profiles of the set or the tenant. */
  OTHER_PROFILES("the other profiles of the set or the tenant"),
  /** The tenant's apps, groups, filters and scope tags, as far as the profiles name them. */
  CATALOG("the tenant's apps, groups, filters and scope tags"),
  /** The deployment scenario. */
  SCENARIO("a deployment scenario"),
  /** The changes that are planned in the tenant. */
  CHANGES("the planned changes"),
  /** The timeouts that enrollments would have needed, as measured. */
  MEASURED("timeouts that were measured"),
  /** The overrides in force, and what the other rules found. Such a rule runs last. */
  OVERRIDES("overrides");

  private final String description;

  Need(String description) {
    this.description = description;
  }

  /**
   * Says in words what is needed.
   *
   * @return such as {@code a deployment scenario}
   */
  public String description() {
    return description;
  }
}
