package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class EspValidatorTest {
  private static final EspProfile BAD =
      clean().toBuilder()
          .displayName("")
          .settings(EspSettings.showProgress().timeout(Duration.ZERO).build())
          .build();

  @Test
  void a_clean_profile_has_no_findings() {
    ValidationReport report = EspValidator.standard().validate(clean());

    assertThat(report.findings()).isEmpty();
    assertThat(report.hasErrors()).isFalse();
    assertThatNoException().isThrownBy(report::throwOnErrors);
  }

  @Test
  void the_worst_comes_first() {
    ValidationReport report = EspValidator.standard().validate(BAD);

    assertThat(report.findings())
        .extracting(Finding::ruleId)
        .containsExactly("ESP101", "ESP201", "ESP701", "ESP205");
  }

  @Test
  void errors_are_thrown_with_the_whole_report() {
    ValidationReport report = EspValidator.standard().validate(BAD);

    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(report::throwOnErrors)
        .withMessageContainingAll(
            "2 errors", "ESP101", "ESP201", "The timeout is 0 minutes", "Fix: Set the timeout to ")
        .satisfies(e -> assertThat(e.report()).isSameAs(report));
  }

  @Test
  void a_rule_that_lacks_what_it_needs_says_so() {
    ValidationReport report = EspValidator.standard().validate(clean());

    assertThat(report.notEvaluated())
        .filteredOn(silent -> silent.ruleId().equals("ESP801"))
        .singleElement()
        .satisfies(
            silent -> {
              assertThat(silent.cause()).isEqualTo(NotEvaluated.Cause.LACKS_CONTEXT);
              assertThat(silent.reason()).contains("wire form");
            });
  }

  @Test
  void every_rule_ran_or_says_why_not() {
    ValidationReport report =
        EspValidator.standard().validate(clean(), Scenario.userDriven().entraJoined());

    assertThat(report.rulesRun() + report.notEvaluated().size())
        .isEqualTo(EspValidator.standard().rulesKnown().size());
  }

  @Test
  void in_a_set_a_finding_names_its_profile() {
    ValidationReport report =
        EspValidator.standard().validate(EspProfileSet.of(clean(), BAD), Scenario.userDriven());

    assertThat(report.errors())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.concern().index()).hasValue(1));
  }

  @Test
  void a_wire_object_that_is_no_profile_is_reported_and_not_thrown_at() {
    ValidationReport report =
        EspValidator.standard().validateWire(WireObject.of(Map.of("installQualityUpdates", 1)));

    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("ESP803", "ESP805");
    assertThat(report.notEvaluated())
        .filteredOn(silent -> silent.ruleId().equals("ESP101"))
        .singleElement()
        .satisfies(silent -> assertThat(silent.reason()).contains("@odata.type"));
  }

  @Test
  void in_the_strict_set_a_warning_is_an_error() {
    ValidationInput unassigned = Samples.assigned();

    assertThat(EspValidator.standard().validate(unassigned).hasErrors()).isFalse();
    assertThat(EspValidator.strict().validate(unassigned).errors())
        .extracting(Finding::ruleId)
        .containsExactly("ESP404");
  }

  @Test
  void a_silenced_finding_stays_in_the_report_and_counts_for_nothing() {
    ValidationReport report =
        EspValidator.builder()
            .override(RuleOverride.silence("ESP201", "Tested on purpose"))
            .override(RuleOverride.lower("ESP101", Severity.ADVICE, "A draft"))
            .build()
            .validate(BAD);

    assertThat(report.hasErrors()).isFalse();
    assertThat(report.findings())
        .filteredOn(finding -> finding.override().isPresent())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("ESP101", "ESP201");
  }

  @Test
  void a_lowered_finding_is_not_a_silenced_one() {
    ValidationReport report =
        EspValidator.builder()
            .override(RuleOverride.lower("ESP101", Severity.WARNING, "A draft"))
            .build()
            .validate(BAD);

    assertThat(report.silenced()).isEmpty();
    assertThat(report.findings(Severity.WARNING)).extracting(Finding::ruleId).contains("ESP101");
  }

  @Test
  void an_override_of_a_rule_that_was_left_out_is_not_called_useless() {
    ValidationReport report =
        EspValidator.builder()
            .withoutRules("ESP204")
            .override(RuleOverride.silence("ESP204", "Not here"))
            .build()
            .validate(clean());

    assertThat(report.findings()).isEmpty();
  }

  @Test
  void rules_are_selected_by_severity_family_and_id() {
    assertThat(EspValidator.builder().atLeast(Severity.ERROR).build().validate(BAD).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ESP101", "ESP201");
    assertThat(EspValidator.builder().onlyFamilies("ESP2").build().validate(BAD).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ESP201", "ESP205");
    assertThat(EspValidator.builder().onlyRules("ESP101").build().validate(BAD).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ESP101");
    assertThat(EspValidator.builder().withoutRules("ESP101").build().validate(BAD).errors())
        .extracting(Finding::ruleId)
        .containsExactly("ESP201");
  }

  @Test
  void the_rules_come_in_the_order_of_their_ids() {
    assertThat(
            EspValidator.builder()
                .rule(rule("ACME-1", (subject, reporter) -> {}))
                .build()
                .rulesKnown())
        .extracting(RuleInfo::id)
        .isSorted()
        .startsWith("ACME-1", "ESP001");
  }

  @Test
  void what_was_not_evaluated_comes_in_the_order_of_the_rules_whatever_the_cause() {
    ValidationReport report =
        EspValidator.builder()
            .rule(rule("ZULU-1", (subject, reporter) -> subject.profile().scopeTags().get(99)))
            .rule(rule("ACME-1", (subject, reporter) -> subject.profile().scopeTags().get(99)))
            .build()
            .validate(clean());

    assertThat(report.notEvaluated())
        .extracting(NotEvaluated::ruleId)
        .isSorted()
        .contains("ACME-1", "ESP801", "ZULU-1");
  }

  @Test
  void an_id_that_is_taken_is_refused() {
    Rule twin = rule("ACME-1", (subject, reporter) -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EspValidator.builder().rule(twin).rule(twin).build())
        .withMessageContaining("ACME-1");
    assertThatIllegalArgumentException().isThrownBy(() -> RuleInfo.of("Esp-1", Severity.ERROR));
  }

  @Test
  void a_rule_that_throws_is_named_and_the_others_run() {
    ValidationReport report =
        EspValidator.builder()
            .rule(rule("ACME-1", (subject, reporter) -> subject.profile().scopeTags().get(99)))
            .rule(rule("ACME-2", (subject, reporter) -> reporter.report(nothing())))
            .rule(rule("ACME-3", (subject, reporter) -> reporter.report(Problem.of(nothing()))))
            .build()
            .validate(BAD);

    assertThat(report.findings()).hasSize(4);
    assertThat(report.notEvaluated())
        .filteredOn(silent -> silent.cause() == NotEvaluated.Cause.RULE_FAILED)
        .extracting(NotEvaluated::ruleId)
        .containsExactly("ACME-1", "ACME-2", "ACME-3");
  }

  @Test
  void a_message_is_data_that_can_be_translated() {
    Message message =
        EspValidator.builder()
            .onlyRules("ESP201")
            .build()
            .validate(BAD)
            .findings()
            .get(0)
            .message();

    assertThat(message.key()).isEqualTo("ESP201");
    assertThat(message.arguments()).containsExactly(0L);
    assertThat(message.text("{0} Minuten sind {x} {9")).isEqualTo("0 Minuten sind {x} {9");
  }

  @Test
  void a_message_has_up_to_ten_arguments_and_leaves_other_places_as_they_are() {
    Message one = new Message("ACME-1", "{0} and {1}", List.of("x"));
    Message ten = new Message("ACME-1", "{9}{:}{/}", List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));

    assertThat(one).hasToString("x and {1}");
    assertThat(ten).hasToString("9{:}{/}");
  }

  @Test
  void the_renderings_say_what_was_found() {
    ValidationReport report = EspValidator.standard().validate(BAD);

    assertThat(report.toText()).contains("ERROR ESP201", "2 errors", "rules ran");
    assertThat(report.toJson()).contains("\"rule\" : \"ESP201\"", "\"formatVersion\" : 1");
    assertThat(report).hasToString(report.toText());
    assertThat(report.jsonForm())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("formatVersion", 1)
        .containsEntry("hasErrors", true);
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  static Rule rule(String id, java.util.function.BiConsumer<Subject, RuleReporter> check) {
    return rule(RuleInfo.of(id, Severity.WARNING).title("A rule of our own").build(), check);
  }

  static Rule rule(RuleInfo info, java.util.function.BiConsumer<Subject, RuleReporter> check) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public void check(Subject subject, RuleReporter reporter) {
        check.accept(subject, reporter);
      }
    };
  }

  @Test
  void a_rule_that_does_not_exist_cannot_be_left_out_in_silence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EspValidator.builder().withoutRules("ESP999"))
        .withMessageContaining("ESP999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EspValidator.builder().onlyRules("ESP201", "ESP2O5"))
        .withMessageContaining("ESP2O5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EspValidator.builder().onlyFamilies("ESP0x"))
        .withMessageContaining("ESP0x");
  }
}
