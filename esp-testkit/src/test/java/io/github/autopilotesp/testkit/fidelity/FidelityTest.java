package io.github.autopilotesp.testkit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How mistakes are answered. docs/fidelity.md is generated from them. */
class FidelityTest {
  private static final Path PAGE = Path.of(System.getProperty("esp.root"), "docs", "fidelity.md");

  /** May fall and never rise. */
  private static final int MOST_INFERRED = 13;

  private static final String BEGIN = "<!-- mistakes -->\n";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final FakeTenant TENANT = FakeTenant.builder().seed(14).build();
  private static final List<Mistake> MISTAKES =
      Mistakes.of(TENANT.addProfile("P"), TENANT.defaultProfileId());
  private static final FakeGraphServer SERVER = FakeGraphServer.start(TENANT);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<Mistake> mistakes() {
    return MISTAKES;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_answered_as_the_service_answers_it(Mistake mistake) throws Exception {
    HttpResponse<String> answer = send(mistake.request());
    JsonNode error = JSON.readTree(answer.body()).path("error");

    assertThat(answer.statusCode() + " " + error.path("code").asText() + " " + said(error))
        .startsWith(mistake.status() + " " + mistake.code() + " " + mistake.message());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("OData-Version")).hasValue("4.0");
    assertThat(error.path("innerError").path("request-id").asText())
        .isEqualTo(answer.headers().firstValue("request-id").orElseThrow());
  }

  @Test
  void nothing_was_stored_by_any_of_them() {
    assertThat(TENANT.journal().writes()).noneMatch(exchange -> exchange.stored());
  }

  @Test
  void few_answers_are_inferred_and_never_more_than_before() {
    long inferred = MISTAKES.stream().filter(m -> m.evidence() == Evidence.INFERRED).count();

    assertThat(inferred).isLessThanOrEqualTo(MOST_INFERRED);
    assertThat(inferred * 5).isLessThanOrEqualTo(MISTAKES.size());
  }

  @Test
  void the_page_is_up_to_date() throws IOException {
    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table();
    if (Boolean.getBoolean("esp.update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(PAGE)
        .as(
            "Generate it anew: mvn -q test -pl esp-testkit -am -Dtest=FidelityTest -Djacoco.skip"
                + " -Desp.update=true -Dsurefire.failIfNoSpecifiedTests=false")
        .content()
        .isEqualTo(expected);
  }

  private static String table() {
    String counts =
        Arrays.stream(Evidence.values())
            .map(
                evidence ->
                    MISTAKES.stream().filter(m -> m.evidence() == evidence).count()
                        + " "
                        + evidence.word())
            .collect(Collectors.joining(", "));
    return MISTAKES.size()
        + " mistakes: "
        + counts
        + ".\n\n| resource | operation | mistake | answer | message begins | evidence |\n"
        + "|---|---|---|---|---|---|\n"
        + MISTAKES.stream().map(Mistake::row).distinct().collect(Collectors.joining("\n"))
        + "\n";
  }

  /** The sentence, which Intune puts into JSON of its own. */
  private static String said(JsonNode error) throws JsonProcessingException {
    String message = error.path("message").asText();
    return message.startsWith("{") ? JSON.readTree(message).path("Message").asText() : message;
  }

  private static HttpResponse<String> send(GraphRequest request)
      throws IOException, InterruptedException {
    String url = request.url().replace(" ", "%20").replace("'", "%27");
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(SERVER.baseUrl() + url));
    request.headers().forEach(builder::header);
    builder.method(
        request.method(),
        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
    return HTTP.send(builder.build(), BodyHandlers.ofString());
  }
}
