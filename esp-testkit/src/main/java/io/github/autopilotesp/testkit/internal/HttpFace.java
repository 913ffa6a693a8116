package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.internal.Delivery.Way;
import io.github.autopilotesp.testkit.internal.http.HttpListener;
import io.github.autopilotesp.testkit.internal.http.HttpRequest;
import io.github.autopilotesp.testkit.internal.http.ResponseWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Serves an engine over HTTP/1.1 on loopback. */
public final class HttpFace implements AutoCloseable {
  private static final int SLOW_PIECES = 10;
  private static final Pattern OWN_NAME =
      Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final byte[] FOREIGN =
      ("{\"error\":{\"code\":\"Forbidden\",\"message\":\"Without authentication the fake answers"
              + " to localhost and 127.0.0.1 only.\"}}")
          .getBytes(UTF_8);

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
  private @Nullable HttpListener server;

  /**
   * Starts to listen.
   *
   * @param certificate the server's certificate; null for plain HTTP
   */
  public HttpFace(
      int port, Engine engine, boolean tokenRequired, @Nullable LoopbackCertificate certificate)
      throws IOException {
    this.engine = engine;
    this.tokenRequired = tokenRequired;
    this.certificate = certificate;
    HttpListener first = listen(port);
    this.server = first;
    String authority = certificate == null ? "http://127.0.0.1:" : "https://localhost:";
    this.baseUrl = URI.create(authority + first.port());
  }

  private HttpListener listen(int port) throws IOException {
    @Nullable SSLContext tls = certificate == null ? null : certificate.identity();
    return new HttpListener(port, tls, threads, this::serve);
  }

  public URI baseUrl() {
    return baseUrl;
  }

  /** Stops listening, or listens again on the same port. */
  public synchronized void refuse(boolean refuse) {
    if (refuse && server != null) {
      server.close();
      server = null;
    } else if (!refuse && server == null && !threads.isShutdown()) {
      try {
        server = listen(baseUrl.getPort());
      } catch (IOException e) {
        throw new UncheckedIOException("can't listen on " + baseUrl + " again", e);
      }
    }
  }

  private boolean serve(HttpRequest request, OutputStream out)
      throws IOException, InterruptedException {
    if (isForeign(request)) {
      ResponseWriter.write(out, 403, Map.of("Content-Type", "application/json"), FOREIGN);
      return request.keepsConnection();
    }
    return send(request, out, engine.deliver(graph(request), tokenRequired))
        && request.keepsConnection();
  }

  /** Sends a response, and returns whether it was complete, so that another one may follow. */
  private boolean send(HttpRequest request, OutputStream out, Delivery delivery)
      throws IOException, InterruptedException {
    if (delivery.way() == Way.NOT_AT_ALL) {
      return false;
    }
    GraphResponse response = delivery.response();
    byte[] body = response.body() == null ? new byte[0] : response.body().getBytes(UTF_8);
    boolean whole = delivery.way() == Way.WHOLE;
    boolean slow = whole && !delivery.bodyTime().isZero();
    if (slow && body.length == 0) {
      // Without a body, the client is done after the head, and would continue while time still
      // passes.
      engine.sleep(delivery.bodyTime());
      slow = false;
    }
    boolean headOnly = request.method().equals("HEAD");
    int atOnce = slow || headOnly ? 0 : whole ? body.length : body.length / 2;
    ResponseWriter.write(out, response.status(), response.headers(), body, atOnce);
    if (slow && !headOnly) {
      sendSlowly(out, body, delivery.bodyTime());
    }
    return whole;
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

  private GraphRequest graph(HttpRequest request) {
    String target = request.target();
    return new GraphRequest(
        request.method(),
        target.startsWith("/") ? origin(request.headers()) + target : target,
        request.headers(),
        request.body().isEmpty() ? null : request.body());
  }

  /**
   * Returns the origin for links in responses: the address the client used, even through a proxy.
   */
  private String origin(Map<String, String> headers) {
    @Nullable String host = headers.get("Host");
    if (host == null) {
      return baseUrl.toString();
    }
    String scheme =
        "https".equalsIgnoreCase(headers.get("X-Forwarded-Proto")) ? "https" : baseUrl.getScheme();
    return scheme + "://" + host;
  }

  /**
   * Returns whether the request may come from a foreign web page through DNS rebinding. Only a
   * token prevents that, so without one, the host name must be ours.
   */
  private boolean isForeign(HttpRequest request) {
    @Nullable String host = request.headers().get("Host");
    return !tokenRequired && host != null && !OWN_NAME.matcher(host).matches();
  }

  @Override
  public synchronized void close() {
    threads.shutdownNow();
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
