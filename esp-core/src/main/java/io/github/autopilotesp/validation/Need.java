package io.github.autopilotesp.validation;

/**
 * What a rule needs in order to be evaluated. A rule that needs a profile or its wire form runs
 * once for each profile, any other rule once for each validation.
 */
public enum Need {
  /** The profile, in the admin center's terms. */
  PROFILE("the profile"),
  /** The profile as the service's JSON object. */
  WIRE("the profile's wire form (Graph JSON)"),
  /** The profile in either form. */
  PROFILE_OR_WIRE("the profile or its wire form"),
  /** The other profiles of the set or the tenant. */
  OTHER_PROFILES("the other profiles of the set or the tenant"),
  /** The tenant's apps, groups, filters and scope tags that the profiles refer to. */
  CATALOG("the tenant's apps, groups, filters and scope tags"),
  /** The deployment scenario. */
  SCENARIO("a deployment scenario"),
  /** The planned changes in the tenant. */
  CHANGES("the planned changes"),
  /** The measured timeouts that enrollments would have needed. */
  MEASURED("measured timeouts"),
  /** The overrides in force, and the findings of the other rules. Such a rule runs last. */
  OVERRIDES("overrides");

  private final String description;

  Need(String description) {
    this.description = description;
  }

  /**
   * Describes the need in words.
   *
   * @return a description such as {@code a deployment scenario}
   */
  public String description() {
    return description;
  }
}
