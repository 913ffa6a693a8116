package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.profile;

import io.github.autopilotesp.profile.ScopeTag;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP9xx: scope tags. */
class ScopeTagRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP901", "a name", tagged("0", "Helpdesk")).at("scopeTags[1]"),
        breaks("ESP901", "nothing", tagged(" ")),
        breaks("ESP901", "a negative number", tagged("-1")),
        keeps("ESP901", "whole numbers", tagged("0", "17")),
        keeps("ESP901", "no scope tag", tagged()));
  }

  private static ValidationInput tagged(String... ids) {
    return profile(p -> p.scopeTags(Stream.of(ids).map(ScopeTag::of).toList()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
