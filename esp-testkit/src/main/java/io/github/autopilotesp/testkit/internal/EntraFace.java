package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The token endpoint and the discovery documents of Microsoft Entra ID. */
public final class EntraFace implements AutoCloseable {

  /** An app registration. */
  public record App(String secret, Set<String> permissions) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "App" + permissions;
    }
  }

  private record Reply(int status, ObjectNode body) {}

  private final String tenantId;
  private final Map<String, App> apps;
  private final Duration life;
  private final Function<App, String> issueToken;
  private final AtomicInteger tokenRequests = new AtomicInteger();
  private final LoopbackCertificate certificate = new LoopbackCertificate();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-entra");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpsServer server;

  public EntraFace(
      String tenantId, Map<String, App> apps, Duration life, Function<App, String> issueToken)
      throws IOException {
    this.tenantId = tenantId;
    this.apps = Map.copyOf(apps);
    this.life = life;
    this.issueToken = issueToken;
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    this.server = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.identity()));
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI authority() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  public LoopbackCertificate certificate() {
    return certificate;
  }

  public int tokenRequests() {
    return tokenRequests.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String path = exchange.getRequestURI().getPath();
      Reply reply = reply(exchange.getRequestMethod() + " " + path, form(body));
      byte[] bytes = Json.write(reply.body()).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store, no-cache");
      exchange.sendResponseHeaders(reply.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Reply reply(String call, Map<String, String> form) {
    String base = "/" + tenantId;
    if (call.equals("POST " + base + "/oauth2/v2.0/token")) {
      tokenRequests.incrementAndGet();
      return token(form);
    }
    if (call.equals("GET " + base + "/v2.0/.well-known/openid-configuration")) {
      return new Reply(200, openIdConfiguration());
    }
    if (call.equals("GET /common/discovery/instance")) {
      return new Reply(200, instances());
    }
    return error(404, "not_found", "The fake does not know this: " + call);
  }

  private Reply token(Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return error(400, "unsupported_grant_type", "AADSTS70003: only client_credentials is known.");
    }
    if (!form.getOrDefault("scope", "").contains("/.default")) {
      return error(400, "invalid_scope", "AADSTS1002012: the scope must end in /.default.");
    }
    @Nullable App app = apps.get(form.getOrDefault("client_id", ""));
    if (app == null) {
      return error(400, "unauthorized_client", "AADSTS700016: the application was not found.");
    }
    if (!app.secret().equals(form.get("client_secret"))) {
      return error(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    ObjectNode body = Json.object().put("token_type", "Bearer");
    body.put("expires_in", life.toSeconds()).put("ext_expires_in", life.toSeconds());
    return new Reply(200, body.put("access_token", issueToken.apply(app)));
  }

  private ObjectNode openIdConfiguration() {
    String base = authority() + "/" + tenantId;
    ObjectNode body = Json.object().put("token_endpoint", base + "/oauth2/v2.0/token");
    body.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    return body.put("issuer", base + "/v2.0");
  }

  private ObjectNode instances() {
    ObjectNode body = Json.object();
    body.put(
        "tenant_discovery_endpoint",
        authority() + "/" + tenantId + "/v2.0/.well-known/openid-configuration");
    body.put("api-version", "1.1");
    String host = authority().getAuthority();
    ObjectNode instance = body.putArray("metadata").addObject();
    instance.put("preferred_network", host).put("preferred_cache", host);
    instance.putArray("aliases").add(host);
    return body;
  }

  private static Reply error(int status, String error, String description) {
    return new Reply(
        status, Json.object().put("error", error).put("error_description", description));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(field.substring(0, equals), UTF_8),
            URLDecoder.decode(field.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
