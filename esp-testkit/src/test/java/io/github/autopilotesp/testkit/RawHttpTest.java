package io.github.autopilotesp.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of the bytes of HTTP/1.1, as RFC 9112 has them. */
class RawHttpTest {
  private static final String CONFIGURATIONS =
      "/beta/deviceManagement/deviceEnrollmentConfigurations";
  private static final String PROFILE = GraphClient.profile("Raw");
  private static final String HEAD =
      String.join(
          "\r\n",
          " HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer x",
          "Content-Type: application/json",
          "");
  private static final String LAST = "Connection: close\r\n";
  private static final int ROUNDS = 500;
  private static final FakeGraphServer SERVER = FakeGraphServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String create(String headers, String body) {
    return "POST " + CONFIGURATIONS + HEAD + headers + "\r\n" + body;
  }

  @Test
  void requests_of_one_connection_are_answered_in_their_order() throws Exception {
    String first = "GET /beta/groups?$top=1" + HEAD + "\r\n";
    String second = "GET /beta/nothing" + HEAD + LAST + "\r\n";

    assertThat(statuses(exchange(first + second))).containsExactly(200, 400);
  }

  @Test
  void a_body_in_chunks_is_read_whole() throws Exception {
    String half = PROFILE.substring(0, 20);
    String rest = PROFILE.substring(20);
    String chunks =
        "%x;name=value\r\n%s\r\n%X\r\n%s\r\n0\r\nTrailer: x\r\n\r\n"
            .formatted(half.length(), half, rest.length(), rest);

    String answer = exchange(create("Transfer-Encoding: Chunked\r\n" + LAST, chunks));

    assertThat(statuses(answer)).containsExactly(201);
    assertThat(answer).contains("\"displayName\":\"Raw\"");
  }

  @Test
  void a_client_that_waits_before_its_body_is_told_to_go_on() throws Exception {
    String length = "Content-Length: " + PROFILE.length() + "\r\nExpect: 100-continue\r\n";

    assertThat(statuses(exchange(create(length + LAST, PROFILE)))).containsExactly(100, 201);
  }

  @Test
  void an_answer_without_a_body_leaves_room_for_the_next() throws Exception {
    String id = SERVER.tenant().addProfile("Gone");
    String delete = "DELETE " + CONFIGURATIONS + "/" + id + HEAD + "\r\n";
    String head = "HEAD /beta/groups" + HEAD + "\r\n";
    String last = "GET /beta/groups" + HEAD + LAST + "\r\n";

    assertThat(statuses(exchange(delete + head + last))).hasSize(3).endsWith(200);
  }

  @Test
  void a_client_of_http_1_0_gets_one_answer() throws Exception {
    String request = "GET /beta/groups HTTP/1.0\r\nAuthorization: Bearer x\r\n\r\n";

    assertThat(statuses(exchange(request + request))).containsExactly(200);
  }

  @Test
  void what_is_sent_after_connections_are_refused_is_never_handled() throws Exception {
    String request = "GET /beta/groups" + HEAD + "\r\n";
    int before = SERVER.tenant().journal().all().size();
    for (int round = 0; round < ROUNDS; round++) {
      try (Socket socket = open()) {
        send(socket, request);
        assertThat(socket.getInputStream().read()).isPositive();
        SERVER.tenant().faults().refuseConnections();
        trySend(socket, request);
      } finally {
        SERVER.tenant().faults().acceptConnections();
      }
    }

    assertThat(SERVER.tenant().journal().all()).hasSize(before + ROUNDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | 400",
        "GET /beta/groups | 400",
        "GET /beta/groups HTTP/2 | 505",
        "GET /beta/groups HTTP/1.1\\nHost localhost | 400",
        "GET /beta/groups HTTP/1.1\\nHost: localhost\\n folded: x | 400",
        "GET /beta/groups HTTP/1.1\\nclient-request-id: a\rb | 400",
        "POST /beta/groups HTTP/1.1\\nContent-Length: x | 400",
        "POST /beta/groups HTTP/1.1\\nContent-Length: -1 | 400",
        "POST /beta/groups HTTP/1.1\\nContent-Length: 99999999999999 | 413",
        "POST /beta/groups HTTP/1.1\\nContent-Length: 1\\nTransfer-Encoding: chunked | 400",
        "POST /beta/groups HTTP/1.1\\nTransfer-Encoding: gzip | 400",
        "POST /beta/groups HTTP/1.1\\nTransfer-Encoding: chunked\\n\\nzz | 400",
        "POST /beta/groups HTTP/1.1\\nTransfer-Encoding: chunked\\n\\n2\\nabc | 400",
      })
  void what_is_no_request_is_refused_and_ends_the_connection(String request, int status)
      throws Exception {
    String bytes = request.replace("\\n", "\r\n") + "\r\n\r\n";

    assertThat(statuses(exchange(bytes))).containsExactly(status);
  }

  @Test
  void a_head_without_end_is_refused() throws Exception {
    assertThat(statuses(exchange("GET /" + "x".repeat(400 * 1024)))).containsExactly(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /beta/gro", "GET /beta/groups HTTP/1.1\r\nHos"})
  void a_client_that_hangs_up_harms_nobody(String begun) throws Exception {
    assertThat(exchange(begun)).isEmpty();
    assertThat(statuses(exchange("GET /beta/groups" + HEAD + LAST + "\r\n"))).containsExactly(200);
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = open()) {
      send(socket, request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), SERVER.baseUrl().getPort());
  }

  private static void trySend(Socket socket, String request) {
    try {
      send(socket, request);
    } catch (IOException closed) {
      // as it should be
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
  }

  private static List<Integer> statuses(String answers) {
    List<Integer> statuses = new ArrayList<>();
    for (int at = answers.indexOf("HTTP/1.1 ");
        at >= 0;
        at = answers.indexOf("HTTP/1.1 ", at + 1)) {
      statuses.add(Integer.valueOf(answers.substring(at + 9, at + 12)));
    }
    return statuses;
  }
}
