package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.testkit.GraphClient.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token endpoint, asked as any OAuth client asks. */
class FakeEntraTest {
  private final VirtualTime time = VirtualTime.create();
  private final FakeTenant tenant =
      FakeTenant.builder().time(time).seed(1).build().acceptOnlyIssuedTokens();
  private final FakeEntra entra =
      FakeEntra.forTenant(tenant)
          .app("app-1", "s3cret", "Group.Read.All")
          .tokenLife(Duration.ofMinutes(10))
          .start();
  private final HttpClient http = HttpClient.newBuilder().sslContext(entra.sslContext()).build();

  @AfterEach
  void stop() {
    entra.close();
    entra.close();
  }

  @Test
  void an_app_gets_a_token_that_the_tenant_honours_until_it_expires() throws Exception {
    Reply reply = token("app-1", "s3cret");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(reply.json().path("expires_in").asInt()).isEqualTo(600);
    GraphRequest request =
        GraphRequest.get("/beta/groups")
            .withHeader("Authorization", "Bearer " + reply.json().path("access_token").asText());
    assertThat(tenant.handle(request).status()).isEqualTo(200);
    assertThat(
            tenant.handle(new GraphRequest("GET", "/beta/users", request.headers(), null)).status())
        .isEqualTo(403);
    time.advance(Duration.ofMinutes(10));
    assertThat(tenant.handle(request).status()).isEqualTo(401);
    assertThat(entra.tokenRequests()).isEqualTo(1);
  }

  @Test
  void a_wrong_secret_and_an_unknown_app_get_none() throws Exception {
    assertThat(token("app-1", "wrong").json().path("error").asText()).isEqualTo("invalid_client");
    assertThat(token("app-2", "s3cret").json().path("error").asText())
        .isEqualTo("unauthorized_client");
    assertThat(entra.tokenRequests()).isEqualTo(2);
  }

  @Test
  void another_grant_and_another_scope_are_refused() throws Exception {
    assertThat(post("grant_type=password").json().path("error").asText())
        .isEqualTo("unsupported_grant_type");
    assertThat(post("grant_type=client_credentials&scope=x").json().path("error").asText())
        .isEqualTo("invalid_scope");
  }

  @Test
  void it_can_be_discovered() throws Exception {
    String tenantUrl = entra.authority() + "/" + tenant.tenantId();

    Reply openId = get("/" + tenant.tenantId() + "/v2.0/.well-known/openid-configuration");
    Reply instances = get("/common/discovery/instance?api-version=1.1");

    assertThat(openId.json().path("token_endpoint").asText())
        .isEqualTo(tenantUrl + "/oauth2/v2.0/token");
    assertThat(instances.json().path("tenant_discovery_endpoint").asText())
        .isEqualTo(tenantUrl + "/v2.0/.well-known/openid-configuration");
    assertThat(get("/other").status()).isEqualTo(404);
  }

  @Test
  void nobody_trusts_its_certificate_unasked() {
    assertThatThrownBy(() -> send(HttpClient.newHttpClient(), HttpRequest.newBuilder(url("/x"))))
        .isInstanceOf(SSLHandshakeException.class);
    assertThat(entra.trustManager().getAcceptedIssuers()).containsExactly(entra.certificate());
  }

  private Reply token(String clientId, String secret) throws Exception {
    return post(
        "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default"
            + "&client_id="
            + clientId
            + "&client_secret="
            + secret);
  }

  private Reply post(String form) throws Exception {
    return send(
        http,
        HttpRequest.newBuilder(url("/" + tenant.tenantId() + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private Reply get(String path) throws Exception {
    return send(http, HttpRequest.newBuilder(url(path)));
  }

  private URI url(String path) {
    return URI.create(entra.authority() + path);
  }

  private static Reply send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(answer.statusCode(), answer.headers(), answer.body());
  }
}
