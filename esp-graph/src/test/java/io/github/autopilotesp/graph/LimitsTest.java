package io.github.autopilotesp.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.graph.HostileServer.Answer;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.wire.GraphJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a service sends, it ends, and in a failure that says what to do. */
class LimitsTest {
  private static final byte[] SPACES = " ".repeat(64 * 1024).getBytes(US_ASCII);

  @Test
  void a_bomb_of_gzip_does_not_fill_the_memory() {
    Answer bomb = new Answer(200, Map.of("Content-Encoding", "gzip"), LimitsTest::bomb);

    assertTooLong(bomb);
  }

  @Test
  void chunks_without_end_do_not_fill_the_memory() {
    assertTooLong(new Answer(200, Map.of(), LimitsTest::endless));
  }

  private static void assertTooLong(Answer answer) {
    try (HostileServer server = HostileServer.answering(asked -> answer);
        GraphIntuneTenant tenant = server.builder().build()) {
      assertThatThrownBy(() -> tenant.groups().named(List.of("a")))
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("more than 67108864 bytes")
          .hasMessageContaining("maxAnswerBytes");
    }
  }

  @Test
  void a_refusal_without_end_is_no_refusal_of_a_write() {
    try (HostileServer server =
            HostileServer.answering(asked -> new Answer(400, Map.of(), LimitsTest::endless));
        GraphIntuneTenant tenant = server.builder().maxRetries(0).maxAnswerBytes(1_000).build()) {
      assertThatThrownBy(() -> Sent.delete(tenant, ProfileId.of("a")))
          .isInstanceOf(TenantException.OutcomeUnknown.class);
    }
  }

  @Test
  void the_longest_answer_can_be_set() {
    Answer answer = Answer.of(200, "{\"value\":[], \"filler\":\"" + "x".repeat(1_000) + "\"}");

    try (HostileServer server = HostileServer.answering(asked -> answer);
        GraphIntuneTenant strict = server.builder().maxAnswerBytes(1_000).build();
        GraphIntuneTenant wide = server.builder().maxAnswerBytes(1_100).build()) {
      assertThatThrownBy(() -> strict.filters().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class);
      assertThat(wide.filters().list()).isEmpty();
    }
  }

  /** The reader of JSON has a limit of its own for files, which is not the limit of an answer. */
  @Test
  void an_answer_is_read_up_to_the_limit_that_was_set_and_no_other() {
    String filler = "x".repeat(GraphJson.MAX_CHARACTERS);
    Answer answer = Answer.of(200, "{\"value\":[], \"filler\":\"" + filler + "\"}");

    try (HostileServer server = HostileServer.answering(asked -> answer);
        GraphIntuneTenant tenant = server.builder().build()) {
      assertThat(tenant.filters().list()).isEmpty();
    }
  }

  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @Test
  void pages_that_never_come_back_and_never_end_are_given_up() {
    AtomicInteger page = new AtomicInteger();

    try (HostileServer server =
            HostileServer.answering(
                (own, asked) ->
                    Answer.of(
                        200,
                        "{\"value\":[],\"@odata.nextLink\":\"%s/beta/x?page=%d\"}"
                            .formatted(own, page.incrementAndGet())));
        GraphIntuneTenant tenant = server.builder().maxPages(7).build()) {
      assertThatThrownBy(() -> tenant.filters().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("more than 7 pages")
          .hasMessageContaining("maxPages");
      assertThat(server.requests).hasSize(7);
    }
  }

  @Test
  void more_items_than_may_be_are_given_up() {
    String items =
        String.join(",", IntStream.range(0, 11).mapToObj(i -> "{\"id\":\"" + i + "\"}").toList());

    try (HostileServer server =
            HostileServer.answering(asked -> Answer.of(200, "{\"value\":[" + items + "]}"));
        GraphIntuneTenant tenant = server.builder().maxItems(10).build()) {
      assertThatThrownBy(() -> tenant.scopeTags().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("more than 10 items")
          .hasMessageContaining("maxItems");
    }
  }

  @Test
  void the_words_of_the_service_in_a_message_are_cut_where_the_builder_says() {
    String said = "{\"error\":{\"message\":\"" + "x".repeat(5_000) + "\"}}";

    try (HostileServer server = HostileServer.answering(asked -> Answer.of(400, said));
        GraphIntuneTenant tenant = server.builder().maxMessageCharacters(50).build()) {
      TenantException failure =
          catchThrowableOfType(TenantException.class, () -> tenant.filters().list());

      assertThat(failure)
          .hasMessageContaining("x".repeat(50) + "… (4950 more characters)")
          .hasMessageNotContaining("x".repeat(51));
    }
  }

  @Test
  void a_limit_of_nothing_is_no_limit() {
    GraphIntuneTenant.Builder builder = GraphIntuneTenant.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxAnswerBytes(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxAnswerBytes(Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxPages(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxItems(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxMessageCharacters(0));
  }

  @Test
  void a_closed_tenant_says_so_where_several_requests_are_sent_at_a_time() {
    try (HostileServer server = HostileServer.answering(asked -> Answer.of(200, "{}"))) {
      GraphIntuneTenant tenant = server.builder().build();
      tenant.close();
      List<AppId> many = IntStream.range(0, 100).mapToObj(i -> AppId.of("app" + i)).toList();

      assertThatThrownBy(() -> tenant.apps().find(many))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed")
          .hasMessageContaining("Build another");
    }
  }

  private static void bomb(OutputStream out) throws IOException {
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      endless(packed);
    }
  }

  /** Goes on until the other side has had enough. */
  private static void endless(OutputStream out) throws IOException {
    while (true) {
      out.write(SPACES);
    }
  }
}
