package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.Exchange;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallersClientTest {
  private final GraphFixture graph = new GraphFixture();
  private final OkHttpClient http = GraphClientFactory.create().build();
  private final GraphServiceClient client = client(http, "/v1.0");
  private final GraphIntuneTenant tenant = on(client, builder -> builder);

  @AfterEach
  void close() {
    tenant.close();
    graph.close();
  }

  private GraphServiceClient client(OkHttpClient okHttp, String version) {
    GraphServiceClient made =
        new GraphServiceClient(
            new AzureIdentityAuthenticationProvider(
                graph.credential,
                new String[] {"127.0.0.1"},
                "https://graph.microsoft.com/.default"),
            okHttp);
    made.getRequestAdapter().setBaseUrl(graph.server.baseUrl() + version);
    return made;
  }

  private GraphIntuneTenant on(
      GraphServiceClient callers, UnaryOperator<GraphIntuneTenant.Builder> more) {
    return more.apply(
            GraphIntuneTenant.builder().client(callers).clock(graph.time).sleeper(graph.time))
        .build();
  }

  @Test
  void requests_go_to_beta_while_the_client_stays_where_it_was() {
    graph.writes(tenant).create(named("Kiosk"));

    assertThat(graph.fake.journal().all())
        .extracting(Exchange::path)
        .allMatch(path -> path.startsWith("/beta/"));
    assertThat(client.getRequestAdapter().getBaseUrl()).isEqualTo(graph.server.baseUrl() + "/v1.0");
  }

  @Test
  void the_client_works_on_after_the_tenant_was_closed() {
    tenant.profiles().list();
    tenant.close();
    graph.fake.journal().clear();

    client.groups().get();

    assertThat(graph.onlyRequest().path()).isEqualTo("/v1.0/groups");
    assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void the_retries_of_the_sdk_are_off_for_our_requests_and_on_for_the_callers() {
    graph.fake.faults().onNext("POST", "").respond(504).afterStoring();

    graph.writes(tenant).create(named("Kiosk"));

    assertThat(graph.fake.journal().writes()).hasSize(1);
    graph.fake.journal().clear();
    graph.fake.faults().onNext("GET", "/groups").respond(429).retryAfter(Duration.ZERO);

    client.groups().get();

    assertThat(graph.requests()).hasSize(2);
  }

  @Test
  void a_client_without_the_middleware_of_the_sdk_does_as_well() {
    GraphIntuneTenant plain = on(client(new OkHttpClient(), "/beta"), builder -> builder);
    graph.fake.faults().onNext("POST", "").cutConnection().afterStoring();

    graph.writes(plain).create(named("Kiosk"));

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    plain.close();
  }

  @Test
  void a_refused_token_is_the_callers_business() {
    graph.fake.faults().onNext("GET", "").respond(401);

    assertThatThrownBy(() -> tenant.profiles().list())
        .isInstanceOf(TenantException.Unauthenticated.class);

    assertThat(graph.requests()).hasSize(1);
  }

  @Test
  void a_short_way_leads_from_a_client_to_a_tenant() {
    try (GraphIntuneTenant shortWay = GraphIntuneTenant.on(client)) {
      assertThat(shortWay.profiles().list()).hasSize(1);
    }
  }

  @Test
  void a_client_that_would_send_in_the_open_is_refused() {
    client.getRequestAdapter().setBaseUrl("http://graph.example/v1.0");

    assertThatThrownBy(() -> GraphIntuneTenant.on(client))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_client_comes_alone() {
    assertThatThrownBy(() -> graph.builder().client(client).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("either a credential or a GraphServiceClient");
    assertThatThrownBy(() -> on(client, builder -> builder.cloud(GraphCloud.CHINA)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> on(client, builder -> builder.endpoint(URI.create("https://x.example"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> GraphIntuneTenant.builder().build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void numbers_without_meaning_are_refused() {
    GraphIntuneTenant.Builder builder = GraphIntuneTenant.builder();
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> builder.deadline(negative)).hasMessageContaining("deadline");
    assertThatThrownBy(() -> builder.maxRetries(-1)).hasMessageContaining("maxRetries");
    assertThatThrownBy(() -> builder.concurrency(0)).hasMessageContaining("concurrency");
  }
}
