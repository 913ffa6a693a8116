package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterExplanationTest {
  private static final FilterRule SURFACES_OR_LOANERS =
      FilterRule.parse(
          "(device.manufacturer -eq \"Contoso\" and device.model -startsWith \"Slate\")"
              + " or device.enrollmentProfileName -eq \"Loaner\"");

  @Test
  void a_match_is_explained_by_the_clauses_that_make_it() {
    FilterExplanation explanation =
        SURFACES_OR_LOANERS.explain(Devices.of("manufacturer: Contoso, model: Slate 4"));

    assertThat(explanation.describe())
        .isEqualTo(
            "TRUE: (device.manufacturer -eq \"Contoso\") is TRUE, as device.manufacturer is"
                + " \"Contoso\"; (device.model -startsWith \"Slate\") is TRUE, as device.model is"
                + " \"Slate 4\"");
    assertThat(explanation.missing()).isEmpty();
  }

  @Test
  void a_refusal_is_explained_by_one_clause_of_each_group() {
    FilterExplanation explanation =
        SURFACES_OR_LOANERS.explain(
            Devices.of("manufacturer: Fabrikam, model: Slate 4, enrollmentProfileName: $null"));

    assertThat(explanation.describe())
        .isEqualTo(
            "FALSE: (device.manufacturer -eq \"Contoso\") is FALSE, as device.manufacturer is"
                + " \"Fabrikam\"; (device.enrollmentProfileName -eq \"Loaner\") is FALSE, as"
                + " device.enrollmentProfileName has no value");
  }

  @Test
  void an_open_question_names_the_facts_that_would_decide_it() {
    FilterExplanation explanation =
        SURFACES_OR_LOANERS.explain(Devices.of("manufacturer: Fabrikam, model: Slate 4"));

    assertThat(explanation.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(explanation.missing()).containsExactly(FilterProperty.ENROLLMENT_PROFILE_NAME);
    assertThat(explanation.describe())
        .isEqualTo(
            "UNKNOWN: (device.enrollmentProfileName -eq \"Loaner\") is UNKNOWN, as"
                + " device.enrollmentProfileName is not known");
  }

  @Test
  void every_clause_is_listed_with_its_own_answer() {
    FilterExplanation explanation =
        SURFACES_OR_LOANERS.explain(Devices.of("manufacturer: Contoso, model: Tablet"));

    assertThat(explanation.clauses())
        .extracting(FilterExplanation.Clause::truth)
        .containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
    assertThat(explanation.clauses())
        .extracting(FilterExplanation.Clause::column)
        .containsExactly(2, 40, 77);
  }

  @Test
  void a_clause_that_the_documentation_does_not_allow_can_not_be_found_out() {
    FilterExplanation explanation =
        FilterRule.parse("device.model -gt \"a\"").explain(Devices.of("model: b"));

    assertThat(explanation.missing()).isEmpty();
    assertThat(explanation.describe())
        .isEqualTo(
            "UNKNOWN: (device.model -gt \"a\") is UNKNOWN, as the documentation does not allow this"
                + " comparison");
  }
}
