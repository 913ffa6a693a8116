package io.github.autopilotesp.targeting.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.browser.HeadlessChromium;
import io.github.autopilotesp.browser.HeadlessChromium.Visit;
import io.github.autopilotesp.targeting.EspExpectation;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the preview in headless Chromium; runs in the profile {@code preview-check} only. */
@Tag("chromium")
class PreviewInChromiumTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"user-driven, light", "user-driven, dark", "self-deploying, light"})
  void it_renders_without_a_console_message_and_without_a_request(String sample, String scheme)
      throws IOException, InterruptedException {
    EspExpectation expectation =
        sample.equals("user-driven")
            ? PreviewSamples.userDrivenHybrid()
            : PreviewSamples.selfDeploying();

    Visit visit = HeadlessChromium.open(sample + ".html", EspPreview.html(expectation), scheme);

    assertThat(visit.screenshot()).isNotEmptyFile();
    assertThat(visit.output()).doesNotContain("CONSOLE");
    assertThat(visit.requests()).isEmpty();
  }

  @Test
  void the_check_sees_a_message_and_a_request_where_there_is_one()
      throws IOException, InterruptedException {
    String page =
        "<!DOCTYPE html><title>Noisy</title><img src=\"http://127.0.0.1:9/x.png\">"
            + "<script>console.log('noise')</script>";

    Visit visit = HeadlessChromium.open("noisy.html", page, "light");

    assertThat(visit.output()).contains("CONSOLE");
    assertThat(visit.requests()).contains("http://127.0.0.1:9/x.png");
  }
}
