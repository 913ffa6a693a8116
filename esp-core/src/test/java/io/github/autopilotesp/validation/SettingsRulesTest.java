package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.profile;
import static io.github.autopilotesp.validation.Samples.settings;
import static java.time.Duration.ofMinutes;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP2xx: the settings that stand alone. */
class SettingsRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP201", "0 minutes", settings(s -> s.timeout(ofMinutes(0))))
            .at("settings.timeoutMinutes"),
        breaks("ESP201", "1441 minutes", settings(s -> s.timeout(ofMinutes(1441)))),
        breaks("ESP201", "a negative time", settings(s -> s.timeout(ofMinutes(-1)))),
        keeps("ESP201", "1 minute", settings(s -> s.timeout(ofMinutes(1)))),
        keeps("ESP201", "1440 minutes", settings(s -> s.timeout(ofMinutes(1440)))),
        breaks("ESP202", "59 minutes, blocked", settings(s -> s.timeout(ofMinutes(59))))
            .at("settings.timeoutMinutes"),
        keeps("ESP202", "60 minutes, blocked", settings(s -> s.timeout(ofMinutes(60)))),
        keeps(
            "ESP202",
            "59 minutes, not blocked",
            settings(s -> s.timeout(ofMinutes(59)).blockDeviceUse(BlockDeviceUse.no()))),
        breaks("ESP203", "10,001 characters", settings(s -> s.customMessage("x".repeat(10_001))))
            .at("settings.customMessage"),
        keeps("ESP203", "10,000 characters", settings(s -> s.customMessage("x".repeat(10_000)))),
        breaks("ESP204", "an empty message", settings(s -> s.customMessage("")))
            .at("settings.customMessage"),
        breaks("ESP204", "a blank message", settings(s -> s.customMessage(" \n"))),
        keeps("ESP204", "the stock message", settings(s -> s)),
        keeps("ESP204", "a short message", settings(s -> s.customMessage("?"))),
        breaks("ESP205", "no log collection", settings(s -> s.collectLogs(false)))
            .at("settings.collectLogs"),
        keeps("ESP205", "log collection", settings(s -> s.collectLogs(true))),
        keeps("ESP205", "a hidden page", profile(p -> p.settings(EspSettings.hidden()))),
        breaks("ESP206", "a hidden page", profile(p -> p.settings(EspSettings.hidden())))
            .at("settings.showProgress"),
        keeps("ESP206", "a shown page", profile(p -> p)),
        breaks("ESP207", "95 in 100 needed 61 minutes", measured(3601))
            .at("settings.timeoutMinutes"),
        keeps("ESP207", "95 in 100 needed 60 minutes", measured(3600)),
        keeps(
            "ESP207",
            "another profile needed more",
            settings(s -> s.timeout(ofMinutes(60)))
                .measured(List.of(new MeasuredTimeout("another", ofMinutes(90), false, 100)))),
        keeps(
            "ESP207",
            "a hidden page",
            profile(p -> p.settings(EspSettings.hidden())).measured(List.of())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }

  private static ValidationInput measured(long seconds) {
    String name = Samples.clean().displayName();
    return settings(it -> it.timeout(ofMinutes(60)))
        .measured(List.of(new MeasuredTimeout(name, Duration.ofSeconds(seconds), false, 100)));
  }
}
