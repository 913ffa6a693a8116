package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleOverride.lower;
import static io.github.autopilotesp.validation.RuleOverride.silence;
import static io.github.autopilotesp.validation.Samples.settings;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP0xx: overrides. */
class OverrideRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP001", "a misspelled id", overriding(silence("ESP2O5", "Patient data"))),
        keeps("ESP001", "a known id", overriding(silence("ESP205", "Patient data"))),
        breaks("ESP002", "no reason", overriding(silence("ESP205", " "))),
        keeps("ESP002", "a reason", overriding(silence("ESP205", "Patient data"))),
        breaks("ESP003", "a rule that found nothing", overriding(silence("ESP204", "Why not"))),
        breaks(
            "ESP003",
            "a severity that is not lower",
            overriding(lower("ESP205", Severity.ADVICE, "It is advice already"))),
        keeps("ESP003", "a rule that found something", overriding(silence("ESP205", "Logs"))),
        keeps("ESP003", "a rule that could not speak", overriding(silence("ESP601", "Hybrid"))));
  }

  private static ValidationInput overriding(RuleOverride... overrides) {
    return settings(s -> s.collectLogs(false)).overrides(List.of(overrides));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
