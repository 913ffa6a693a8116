package io.github.autopilotesp.testkit.assertions;

import static io.github.autopilotesp.testkit.assertions.EspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.StartingPoints;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.ValidationReport;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions about what the library found and means to do, shown with the report or the plan. */
class ReportAndPlanAssertTest {
  private static final EspProfile KIOSKS =
      StartingPoints.userDriven().displayName("Kiosks").build();
  private static final ValidationReport NO_NAME =
      EspValidator.standard().validate(KIOSKS.toBuilder().displayName(" ").build());

  @Test
  void a_reports_findings_can_be_asked_for() {
    assertThatCode(
            () ->
                assertThat(NO_NAME)
                    .reports("ESP101")
                    .reports(Severity.ERROR, "ESP101")
                    .doesNotReport("ESP201"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_report_without_errors_passes() {
    assertThatCode(() -> assertThat(EspValidator.standard().validate(KIOSKS)).hasNoErrors())
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_not_in_a_report_fails_with_the_report() {
    assertFailure(() -> assertThat(NO_NAME).hasNoErrors(), "Expected no error, but the report");
    assertFailure(() -> assertThat(NO_NAME).hasNoFindings(), "Expected no finding, but");
    assertFailure(() -> assertThat(NO_NAME).reports("ESP201"), "a finding of ESP201, but");
    assertFailure(
        () -> assertThat(NO_NAME).reports(Severity.ADVICE, "ESP101"), "with severity ADVICE, but");
    assertFailure(() -> assertThat(NO_NAME).doesNotReport("ESP101"), "no finding of ESP101, but");
    assertFailure(() -> assertThat(NO_NAME).reports("ESP201"), "ESP101");
  }

  @Test
  void a_rule_that_was_not_evaluated_did_not_find_nothing() {
    String rule = NO_NAME.notEvaluated().get(0).ruleId();

    assertFailure(
        () -> assertThat(NO_NAME).doesNotReport(rule), rule + ", but it was not evaluated");
  }

  @Test
  void a_plan_for_what_is_there_already_is_empty() {
    assertThatCode(() -> assertThat(plan(EspProfileSet.of())).isEmpty().deletesNothing())
        .doesNotThrowAnyException();
  }

  @Test
  void a_plans_changes_can_be_asked_for() {
    FakeIntuneTenant tenant = FakeIntuneTenant.create();
    String group = tenant.tenant().addGroup("Kiosk devices");
    ProfileWrites.of(tenant).create(KIOSKS);
    EspProfile changed =
        KIOSKS.toBuilder()
            .displayName("Kiosk desks")
            .assign(Assignment.toGroup(GroupId.of(group)))
            .build();

    EspPlan plan =
        EspReconciler.forTenant(tenant)
            .plan(
                EspProfileSet.of(
                    List.of(
                        DesiredProfile.of(changed).renamedFrom("Kiosks"),
                        DesiredProfile.of(KIOSKS.toBuilder().displayName("New").build()))));

    assertThatCode(
            () ->
                assertThat(plan)
                    .creates("New")
                    .updates("Kiosks")
                    .updates("Kiosks", "Name")
                    .assigns("Kiosk desks")
                    .deletesNothing())
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_not_in_a_plan_fails_with_the_plan() {
    EspPlan plan = plan(EspProfileSet.of(KIOSKS));

    assertFailure(() -> assertThat(plan).isEmpty(), "Expected an empty plan, but it is:");
    assertFailure(() -> assertThat(plan).creates("Desks"), "to create \"Desks\", but it is:");
    assertFailure(() -> assertThat(plan).updates("Kiosks"), "to update \"Kiosks\", but");
    assertFailure(() -> assertThat(plan).updates("Kiosks", "Name"), "\"Name\" of \"Kiosks\", but");
    assertFailure(() -> assertThat(plan).assigns("Kiosks"), "to assign \"Kiosks\", but");
    assertFailure(() -> assertThat(plan).deletes("Kiosks"), "to delete \"Kiosks\", but");
    assertFailure(() -> assertThat(plan).isEmpty(), "Kiosks");
  }

  private static EspPlan plan(EspProfileSet desired) {
    return EspReconciler.forTenant(FakeIntuneTenant.create()).plan(desired);
  }

  private static void assertFailure(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
