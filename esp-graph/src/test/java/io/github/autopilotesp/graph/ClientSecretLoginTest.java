package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.identity.ClientSecretCredential;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeEntra;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way of a token: azure-identity asks the fake Entra over TLS, the fake Graph checks. */
class ClientSecretLoginTest {
  private final FakeTenant fake = FakeTenant.create().acceptOnlyIssuedTokens();
  private final FakeGraphServer server = FakeGraphServer.start(fake);
  private final FakeEntra entra =
      FakeEntra.forTenant(fake)
          .app("reader", "s3cret", "DeviceManagementServiceConfig.Read.All")
          .start();
  private final GraphIntuneTenant tenant =
      GraphIntuneTenant.builder().credential(credential()).endpoint(server.baseUrl()).build();

  @AfterEach
  void stop() {
    tenant.close();
    entra.close();
    server.close();
  }

  @Test
  void one_token_serves_many_requests() {
    fake.addProfile("Laptops");

    assertThat(tenant.profiles().list()).hasSize(2);
    assertThat(tenant.profiles().list()).hasSize(2);

    assertThat(entra.tokenRequests()).isEqualTo(1);
  }

  @Test
  void what_the_app_was_not_given_is_forbidden() {
    assertThatThrownBy(() -> tenant.groups().named(List.of("Laptops")))
        .isInstanceOf(TenantException.Forbidden.class);
  }

  private ClientSecretCredential credential() {
    return new ClientSecretCredentialBuilder()
        .authorityHost(entra.authority().toString())
        .tenantId(fake.tenantId())
        .clientId("reader")
        .clientSecret("s3cret")
        .disableInstanceDiscovery()
        .httpClient(
            new OkHttpAsyncHttpClientBuilder(
                    new OkHttpClient.Builder()
                        .sslSocketFactory(
                            entra.sslContext().getSocketFactory(), entra.trustManager())
                        .build())
                .build())
        .build();
  }
}
