package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.Redaction;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeEntra;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class AuthenticationTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void a_token_is_asked_for_once_in_its_life() {
    graph.tenant.profiles().list();
    graph.time.advance(Duration.ofMinutes(50));
    Sent.create(graph.tenant, named("Kiosk"));

    assertThat(graph.credential.requests()).hasSize(1);

    graph.time.advance(Duration.ofMinutes(10));
    graph.tenant.profiles().list();

    assertThat(graph.credential.requests()).hasSize(2);
  }

  @Test
  void many_requests_at_a_time_share_one_token() {
    IntStream.range(0, 100).forEach(i -> graph.fake.addProfile("Profile " + i));

    graph.tenant.apps().find(IntStream.range(0, 100).mapToObj(i -> AppId.of("app-" + i)).toList());

    assertThat(graph.credential.requests()).hasSize(1);
  }

  @Test
  void a_short_lived_token_is_used_for_most_of_its_life() {
    CountingCredential shortLived = new CountingCredential(Duration.ofSeconds(100));
    GraphIntuneTenant tenant = graph.builder().credential(shortLived).build();

    tenant.profiles().list();
    graph.time.advance(Duration.ofSeconds(80));
    tenant.profiles().list();
    assertThat(shortLived.requests()).hasSize(1);
    graph.time.advance(Duration.ofSeconds(15));
    tenant.profiles().list();

    assertThat(shortLived.requests()).hasSize(2);
    tenant.close();
  }

  @Test
  void a_token_that_ends_in_the_middle_is_renewed_even_for_a_create() {
    graph.fake.faults().onNext("POST", "").expireToken();

    graph.writes(graph.tenant).create(named("Kiosk"));

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    assertThat(graph.credential.requests()).hasSize(2);
  }

  @Test
  void a_claims_challenge_is_answered_with_a_token_that_claims_it() {
    String claims = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";
    String challenge = Base64.getEncoder().encodeToString(claims.getBytes(UTF_8));
    AccessTokens tokens = new AccessTokens(graph.credential, graph.time);
    TokenRequestContext request = new TokenRequestContext().addScopes("any");
    String first = tokens.getTokenSync(request).getToken();

    tokens.discard(first, GraphExchange.claims(challengeAnswer(challenge)));
    tokens.getTokenSync(new TokenRequestContext().addScopes("any"));

    assertThat(graph.credential.requests().get(1).getClaims()).isEqualTo(claims);
  }

  private static GraphAnswer challengeAnswer(String challenge) {
    return GraphAnswer.of(
        401,
        Map.of(
            "www-authenticate",
            "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + challenge + "\""),
        "",
        Redaction.of("", 2_000));
  }

  @Test
  void a_token_that_is_refused_again_ends_the_call() {
    graph.fake.faults().onEvery("GET", "").expireToken();

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.Unauthenticated.class)
        .hasMessageContaining("did not accept the token");

    assertThat(graph.requests()).hasSize(2);
  }

  @Test
  void a_credential_that_gives_no_token_ends_the_call_before_anything_is_sent() {
    TokenCredential broken =
        request ->
            Mono.error(new ClientAuthenticationException("AADSTS7000215: Invalid secret", null));
    GraphIntuneTenant tenant = graph.builder().credential(broken).build();

    assertThatThrownBy(() -> Sent.create(tenant, named("Kiosk")))
        .isInstanceOf(TenantException.Unauthenticated.class)
        .hasMessageContaining("AADSTS7000215")
        .hasMessageContaining("Check the credential");

    assertThat(graph.requests()).isEmpty();
    tenant.close();
  }

  @Nested
  class WithAzureIdentity {
    private final String secret = "a-very-secret-secret";
    private final FakeEntra entra =
        FakeEntra.forTenant(graph.fake.acceptOnlyIssuedTokens())
            .app(GraphFixture.CLIENT_ID, secret, "DeviceManagementServiceConfig.ReadWrite.All")
            .tokenLife(Duration.ofHours(1))
            .start();

    @AfterEach
    void close() {
      entra.close();
    }

    @Test
    void a_client_secret_buys_one_token_a_lifetime() {
      try (GraphIntuneTenant tenant =
          graph.builder().credential(graph.credential(entra, secret)).build()) {
        Sent.create(tenant, named("Kiosk"));
        tenant.profiles().list();
        tenant.profiles().list();

        assertThat(entra.tokenRequests()).isEqualTo(1);

        graph.time.advance(Duration.ofMinutes(61));
        tenant.profiles().list();

        assertThat(entra.tokenRequests()).isEqualTo(2);
      }
    }

    @Test
    void a_wrong_secret_is_told_without_the_secret() {
      try (GraphIntuneTenant tenant =
          graph.builder().credential(graph.credential(entra, "not-the-secret")).build()) {
        assertThatThrownBy(() -> tenant.profiles().list())
            .isInstanceOf(TenantException.Unauthenticated.class)
            .hasMessageNotContaining("not-the-secret");
      }
    }

    @Test
    void a_missing_permission_is_named() {
      try (GraphIntuneTenant tenant =
          graph.builder().credential(graph.credential(entra, secret)).build()) {
        assertThatThrownBy(() -> tenant.apps().named(List.of("VPN")))
            .isInstanceOfSatisfying(
                TenantException.Forbidden.class,
                failure ->
                    assertThat(failure.sufficientPermissions())
                        .containsExactly("DeviceManagementApps.Read.All"))
            .hasMessageContaining("DeviceManagementApps.Read.All");
      }
    }
  }

  @Nested
  class WhereATokenGoes {
    @Test
    void each_cloud_has_its_host_and_scope() {
      assertThat(GraphCloud.values())
          .extracting(GraphCloud::scope)
          .containsExactly(
              "https://graph.microsoft.com/.default",
              "https://graph.microsoft.us/.default",
              "https://dod-graph.microsoft.us/.default",
              "https://microsoftgraph.chinacloudapi.cn/.default");
    }

    @Test
    void the_scope_is_that_of_the_cloud_whatever_the_endpoint() {
      GraphIntuneTenant tenant = graph.builder().cloud(GraphCloud.US_GOV).build();

      tenant.profiles().list();

      assertThat(graph.credential.requests().get(0).getScopes())
          .containsExactly("https://graph.microsoft.us/.default");
      tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "//localhost", "localhost", "https:graph.microsoft.com"})
    void an_endpoint_without_scheme_or_host_is_refused_at_once(String endpoint) {
      URI address = URI.create(endpoint);
      GraphIntuneTenant.Builder builder = GraphIntuneTenant.builder();

      assertThatThrownBy(() -> builder.endpoint(address))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + endpoint + "\" is no endpoint")
          .hasMessageContaining("such as https://graph.microsoft.com");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://graph.microsoft.com",
          "http://localhost.evil.example",
          "http://192.168.0.7:8080",
          "ftp://localhost"
        })
    void a_token_never_travels_in_the_open(String endpoint) {
      GraphIntuneTenant.Builder builder =
          GraphIntuneTenant.builder().credential(graph.credential).endpoint(URI.create(endpoint));

      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Use https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/beta", "/v1.0/"})
    void an_endpoint_may_stand_with_or_without_a_version(String version) {
      GraphIntuneTenant tenant =
          graph.builder().endpoint(URI.create(graph.server.baseUrl() + version)).build();

      assertThat(tenant.profiles().list()).hasSize(1);
      tenant.close();
    }

    @Test
    void a_redirect_is_not_followed() {
      graph.fake.faults().onNext("GET", "").respond(302, "");

      assertThatThrownBy(() -> graph.tenant.profiles().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class);
    }
  }
}
