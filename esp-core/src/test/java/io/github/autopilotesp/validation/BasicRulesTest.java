package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.profile;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP1xx: name and description. */
class BasicRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP101", "no name", profile(p -> p.displayName(""))).at("name"),
        breaks("ESP101", "a blank name", profile(p -> p.displayName(" \t"))).at("name"),
        keeps("ESP101", "a name of one character", profile(p -> p.displayName("x"))),
        breaks("ESP102", "no description", profile(p -> p.description(""))).at("description"),
        keeps("ESP102", "a short description", profile(p -> p.description("x"))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
