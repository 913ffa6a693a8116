package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.browser.HeadlessChromium;
import io.github.autopilotesp.browser.HeadlessChromium.Visit;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Opens the page of a fleet and the timelines of enrollments in headless Chromium; runs in the
 * profile {@code preview-check} only.
 */
@Tag("chromium")
class OutcomePagesInChromiumTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"large, light", "large, dark", "small, light", "nobody, light"})
  void the_page_of_a_fleet_renders_without_a_message_or_a_request(String fleet, String scheme)
      throws IOException, InterruptedException {
    String page =
        switch (fleet) {
          case "large" -> OutcomeSamples.largeFleet().toHtml();
          case "small" -> OutcomeSamples.smallFleet().toHtml();
          default -> FleetOutcomes.builder().build().report().toHtml();
        };

    isQuiet(HeadlessChromium.open("fleet-" + fleet + ".html", page, scheme));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout", "retried", "crowded", "unknown"})
  void a_timeline_renders_without_a_message_or_a_request(String sample)
      throws IOException, InterruptedException {
    String picture =
        switch (sample) {
          case "timeout" -> EspOutcome.of(OutcomeSamples.timeout()).timeline();
          case "retried" -> EspOutcome.of(OutcomeSamples.retried()).timeline();
          case "crowded" -> EspOutcome.of(OutcomeSamples.crowded()).timeline();
          default -> EspOutcome.of(OutcomeSamples.withoutTimes()).timeline();
        };

    isQuiet(HeadlessChromium.open("timeline-" + sample + ".svg", picture, "light"));
  }

  private static void isQuiet(Visit visit) {
    assertThat(visit.screenshot()).isNotEmptyFile();
    assertThat(visit.output()).doesNotContain("CONSOLE");
    assertThat(visit.requests()).isEmpty();
  }
}
