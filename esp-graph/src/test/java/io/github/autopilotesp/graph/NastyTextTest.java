package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * One nasty string stands wherever the service can put a text, and goes into every method of the
 * builder that takes one: no message and no line of the log lets it end a line, speak to a terminal
 * or hide.
 */
class NastyTextTest {
  private static final String FORGED = "FORGED";
  private static final String HIDDEN =
      "\r\u001b\u009b\u0000\u007f\u0085\u000b\f\u202e\u2066\u200f\u2028\u2029\ufeff\u00ad\ud83d";
  private static final String NASTY = "n\n" + FORGED + "\r\n" + FORGED + HIDDEN + "z";

  private static final ToldService SERVICE = new ToldService();

  static Stream<String> answers() {
    String error =
        json(Map.of("code", NASTY, "message", NASTY, "innerError", Map.of("request-id", NASTY)));
    // A header can hold no line end, but much else.
    String headers = "\nrequest-id: r\u001b\u202e\u009b\nRetry-After: \u202e\n\n";
    List<String> answers = new ArrayList<>();
    for (int status : List.of(302, 400, 401, 403, 404, 409, 429, 500, 503)) {
      answers.add(status + headers + "{\"error\": " + error + "}");
    }
    String nasty = json(NASTY);
    for (String body :
        List.of(
            nasty,
            "{" + nasty + ": 1, ?}",
            "{\"value\": " + nasty + "}",
            "{\"value\": [" + nasty + "]}",
            "{\"value\": [{" + nasty + ": " + nasty + "}]}",
            "{\"value\": [], \"@odata.nextLink\": " + nasty + "}",
            "{\"value\": [], \"@odata.nextLink\": \"https://evil.example/\\u202e\"}",
            "{\"id\": " + nasty + ", \"displayName\": " + nasty + "}",
            "{\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\","
                + " \"id\": "
                + nasty
                + ", \"displayName\": 1}",
            "{\"responses\": [{\"id\": \"1\", \"status\": 400, \"body\": {\"error\": "
                + error
                + "}}, {\"id\": \"2\", \"status\": 200, \"body\": "
                + nasty
                + "}]}")) {
      answers.add("200" + headers + body);
    }
    return answers.stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void no_message_and_no_line_of_the_log_hides_what_the_service_said(String answer) {
    SERVICE.answer(answer);
    List<String> texts = new ArrayList<>();

    List<String> log =
        logged(
            () -> {
              for (Consumer<IntuneTenant> read : ToldService.READS) {
                @Nullable Throwable thrown = catchThrowable(() -> read.accept(SERVICE.tenant));
                texts.add(thrown == null ? "" : String.valueOf(thrown.getMessage()));
              }
              for (List<TenantOperation> operations : ToldService.WRITES) {
                SERVICE.tenant.send(operations).stream()
                    .flatMap(outcome -> outcome.failure().stream())
                    .forEach(failure -> texts.add(String.valueOf(failure.getMessage())));
              }
            });

    assertThat(texts).anyMatch(text -> !text.isEmpty());
    assertThat(log).isNotEmpty();
    texts.forEach(NastyTextTest::isOneLine);
    log.forEach(NastyTextTest::isOneLine);
  }

  @Test
  void no_method_of_the_builder_repeats_a_text_as_it_is() {
    URI endpoint = URI.create("https://host/%0AFORGED%1B%E2%80%AE?a=%0D");
    Throwable refused =
        catchThrowable(
            () ->
                GraphIntuneTenant.builder()
                    .credential(new CountingCredential())
                    .endpoint(endpoint)
                    .build());

    isOneLine(String.valueOf(refused.getMessage()));
    assertThat(
            Arrays.stream(GraphIntuneTenant.Builder.class.getMethods())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(String.class)))
        .as("methods of the builder that take a text, which would belong here")
        .isEmpty();
  }

  private static List<String> logged(Runnable calls) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.github.autopilotesp");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.list = new CopyOnWriteArrayList<>();
    events.start();
    logger.setLevel(Level.TRACE);
    logger.addAppender(events);
    logger.setAdditive(false);
    try {
      calls.run();
    } finally {
      logger.detachAppender(events);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static void isOneLine(String text) {
    assertThat(text.chars().filter(c -> c == '\n' || HIDDEN.indexOf(c) >= 0).toArray())
        .as("%s", text)
        .isEmpty();
  }

  private static String json(Object value) {
    String object = GraphJson.print(WireObject.of(Map.of("k", value)));
    return object.substring("{\"k\":".length(), object.length() - 1);
  }
}
