package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server makes of names, proxies and TLS. */
class ServerFaceTest {
  private static final String GROUPS = "/beta/groups?$top=1";

  @Test
  void over_tls_a_page_links_to_the_next_over_tls() throws Exception {
    try (FakeGraphServer server = FakeGraphServer.https()) {
      server.tenant().addGroup("a");
      server.tenant().addGroup("b");
      HttpClient client = HttpClient.newBuilder().sslContext(server.sslContext()).build();

      HttpResponse<String> first = get(client, server.baseUrl() + GROUPS);
      String next = parse(first.body()).path("@odata.nextLink").asText();

      assertThat(next).startsWith("https://localhost:");
      assertThat(parse(get(client, next).body()).at("/value/0/displayName").asText())
          .isEqualTo("b");
      assertThat(server.trustManager().getAcceptedIssuers()).contains(server.certificate());
    }
  }

  @Test
  void who_does_not_trust_the_certificate_gets_no_answer() {
    try (FakeGraphServer server = FakeGraphServer.https()) {
      assertThatThrownBy(() -> get(HttpClient.newHttpClient(), server.baseUrl() + GROUPS))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void a_server_without_tls_has_no_certificate() {
    try (FakeGraphServer server = FakeGraphServer.start()) {
      assertThatThrownBy(server::certificate).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void behind_a_proxy_that_speaks_tls_links_lead_to_the_proxy() throws Exception {
    try (FakeGraphServer server = FakeGraphServer.start()) {
      server.tenant().addGroup("a");
      server.tenant().addGroup("b");

      String answer = raw(server, "graph.example", "X-Forwarded-Proto: https\r\n");

      assertThat(answer).contains("\"@odata.nextLink\":\"https://graph.example/beta/groups?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200", "127.0.0.1:8080, 200", "LOCALHOST:1, 200",
    "rebound.example, 403", "localhost.example, 403", "127.0.0.1.example:80, 403"
  })
  void without_authentication_only_the_servers_own_names_are_answered(String host, int status)
      throws Exception {
    try (FakeGraphServer server = FakeGraphServer.builder().withoutAuthentication().start()) {
      assertThat(raw(server, host, "")).startsWith("HTTP/1.1 " + status);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String url)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer x").build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Java's own client does not let a test choose the name of the host. */
  private static String raw(FakeGraphServer server, String host, String headers)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort())) {
      String request = "GET " + GROUPS + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
      byte[] bytes =
          (request + "Authorization: Bearer x\r\n" + headers + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      StringBuilder answer = new StringBuilder();
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      reader.lines().forEach(line -> answer.append(line).append('\n'));
      return answer.toString();
    }
  }
}
