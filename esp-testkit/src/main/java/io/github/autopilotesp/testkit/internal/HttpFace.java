package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Carries requests over HTTP/1.1 on loopback. */
public final class HttpFace implements AutoCloseable {

  /** What answers requests. */
  @FunctionalInterface
  public interface Handler {
    GraphResponse handle(GraphRequest request);
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI baseUrl;
  private final Handler handler;

  private HttpFace(HttpServer server, Handler handler) {
    this.server = server;
    this.handler = handler;
    this.baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake-graph");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public static HttpFace start(int port, Handler handler) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    return new HttpFace(HttpServer.create(new InetSocketAddress(loopback, port), 0), handler);
  }

  public URI baseUrl() {
    return baseUrl;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      GraphResponse response = handler.handle(request(exchange));
      response.headers().forEach(exchange.getResponseHeaders()::set);
      @Nullable String body = response.body();
      if (body == null) {
        exchange.sendResponseHeaders(response.status(), -1);
        return;
      }
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private GraphRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    // links in answers lead back to the host that the client asked for
    @Nullable String host = headers.get("Host");
    return new GraphRequest(
        exchange.getRequestMethod(),
        (host == null ? baseUrl : "http://" + host) + exchange.getRequestURI().toString(),
        headers,
        body.isEmpty() ? null : body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
