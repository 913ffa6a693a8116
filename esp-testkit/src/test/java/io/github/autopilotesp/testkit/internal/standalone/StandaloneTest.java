package io.github.autopilotesp.testkit.internal.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program, as someone uses it who writes in another language. */
class StandaloneTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<FakeGraphServer> server = new AtomicReference<>();

  @AfterEach
  void stop() {
    if (server.get() != null) {
      server.get().close();
    }
  }

  @Test
  void it_says_where_it_listens_and_logs_each_request() throws Exception {
    assertThat(run()).isZero();
    int port = server.get().baseUrl().getPort();

    get(server.get().baseUrl() + "/beta/groups?$top=1", "x");

    assertThat(out.toString(UTF_8).lines())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("listening on http://127.0.0.1:" + port),
            second -> assertThat(second).endsWith("Z #1 GET /beta/groups?$top=1 -> 200"));
    assertThat(server.get().tenant().journal().all()).isEmpty();
  }

  @Test
  void it_holds_what_the_seed_says(@TempDir Path folder) throws Exception {
    Path seed = Files.writeString(folder.resolve("seed.json"), "{\"groups\": [{\"id\": \"g-1\"}]}");

    run("--seed", seed.toString(), "--no-auth");

    assertThat(get(server.get().baseUrl() + "/v1.0/groups/g-1", "").statusCode()).isEqualTo(200);
  }

  @Test
  void it_asks_for_a_token_unless_told_otherwise() throws Exception {
    run("--latency", "1");

    assertThat(get(server.get().baseUrl() + "/v1.0/groups", "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503                        | GET  | /beta/groups        | 503",
        "GET /groups=429+retry:3    | GET  | /beta/groups        | 429",
        "GET /groups=429            | GET  | /beta/users         | 200",
        "/groups=429*1@1            | GET  | /beta/groups        | 429",
        "POST /assign=504+stored    | GET  | /beta/groups        | 200",
        "503@0                      | GET  | /beta/groups        | 200",
        "expired                    | GET  | /beta/groups        | 401",
        "malformed                  | GET  | /beta/groups        | 200",
        "slow:1                     | GET  | /beta/groups        | 200",
        "throttle:1/0.5, POST=500   | GET  | /beta/groups        | 200"
      })
  void faults_can_be_asked_for(String spec, String method, String path, int status)
      throws Exception {
    run("--faults", spec);

    assertThat(get(server.get().baseUrl() + path, "x").statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "truncated"})
  void connections_can_be_cut(String spec) {
    run("--faults", spec);

    assertThatThrownBy(() -> get(server.get().baseUrl() + "/beta/groups", "x"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void habits_can_be_asked_for() throws Exception {
    Habits habits =
        HabitNames.parse(
            "ideal, patch-answers-204,reorder-bumps-versions,no-reorder-bumps-versions,"
                + "drop:installQualityUpdates,drop:x,read-lag:1500,new-property:y,lenient:z");

    assertThat(habits.has(Habit.PATCH_ANSWERS_204)).isTrue();
    assertThat(habits.has(Habit.REORDER_BUMPS_VERSIONS)).isFalse();
    assertThat(habits.droppedOnCreate()).containsExactly("installQualityUpdates", "x");
    assertThat(habits.newProperties()).containsEntry("y", "true");
    assertThat(habits.lenientTypes()).containsExactly("z");
    assertThat(habits.readLag()).isEqualTo(Duration.ofMillis(1500));
    assertThat(HabitNames.parse("realistic")).isEqualTo(Habits.realistic());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour        |            | unknown option: --colour",
        "--port          |            | --port needs a value",
        "--port          | 70000      | --port is a whole number from 0 to 65535, not '70000'",
        "--latency       | soon       | --latency is a whole number from 0 to 2147483647, not"
            + " 'soon'",
        "--seed          | /no/file   | --seed can't be read: java.nio.file.NoSuchFileException:"
            + " /no/file",
        "--faults        | 999        | not a fault: 999",
        "--faults        | throttle:1/0 | not a fault: throttle:1/0",
        "--habits        | nice       | unknown habit: nice",
        "--habits        | read-lag:x | read-lag is a whole number from 0 to 2147483647, not 'x'"
      })
  void bad_options_are_told_with_the_usage_and_status_2(
      String option, String value, String message) {
    int status = value == null ? run(option) : run(option, value);

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith(message + System.lineSeparator() + "usage: ");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_file_that_holds_no_seed_is_told(@TempDir Path folder) throws IOException {
    Path seed = Files.writeString(folder.resolve("seed.json"), "[]");

    assertThat(run("--seed", seed.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("--seed holds no seed: ");
  }

  @Test
  void a_port_in_use_is_told_with_status_1() {
    run();

    assertThat(run("--port", String.valueOf(server.get().baseUrl().getPort()))).isEqualTo(1);
    assertThat(err.toString(UTF_8)).startsWith("the fake can't listen on 127.0.0.1:");
  }

  @Test
  void help_shows_the_usage() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("usage: ").contains("exclusion-stored-as-include");
  }

  @Test
  void a_process_of_its_own_ends_cleanly_when_told_to() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Standalone.class.getName(),
                "--no-auth")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String first = lines.readLine();
      assertThat(first).startsWith("listening on http://127.0.0.1:");
      get(first.substring("listening on ".length()) + "/beta/groups", "");
      assertThat(lines.readLine()).endsWith("GET /beta/groups -> 200");

      process.toHandle().destroy();

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(lines.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_process_with_bad_options_ends_with_status_2() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Standalone.class.getName(),
                "--colour")
            .start();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
  }

  /** What the standalone jar holds. */
  private static String classPath() {
    return Stream.of(
            Standalone.class,
            Sleeper.class,
            ObjectMapper.class,
            JsonParser.class,
            JsonInclude.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private int run(String... arguments) {
    return Standalone.run(
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        server::set,
        arguments);
  }

  private static HttpResponse<String> get(String url, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
