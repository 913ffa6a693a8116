package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.internal.Delivery.Way;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries requests to an engine over HTTP/1.1 on loopback. */
public final class HttpFace implements AutoCloseable {
  private static final int SLOW_PIECES = 10;
  private static final Pattern OWN_NAME =
      Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // the JDK's server sends headers and body apart: without this each answer waits 40 ms for an
    // ACK
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final Engine engine;
  private final boolean tokenRequired;
  private final @Nullable LoopbackCertificate certificate;
  private final URI baseUrl;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-graph");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable HttpServer server;

  /**
   * Starts to listen.
   *
   * @param certificate what the server identifies itself with; null for plain HTTP
   */
  public HttpFace(
      int port, Engine engine, boolean tokenRequired, @Nullable LoopbackCertificate certificate)
      throws IOException {
    this.engine = engine;
    this.tokenRequired = tokenRequired;
    this.certificate = certificate;
    HttpServer first = listen(port);
    this.server = first;
    String authority = certificate == null ? "http://127.0.0.1:" : "https://localhost:";
    this.baseUrl = URI.create(authority + first.getAddress().getPort());
  }

  private HttpServer listen(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer listening = create(new InetSocketAddress(loopback, port));
    listening.setExecutor(threads);
    listening.createContext("/", this::serve);
    listening.start();
    return listening;
  }

  private HttpServer create(InetSocketAddress address) throws IOException {
    if (certificate == null) {
      return HttpServer.create(address, 0);
    }
    HttpsServer secure = HttpsServer.create(address, 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(certificate.identity()));
    return secure;
  }

  public URI baseUrl() {
    return baseUrl;
  }

  /** Stops to listen, or listens again on the same port. */
  public synchronized void refuse(boolean refuse) {
    if (refuse && server != null) {
      server.stop(0);
      server = null;
    } else if (!refuse && server == null && !threads.isShutdown()) {
      try {
        server = listen(baseUrl.getPort());
      } catch (IOException e) {
        throw new UncheckedIOException("can't listen on " + baseUrl + " again", e);
      }
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isForeign(exchange)) {
        refuseForeign(exchange);
        return;
      }
      send(exchange, engine.deliver(request(exchange), tokenRequired));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange exchange, Delivery delivery)
      throws IOException, InterruptedException {
    if (delivery.way() == Way.NOT_AT_ALL) {
      return;
    }
    GraphResponse response = delivery.response();
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body() == null ? new byte[0] : response.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length == 0) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    if (delivery.way() == Way.HALF_THE_BODY) {
      out.write(body, 0, body.length / 2);
      out.flush();
    } else if (delivery.bodyTime().isZero()) {
      out.write(body);
    } else {
      sendSlowly(out, body, delivery.bodyTime());
    }
  }

  private void sendSlowly(OutputStream out, byte[] body, Duration time)
      throws IOException, InterruptedException {
    int sent = 0;
    for (int piece = 1; piece <= SLOW_PIECES; piece++) {
      engine.sleep(time.dividedBy(SLOW_PIECES));
      int until = body.length * piece / SLOW_PIECES;
      out.write(body, sent, until - sent);
      out.flush();
      sent = until;
    }
  }

  private GraphRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    return new GraphRequest(
        exchange.getRequestMethod(),
        origin(exchange.getRequestHeaders()) + exchange.getRequestURI(),
        headers,
        body.isEmpty() ? null : body);
  }

  /** Links in answers lead back to where the client asked, through a proxy too. */
  private String origin(Headers headers) {
    @Nullable String host = headers.getFirst("Host");
    if (host == null) {
      return baseUrl.toString();
    }
    String scheme =
        "https".equalsIgnoreCase(headers.getFirst("X-Forwarded-Proto"))
            ? "https"
            : baseUrl.getScheme();
    return scheme + "://" + host;
  }

  /**
   * Whether a page of a stranger may be asking, whose name was made to lead here. Only a token
   * keeps it out, so that without one the name has to be ours.
   */
  private boolean isForeign(HttpExchange exchange) {
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    return !tokenRequired && host != null && !OWN_NAME.matcher(host).matches();
  }

  private static void refuseForeign(HttpExchange exchange) throws IOException {
    byte[] body =
        ("{\"error\":{\"code\":\"Forbidden\",\"message\":\"Without authentication the fake answers"
                + " to localhost and 127.0.0.1 only.\"}}")
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(403, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public synchronized void close() {
    threads.shutdownNow();
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }
}
