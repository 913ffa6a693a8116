package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.Redaction;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What a service, or something that stands before it, can send that Graph would not. */
class HostileAnswerTest {
  private static final String TOKEN = "header.test/payload.signature";

  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void a_page_of_a_proxy_is_no_proof_that_a_write_was_carried_out() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onEvery("DELETE", "").respond(200, "<html>Sign in</html>");

    assertThatThrownBy(() -> Sent.delete(graph.tenant, kiosk.id()))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "header.test/payload.signature",
        "header.test\\/payload.signature",
        "header\\u002etest/payload\\u002esignature"
      })
  void a_token_that_the_service_repeats_is_in_no_message(String repeated) {
    graph
        .fake
        .faults()
        .onEvery("GET", "")
        .respond(
            400,
            "{\"error\":{\"code\":\""
                + repeated
                + "\",\"message\":\"Bad token "
                + repeated
                + "\"}}");

    try (GraphIntuneTenant tenant = graph.builder().credential(giving(TOKEN)).build()) {
      TenantException failure =
          catchThrowableOfType(TenantException.class, () -> tenant.profiles().list());

      assertThat(failure).hasMessageContaining("Bad token …").hasMessageNotContaining(TOKEN);
      assertThat(failure.code()).contains("…");
    }
  }

  @Test
  void a_token_is_taken_out_of_messages_and_never_out_of_data() {
    graph.fake.addProfile("test");

    try (GraphIntuneTenant tenant = graph.builder().credential(giving("test")).build()) {
      assertThat(tenant.profiles().list()).extracting(StoredProfile::displayName).contains("test");
    }
  }

  @Test
  void words_of_the_service_cannot_begin_a_line_of_a_log() {
    graph
        .fake
        .faults()
        .onEvery("GET", "")
        .respond(400, "{\"error\":{\"message\":\"No.\\nINFO all is \\u001b[31mwell\"}}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .hasMessageContaining("No.\\nINFO all is \\u001b[31mwell");
  }

  @Test
  void the_words_of_the_service_are_cut_to_what_one_reads() {
    graph
        .fake
        .faults()
        .onEvery("GET", "")
        .respond(400, "{\"error\":{\"message\":\"" + "x".repeat(5_000_000) + "\"}}");

    TenantException failure =
        catchThrowableOfType(TenantException.class, () -> graph.tenant.profiles().list());

    assertThat(String.valueOf(failure.getMessage()).length()).isLessThan(4096);
  }

  @Test
  void an_answer_without_end_is_refused_before_it_fills_the_memory() {
    graph
        .fake
        .faults()
        .onEvery("GET", "")
        .respond(200, "{\"value\":[\"" + "x".repeat(65 * 1024 * 1024) + "\"]}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("more than 67108864 bytes");
  }

  @Test
  void a_challenge_that_cannot_be_decoded_leaves_a_refused_write_refused() {
    GraphAnswer answer =
        GraphAnswer.of(
            401, Map.of("WWW-Authenticate", "Bearer claims=\"%%%\""), "", Redaction.of("", 2_000));

    assertThat(GraphExchange.claims(answer)).isNull();
  }

  @Test
  void a_credential_that_gives_nothing_ends_the_call_before_anything_is_sent() {
    TokenCredential nothing = request -> Mono.empty();

    try (GraphIntuneTenant tenant = graph.builder().credential(nothing).build()) {
      assertThatThrownBy(() -> tenant.profiles().list())
          .isInstanceOf(TenantException.Unauthenticated.class)
          .hasMessageContaining("the credential returned no token");
    }
    assertThat(graph.requests()).isEmpty();
  }

  @Test
  void a_closed_tenant_says_so() {
    GraphIntuneTenant tenant = graph.builder().build();
    tenant.close();

    assertThatThrownBy(() -> Sent.create(tenant, named("Kiosk")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static TokenCredential giving(String token) {
    return request ->
        Mono.just(new AccessToken(token, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
  }
}
