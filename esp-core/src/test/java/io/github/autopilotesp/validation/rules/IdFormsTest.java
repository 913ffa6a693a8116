package io.github.autopilotesp.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdFormsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "10", "0123456789"})
  void digits_are_a_whole_number(String text) {
    assertThat(IdForms.isWholeNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.0", "1a", "/", ":", " 1"})
  void anything_else_is_none(String text) {
    assertThat(IdForms.isWholeNumber(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c01", "09AFaf00-0000-0000-0000-000000000009"})
  void a_guid_has_digits_of_either_case_and_dashes(String text) {
    assertThat(IdForms.isGuid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0g",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0/",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0:",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0@",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0G",
        "81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c0`",
        "81d0c6c2a7c3e-4f57-8f0e-6a5f2b9d3c01",
        "81d0c6c2-7c3ea4f57-8f0e-6a5f2b9d3c01",
        "81d0c6c2-7c3e-4f57a8f0e-6a5f2b9d3c01",
        "81d0c6c2-7c3e-4f57-8f0ea6a5f2b9d3c01"
      })
  void anything_else_is_no_guid(String text) {
    assertThat(IdForms.isGuid(text)).isFalse();
  }
}
