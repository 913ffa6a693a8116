package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.settings;

import io.github.autopilotesp.profile.BlockDeviceUse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP7xx: quality updates. */
class QualityUpdateRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP701", "not blocked", settings(s -> s.blockDeviceUse(BlockDeviceUse.no())))
            .at("settings.installQualityUpdates"),
        keeps("ESP701", "blocked", settings(s -> s)),
        keeps(
            "ESP701",
            "not blocked, without updates",
            settings(s -> s.blockDeviceUse(BlockDeviceUse.no()).installQualityUpdates(false))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
