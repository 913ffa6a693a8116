package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.Journal;
import io.github.autopilotesp.validation.ValidationReport;

/**
 * Where an assertion begins. Its {@code assertThat} can be imported beside AssertJ's own.
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
   * Begins an assertion about a profile.
   *
   * @param actual the profile
   * @return the assertion
   */
  public static EspProfileAssert assertThat(EspProfile actual) {
    return new EspProfileAssert(actual);
  }

  /**
   * Begins an assertion about a profile of a tenant.
   *
   * @param actual the profile
   * @return the assertion
   */
  public static StoredProfileAssert assertThat(StoredProfile actual) {
    return new StoredProfileAssert(actual);
  }

  /**
   * Begins an assertion about a validator's report.
   *
   * @param actual the report
   * @return the assertion
   */
  public static ValidationReportAssert assertThat(ValidationReport actual) {
    return new ValidationReportAssert(actual);
  }

  /**
   * Begins an assertion about a plan.
   *
   * @param actual the plan
   * @return the assertion
   */
  public static EspPlanAssert assertThat(EspPlan actual) {
    return new EspPlanAssert(actual);
  }

  /**
   * Begins an assertion about the profiles of a tenant. Each assertion reads them anew, and fails
   * as the tenant does where it does not answer.
   *
   * @param actual any implementation of the port
   * @return the assertion
   */
  public static IntuneTenantAssert assertThat(IntuneTenant actual) {
    return new IntuneTenantAssert(actual);
  }

  /**
   * Begins an assertion about what a fake was asked.
   *
   * @param actual the fake's journal
   * @return the assertion
   */
  public static JournalAssert assertThat(Journal actual) {
    return new JournalAssert(actual);
  }
}
