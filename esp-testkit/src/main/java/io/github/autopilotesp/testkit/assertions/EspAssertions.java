package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.Journal;
import io.github.autopilotesp.validation.ValidationReport;

/**
 * The entry point of the assertions. Its {@code assertThat} can be imported together with
 * AssertJ's.
 *
 * <pre>{@code
 * assertThat(tenant).profile("Kiosks").means(desired);
 * assertThat(report).hasNoErrors().reports("ESP205");
 * assertThat(fake.journal()).received(1, "POST", "deviceEnrollmentConfigurations");
 * }</pre>
 */
public final class EspAssertions {
  private EspAssertions() {}

  /**
   * Starts an assertion about a profile.
   *
   * @param actual the profile
   * @return the assertion
   */
  public static EspProfileAssert assertThat(EspProfile actual) {
    return new EspProfileAssert(actual);
  }

  /**
   * Starts an assertion about a profile of a tenant.
   *
   * @param actual the profile
   * @return the assertion
   */
  public static StoredProfileAssert assertThat(StoredProfile actual) {
    return new StoredProfileAssert(actual);
  }

  /**
   * Starts an assertion about a validator's report.
   *
   * @param actual the report
   * @return the assertion
   */
  public static ValidationReportAssert assertThat(ValidationReport actual) {
    return new ValidationReportAssert(actual);
  }

  /**
   * Starts an assertion about a plan.
   *
   * @param actual the plan
   * @return the assertion
   */
  public static EspPlanAssert assertThat(EspPlan actual) {
    return new EspPlanAssert(actual);
  }

  /**
   * Starts an assertion about the profiles of a tenant. Each assertion reads them again, and fails
   * like the tenant if the call fails.
   *
   * @param actual any implementation of the port
   * @return the assertion
   */
  public static IntuneTenantAssert assertThat(IntuneTenant actual) {
    return new IntuneTenantAssert(actual);
  }

  /**
   * Starts an assertion about the requests to a fake.
   *
   * @param actual the fake's journal
   * @return the assertion
   */
  public static JournalAssert assertThat(Journal actual) {
    return new JournalAssert(actual);
  }
}
