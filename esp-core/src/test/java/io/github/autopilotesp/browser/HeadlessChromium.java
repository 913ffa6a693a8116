package io.github.autopilotesp.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Opens pages in headless Chromium, taken from the path or from {@code -Dchromium=...}. Pages and
 * screenshots stay in {@code target/preview}.
 */
public final class HeadlessChromium {
  private static final Path FOLDER = Path.of("target", "preview").toAbsolutePath();

  /** A request that a page of a file made; the browser's own have no such key. */
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"network_isolation_key\":\"file:.*\"url\":\"((?:https?|wss?|ftp):[^\"]*)\"");

  private HeadlessChromium() {}

  /** What a page did when it was opened. */
  public record Visit(Path screenshot, String output, List<String> requests) {}

  /** Writes a page and opens it; a scheme is light or dark. */
  public static Visit open(String name, String page, String scheme)
      throws IOException, InterruptedException {
    Path file = Files.createDirectories(FOLDER).resolve(name);
    Files.writeString(file, page);
    String stem = name.substring(0, name.lastIndexOf('.')) + "-" + scheme;
    Path screenshot = FOLDER.resolve(stem + ".png");
    Path requests = FOLDER.resolve(stem + "-netlog.json");
    Files.deleteIfExists(screenshot);
    String output = run(file, screenshot, requests, scheme);
    return new Visit(
        screenshot,
        output,
        REQUEST
            .matcher(Files.readString(requests))
            .results()
            .map(request -> request.group(1))
            .toList());
  }

  private static String run(Path page, Path screenshot, Path requests, String scheme)
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
    if (process.waitFor() != 0) {
      throw new IOException("Chromium ended with " + process.exitValue() + ": " + output);
    }
    return output;
  }
}
