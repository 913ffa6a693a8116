package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.validation.RuleCase.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is whole: every rule has a class, its description, and cases. */
class CatalogueTest {
  private static final List<String> IDS =
      List.of(
          """
          ESP001 ESP002 ESP003
          ESP101 ESP102
          ESP201 ESP202 ESP203 ESP204 ESP205 ESP206 ESP207
          ESP301 ESP302 ESP303 ESP304 ESP305 ESP306 ESP307 ESP308 ESP309 ESP310 ESP311 ESP312
          ESP313 ESP314 ESP315
          ESP401 ESP402 ESP403 ESP404 ESP405 ESP406 ESP407 ESP408 ESP409
          ESP411 ESP412 ESP413 ESP414 ESP415 ESP416 ESP417 ESP418
          ESP501 ESP502 ESP503 ESP504 ESP505
          ESP601 ESP602 ESP603 ESP605 ESP606 ESP607 ESP608 ESP609 ESP610 ESP611
          ESP701 ESP702 ESP703 ESP704 ESP705 ESP706 ESP707 ESP708 ESP709
          ESP801 ESP802 ESP803 ESP804 ESP805
          ESP901 ESP902
          """
              .split("\\s+"));

  static Stream<RuleInfo> rules() {
    return EspValidator.standard().rulesKnown().stream();
  }

  private static List<RuleCase> cases() {
    return Stream.of(
            OverrideRulesTest.cases(),
            BasicRulesTest.cases(),
            SettingsRulesTest.cases(),
            AppRulesTest.cases(),
            AssignmentRulesTest.cases(),
            TenantRulesTest.cases(),
            ScenarioRulesTest.cases(),
            QualityUpdateRulesTest.cases(),
            WireRulesTest.cases(),
            ScopeTagRulesTest.cases())
        .flatMap(cases -> cases)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_builder_begins_with_everything_that_a_description_says(RuleInfo rule) {
    assertThat(rule.toBuilder().build()).usingRecursiveComparison().isEqualTo(rule);
  }

  @Test
  void the_rules_are_those_of_the_catalogue() {
    assertThat(rules()).extracting(RuleInfo::id).containsExactlyElementsOf(IDS);
  }

  /** Those that have to look into a tenant have theirs beside the fake one, in the testkit. */
  static Stream<RuleInfo> rulesWithoutTenant() {
    return rules().filter(rule -> !rule.needs().contains(Need.CATALOG));
  }

  @ParameterizedTest
  @MethodSource("rulesWithoutTenant")
  void a_rule_has_a_case_that_fires_and_a_near_miss(RuleInfo rule) {
    List<RuleCase> own = cases().stream().filter(one -> one.ruleId().equals(rule.id())).toList();

    assertThat(own).extracting(RuleCase::outcome).contains(Outcome.FINDS, Outcome.ACCEPTS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_described(RuleInfo rule) {
    assertThat(List.of(rule.title(), rule.rationale(), rule.wrong(), rule.right()))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(rule.sources()).isNotEmpty();
    assertThat(rule.needs()).isNotEmpty();
  }
}
