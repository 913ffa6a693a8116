package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.clean;
import static io.github.autopilotesp.validation.Samples.wire;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP8xx: the wire form. */
class WireRulesTest {
  private static final EspProfile HIDDEN =
      clean().toBuilder().settings(EspSettings.hidden()).build();

  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks(
                "ESP801",
                "log collection on a hidden page",
                wire(HIDDEN, w -> w.put("allowLogCollectionOnInstallFailure", true)))
            .at("allowLogCollectionOnInstallFailure"),
        breaks(
                "ESP801",
                "a timeout on a hidden page",
                wire(HIDDEN, w -> w.put("installProgressTimeoutInMinutes", 90)))
            .at("installProgressTimeoutInMinutes"),
        keeps("ESP801", "a hidden page", wire(HIDDEN, w -> {})),
        keeps(
            "ESP801",
            "the default timeout on a hidden page",
            wire(HIDDEN, w -> w.put("installProgressTimeoutInMinutes", 60))),
        keeps("ESP801", "a shown page", wire(w -> {})),
        breaks(
                "ESP802",
                "one true, one false",
                wire(w -> w.put("trackInstallProgressForAutopilotOnly", false)))
            .at("trackInstallProgressForAutopilotOnly"),
        keeps("ESP802", "both true", wire(w -> {})),
        keeps(
            "ESP802",
            "one of them missing",
            wire(w -> w.remove("trackInstallProgressForAutopilotOnly"))),
        breaks(
                "ESP803",
                "a timeout in words",
                wire(w -> w.put("installProgressTimeoutInMinutes", "sixty")))
            .at("installProgressTimeoutInMinutes"),
        breaks(
            "ESP803",
            "half a minute",
            wire(w -> w.put("installProgressTimeoutInMinutes", new BigDecimal("60.5")))),
        breaks(
            "ESP803",
            "a number among scope tags",
            wire(w -> w.put("roleScopeTagIds", Arrays.asList("0", 1)))),
        breaks("ESP803", "a switch as text", wire(w -> w.put("installQualityUpdates", "true"))),
        breaks(
            "ESP803",
            "an assignment without target",
            wire(w -> w.put("assignments", List.of(Map.of("target", "all"))))),
        keeps(
            "ESP803",
            "60.0 minutes",
            wire(w -> w.put("installProgressTimeoutInMinutes", new BigDecimal("60.0")))),
        keeps("ESP803", "an unknown property", wire(w -> w.put("mood", List.of(1, true)))),
        breaks("ESP804", "an unknown property", wire(w -> w.put("mood", "good"))).at("mood"),
        keeps("ESP804", "an annotation", wire(w -> w.put("assignments@odata.context", "x"))),
        breaks(
                "ESP805",
                "another configuration",
                wire(
                    w ->
                        w.put(
                            "@odata.type", "#microsoft.graph.deviceEnrollmentLimitConfiguration")))
            .at("@odata.type"),
        breaks("ESP805", "no type", wire(w -> w.remove("@odata.type"))),
        keeps("ESP805", "an ESP profile", wire(w -> {})));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
