package io.github.autopilotesp.targeting.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.targeting.EspExpectation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens the preview in headless Chromium, which {@code -Ppreview-check} takes from the path or from
 * {@code -Dchromium=...}. The pages and their screenshots stay in {@code target/preview}.
 */
class PreviewCheck {
  private static final Path FOLDER = Path.of("target", "preview").toAbsolutePath();

  /** A request that a page of a file made; the browser's own have no such key. */
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"network_isolation_key\":\"file:.*\"url\":\"((?:https?|wss?|ftp):[^\"]*)\"");

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"user-driven, light", "user-driven, dark", "self-deploying, light"})
  void it_renders_without_a_console_message_and_without_a_request(String sample, String scheme)
      throws IOException, InterruptedException {
    EspExpectation expectation =
        sample.equals("user-driven")
            ? PreviewSamples.userDrivenHybrid()
            : PreviewSamples.selfDeploying();
    Path page = Files.createDirectories(FOLDER).resolve(sample + ".html");
    Files.writeString(page, EspPreview.html(expectation));
    Path screenshot = FOLDER.resolve(sample + "-" + scheme + ".png");
    Path requests = FOLDER.resolve(sample + "-" + scheme + "-netlog.json");
    Files.deleteIfExists(screenshot);

    String output = open(page, screenshot, requests, scheme);

    assertThat(screenshot).isNotEmptyFile();
    assertThat(output).doesNotContain("CONSOLE");
    assertThat(requestsIn(requests)).isEmpty();
  }

  @Test
  void the_check_sees_a_message_and_a_request_where_there_is_one()
      throws IOException, InterruptedException {
    Path page = Files.createDirectories(FOLDER).resolve("noisy.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><title>Noisy</title><img src=\"http://127.0.0.1:9/x.png\">"
            + "<script>console.log('noise')</script>");
    Path requests = FOLDER.resolve("noisy-netlog.json");

    String output = open(page, FOLDER.resolve("noisy.png"), requests, "light");

    assertThat(output).contains("CONSOLE");
    assertThat(requestsIn(requests)).contains("http://127.0.0.1:9/x.png");
  }

  private static List<String> requestsIn(Path netLog) throws IOException {
    return REQUEST
        .matcher(Files.readString(netLog))
        .results()
        .map(request -> request.group(1))
        .toList();
  }

  private static String open(Path page, Path screenshot, Path requests, String scheme)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("chromium", "chromium"),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-domain-reliability",
                "--disable-sync",
                "--no-first-run",
                "--no-pings",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + Files.createTempDirectory("preview"),
                "--log-net-log=" + requests,
                "--window-size=1000,2400",
                "--screenshot=" + screenshot));
    if (scheme.equals("dark")) {
      command.add("--blink-settings=preferredColorScheme=0");
    }
    command.add(page.toUri().toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
