package io.github.autopilotesp.graph;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.FakeEntra;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/** A fake tenant over HTTP and the adapter in front of it, both in virtual time. */
final class GraphFixture implements AutoCloseable {
  static final String CONFIGURATIONS = "/beta/deviceManagement/deviceEnrollmentConfigurations";

  static final String CLIENT_ID = "app";

  private static final ObjectMapper JSON = new ObjectMapper();

  final VirtualTime time = VirtualTime.create();
  final FakeTenant fake = FakeTenant.builder().time(time).seed(42).build();
  final FakeGraphServer server = FakeGraphServer.start(fake);
  final CountingCredential credential = new CountingCredential();
  final GraphIntuneTenant tenant = builder().build();

  /** A builder like that of {@link #tenant}: virtual time, waits without chance. */
  GraphIntuneTenant.Builder builder() {
    return GraphIntuneTenant.builder()
        .credential(credential)
        .endpoint(server.baseUrl())
        .clock(time)
        .sleeper(time)
        .random(() -> 1.0);
  }

  /** The credential of azure-identity for the app with {@link #CLIENT_ID}. */
  TokenCredential credential(FakeEntra entra, String clientSecret) {
    OkHttpClient trusting =
        new OkHttpClient.Builder()
            .sslSocketFactory(entra.sslContext().getSocketFactory(), entra.trustManager())
            .build();
    return new ClientSecretCredentialBuilder()
        .tenantId(fake.tenantId())
        .clientId(CLIENT_ID)
        .clientSecret(clientSecret)
        .authorityHost(entra.authority().toString())
        .disableInstanceDiscovery()
        .httpClient(new OkHttpAsyncHttpClientBuilder(trusting).build())
        .build();
  }

  static EspProfile named(String displayName) {
    return EspProfile.builder().displayName(displayName).build();
  }

  /** A profile that is in the tenant, as the adapter reads it. */
  StoredProfile stored(String displayName) {
    String id = fake.addProfile(displayName);
    StoredProfile profile = tenant.profiles().find(ProfileId.of(id)).orElseThrow();
    fake.journal().clear();
    return profile;
  }

  /** The names of the custom ESP profiles in the tenant. */
  List<String> customProfiles() {
    return profiles()
        .filter(item -> item.path("priority").asInt() > 0)
        .map(item -> item.path("displayName").asText())
        .toList();
  }

  private Stream<JsonNode> profiles() {
    return fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(GraphFixture::json)
        .filter(
            item ->
                item.path("@odata.type")
                    .asText()
                    .toLowerCase(Locale.ROOT)
                    .endsWith("windows10enrollmentcompletionpageconfiguration"));
  }

  /** What was asked for since the journal was cleared: method, path and query, one line each. */
  List<String> requests() {
    return fake.journal().all().stream()
        .map(
            exchange ->
                exchange.request().method()
                    + " "
                    + exchange.request().url().replaceFirst("^http://[^/]+", ""))
        .toList();
  }

  Exchange onlyRequest() {
    List<Exchange> all = fake.journal().all();
    if (all.size() != 1) {
      throw new AssertionError("not one request: " + fake.journal());
    }
    return all.get(0);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Duration passed(Instant since) {
    return Duration.between(since, time.instant());
  }

  @Override
  public void close() {
    tenant.close();
    server.close();
  }

  /** Single writes that are looked after, at the time of the fixture. */
  ProfileWrites writes(IntuneTenant port) {
    return EspReconciler.builder(port).clock(time).sleeper(time).build().writes();
  }
}
