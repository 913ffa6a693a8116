package io.github.autopilotesp.testkit.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The fake beside WireMock, which answers the same requests with the fake's own answers, canned.
 * Both keep a journal, which is cleared between rounds. One client, one request after the other; the
 * median of the samples says what one takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class BesideWireMockBenchmark {
  private static final String CONFIGURATIONS =
      "/beta/deviceManagement/deviceEnrollmentConfigurations";
  private static final String LIST = CONFIGURATIONS + "?$expand=assignments";
  private static final String BATCH = "/beta/$batch";
  private static final String PROFILE =
      "{\"@odata.type\":\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\","
          + "\"displayName\":\"Autopilot - user-driven\",\"description\":\"Step 5 of 8\","
          + "\"showInstallationProgress\":true,\"installProgressTimeoutInMinutes\":90,"
          + "\"customErrorMessage\":\"Call the service desk on 5555.\","
          + "\"allowLogCollectionOnInstallFailure\":true,\"roleScopeTagIds\":[\"0\"]}";
  private static final int PROFILES = 10;
  private static final int ROUND = 40;

  /** Who answers: {@code fake} or {@code wiremock}. */
  @Param({"fake", "wiremock"})
  public String server;

  private final FakeTenant tenant = FakeTenant.create();
  private final List<String> own = new ArrayList<>();
  private FakeGraphServer fake;
  private WireMockServer wireMock;
  private KeptConnection connection;
  private byte[] list;
  private byte[] create;
  private byte[] batch;
  private byte[] batchOfWrites;

  /** Starts the server; WireMock learns its answers from the fake. */
  @Setup
  public void start() throws IOException {
    for (int i = 1; i <= PROFILES; i++) {
      own.add(tenant.addProfile("Profile " + i));
    }
    fake = FakeGraphServer.start(tenant);
    URI url = fake.baseUrl();
    if (server.equals("wiremock")) {
      wireMock = new WireMockServer(wireMockConfig().dynamicPort());
      wireMock.start();
      url = URI.create("http://127.0.0.1:" + wireMock.port());
      try (KeptConnection real = new KeptConnection(fake.baseUrl())) {
        requests(real);
        wireMock.stubFor(get(urlEqualTo(LIST)).willReturn(json(200, real.exchange(list, 200))));
        wireMock.stubFor(
            post(urlEqualTo(CONFIGURATIONS)).willReturn(json(201, real.exchange(create, 201))));
        wireMock.stubFor(post(urlEqualTo(BATCH)).willReturn(json(200, real.exchange(batch, 200))));
      }
    }
    connection = new KeptConnection(url);
    requests(connection);
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(
      int status, byte[] body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(new String(body, UTF_8));
  }

  private void requests(KeptConnection to) {
    list = to.request("GET", LIST, "");
    create = to.request("POST", CONFIGURATIONS, PROFILE);
    batch = to.request("POST", BATCH, parts(i -> part(i, "GET", read(i), "")));
    batchOfWrites =
        to.request(
            "POST", BATCH, parts(i -> part(i, "PATCH", read(i), json(",\"body\":" + PROFILE))));
  }

  private String read(int i) {
    return "/deviceManagement/deviceEnrollmentConfigurations/" + own.get(i % PROFILES);
  }

  private static String json(String body) {
    return ",\"headers\":{\"Content-Type\":\"application/json\"}" + body;
  }

  private static String part(int i, String method, String url, String more) {
    return "{\"id\":\"" + i + "\",\"method\":\"" + method + "\",\"url\":\"" + url + "\"" + more + "}";
  }

  private static String parts(java.util.function.IntFunction<String> part) {
    return IntStream.range(0, 20)
        .mapToObj(part)
        .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
  }

  /** Takes away what the last round made, in both. */
  @TearDown(Level.Iteration)
  public void clear() {
    for (String id : ids()) {
      if (!own.contains(id) && !id.contains("Default")) {
        tenant.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, id);
      }
    }
    tenant.journal().clear();
    if (wireMock != null) {
      wireMock.resetRequests();
    }
  }

  private List<String> ids() {
    return tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(json -> json.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  /** Stops both. */
  @TearDown
  public void stop() throws IOException {
    connection.close();
    fake.close();
    if (wireMock != null) {
      wireMock.stop();
    }
  }

  /** All configurations, 15 of them, with their assignments. */
  @Benchmark
  public byte[] list() throws IOException {
    return connection.exchange(list, 200);
  }

  /** A profile, in a tenant that is emptied after each 40. */
  @Benchmark
  public byte[] create() throws IOException {
    if (wireMock == null && tenantIsFull()) {
      clear();
    }
    return connection.exchange(create, 201);
  }

  private int created;

  private boolean tenantIsFull() {
    created = (created + 1) % ROUND;
    return created == 0;
  }

  /** Twenty reads of profiles in one batch; WireMock has one canned answer for the whole. */
  @Benchmark
  public byte[] batchOfReads() throws IOException {
    return connection.exchange(batch, 200);
  }

  /** Twenty updates in one batch; WireMock gives the same canned answer. */
  @Benchmark
  public byte[] batchOfWrites() throws IOException {
    return connection.exchange(batchOfWrites, 200);
  }
}
