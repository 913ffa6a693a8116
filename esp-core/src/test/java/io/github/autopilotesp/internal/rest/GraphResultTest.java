package io.github.autopilotesp.internal.rest;

import static io.github.autopilotesp.internal.rest.Script.NOW;
import static io.github.autopilotesp.internal.rest.Script.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.autopilotesp.tenant.TenantException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How an answer to a read is read. */
class GraphResultTest {
  private static final GraphCall CALL =
      GraphCall.get("read group g-1", GraphPath.of("groups", "g-1"), List.of("A.Read", "B.Read"));

  private static GraphResult.Failure failure(GraphAnswer answer) {
    return failure(new Attempt.Answered(answer));
  }

  private static GraphResult.Failure failure(Attempt attempt) {
    return (GraphResult.Failure) GraphResult.of(CALL, attempt, NOW);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "302, UnreadableAnswer, false",
    "400, Rejected, false",
    "401, Unauthenticated, false",
    "403, Forbidden, false",
    "404, NotFound, false",
    "405, Rejected, false",
    "409, Conflict, false",
    "410, NotFound, false",
    "412, Conflict, false",
    "429, Throttled, true",
    "500, Unavailable, false",
    "502, Unavailable, true",
    "503, Unavailable, true",
    "504, Unavailable, true",
    "507, Unavailable, false"
  })
  void a_status_has_its_kind_of_failure(int status, String kind, boolean mayPass) {
    GraphResult.Failure failure = failure(answer(status, ""));

    assertThat(failure.exception().getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.mayPass()).isEqualTo(mayPass);
    assertThat(failure.exception().status()).hasValue(status);
    assertThat(failure.exception().requestId()).contains("r-1");
    assertThat(failure.exception().operation()).isEqualTo("read group g-1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "400, would refuse it again",
    "401, Check that the credential",
    "403, requires the permission",
    "404, it was deleted",
    "409, Read it again",
    "412, Read it again",
    "429, Try again later",
    "501, does not support this",
    "503, Try again later"
  })
  void a_failure_says_what_to_do_before_what_the_service_said(int status, String advice) {
    String said = "{\"error\": {\"code\": \"x\", \"message\": \"No.\"}}";

    assertThat(failure(answer(status, said)).exception())
        .hasMessageMatching(".*" + advice + ".*\\. It said: No\\. \\[read group g-1, .*");
  }

  static Stream<Arguments> attempts() {
    return Stream.of(
        Arguments.of(new Attempt.NotSent(new ConnectException("x")), "Unavailable", true),
        Arguments.of(new Attempt.NotSent(new SSLHandshakeException("x")), "Unavailable", false),
        Arguments.of(new Attempt.NotSent(new InterruptedException()), "Interrupted", false),
        Arguments.of(new Attempt.OutOfTime(), "Unavailable", false),
        Arguments.of(new Attempt.NoToken(new IOException("x")), "Unauthenticated", false),
        Arguments.of(new Attempt.NotTried(), "Unavailable", false),
        Arguments.of(new Attempt.NoAnswer(new IOException("x")), "Unavailable", true),
        Arguments.of(new Attempt.Interrupted(new InterruptedException()), "Interrupted", false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attempts")
  void an_attempt_without_an_answer_has_its_kind_of_failure(
      Attempt attempt, String kind, boolean mayPass) {
    GraphResult.Failure failure = failure(attempt);

    assertThat(failure.exception().getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.mayPass()).isEqualTo(mayPass);
    assertThat(failure.exception().status()).isEmpty();
  }

  @Test
  void what_Graph_says_is_told_with_its_code_and_the_id_for_support() {
    String said =
        """
        {"error": {"code": "Request_BadRequest", "message": "Invalid object identifier 'x'.",
         "innerError": {"date": "2026-03-04T05:06:07", "request-id": "r-2",
          "client-request-id": "c-2"}}}
        """;

    TenantException failure = failure(answer(400, Map.of(), said)).exception();

    assertThat(failure).hasMessageContaining("It said: Invalid object identifier 'x'.");
    assertThat(failure.code()).contains("Request_BadRequest");
    assertThat(failure.requestId()).contains("r-2");
  }

  @Test
  void the_sentence_is_taken_out_of_what_Intune_wraps_as_JSON_in_JSON() {
    String said =
        """
        {"error": {"code": "NotFound", "message": "{\\r\\n  \\"_version\\": 3,\\r\\n  \
        \\"Message\\": \\"There is no such profile - Operation ID (for customer support): \
        00000000-0000-0000-0000-000000000000 - Activity ID: 11111111-1111-1111-1111-111111111111 \
        - Url: https://fef.example/x\\",\\r\\n  \\"CustomApiErrorPhrase\\": \\"\\",\\r\\n  \
        \\"RetryAfter\\": null,\\r\\n  \\"ErrorSourceService\\": \\"\\",\\r\\n  \
        \\"HttpHeaders\\": \\"{}\\"\\r\\n}"}}
        """;

    assertThat(failure(answer(404, said)).exception())
        .hasMessageContaining(" It said: There is no such profile [")
        .hasMessageNotContaining("fef.example");
  }

  @Test
  void a_missing_permission_is_named() {
    assertThat(failure(answer(403, "")).exception())
        .hasMessageContaining("A.Read or B.Read")
        .asInstanceOf(type(TenantException.Forbidden.class))
        .extracting(TenantException.Forbidden::sufficientPermissions)
        .isEqualTo(List.of("A.Read", "B.Read"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "17                            | PT17S",
        " 0                            | PT0S",
        "-1                            | none",
        "soon                          | none",
        "Wed, 04 Mar 2026 05:06:17 GMT | PT10S",
        "Wed, 04 Mar 2026 05:06:00 GMT | PT0S"
      })
  void a_wait_is_asked_for_in_seconds_or_by_date(String header, Duration wait) {
    GraphResult.Failure failure = failure(answer(429, Map.of("retry-after", header), ""));

    assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(wait));
    assertThat(((TenantException.Throttled) failure.exception()).retryAfter())
        .isEqualTo(failure.retryAfter());
  }

  @ParameterizedTest
  @CsvSource({"400, true", "404, true", "410, true", "403, false", "405, false", "500, false"})
  void what_is_not_there_is_no_failure(int status, boolean isAbsent) {
    GraphResult result = failure(answer(status, ""));

    if (isAbsent) {
      assertThat(result.ifFound()).isEmpty();
    } else {
      assertThatThrownBy(result::ifFound).isInstanceOf(TenantException.class);
    }
  }

  @ParameterizedTest(name = "body {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | It has no body.",
        "<html>        | It is not",
        "[]            | It is not",
        "{}            | It has no list named value.",
        "{\"value\":1} | It has no list named value.",
        "{\"value\":[1]} | Its list contains something that is not an object."
      })
  void what_is_no_page_is_not_used(String body, String problem) {
    assertThatThrownBy(() -> answer(200, body).items(CALL))
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("The answer cannot be used. " + problem);
  }

  @Test
  void the_token_and_line_ends_are_taken_out_of_words_and_never_out_of_data() {
    String said = "{\"id\": \"secret\", \"error\": {\"message\": \"no secret\\nfor you\"}}";
    GraphAnswer answer = GraphAnswer.of(404, Map.of(), said, Redaction.of("secret", 12));

    assertThat(failure(answer).exception())
        .hasMessageContaining("no …\\nfor you [")
        .hasMessageNotContaining("secret");
    assertThat(answer.body().orElseThrow().string("id")).contains("secret");
  }
}
