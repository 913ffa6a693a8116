package io.github.autopilotesp.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A service on loopback that answers as a test says, whatever Graph would do. */
final class HostileServer implements AutoCloseable {
  static final String TOKEN = "header.test/payload.signature";

  final VirtualTime time = VirtualTime.create();

  /** Method, path and query of each request, in their order. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private HostileServer(HttpServer server) {
    this.server = server;
  }

  /** An answer: its body is written by whoever makes it, so that it may have no end. */
  record Answer(int status, Map<String, String> headers, Body body) {
    static Answer of(int status, String body) {
      return of(status, Map.of(), body);
    }

    static Answer of(int status, Map<String, String> headers, String body) {
      return new Answer(status, headers, out -> out.write(body.getBytes(UTF_8)));
    }
  }

  /** Writes a body. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Starts a server that is told the path and query of each request. */
  static HostileServer answering(Function<String, Answer> answers) {
    return answering((own, asked) -> answers.apply(asked));
  }

  /** Starts a server that is told its own address, and the path and query of each request. */
  static HostileServer answering(BiFunction<URI, String, Answer> answers) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HostileServer server = new HostileServer(http);
      http.createContext("/", exchange -> server.answer(exchange, answers));
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange, BiFunction<URI, String, Answer> answers)
      throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      requests.add(exchange.getRequestMethod() + " " + asked);
      exchange.getRequestBody().readAllBytes();
      Answer answer = answers.apply(url(), asked);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), 0);
      answer.body().writeTo(exchange.getResponseBody());
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A tenant on this server, in virtual time, with {@link #TOKEN}. */
  GraphIntuneTenant.Builder builder() {
    return GraphIntuneTenant.builder()
        .credential(giving(TOKEN))
        .endpoint(url())
        .clock(time)
        .sleeper(time)
        .random(() -> 1.0);
  }

  static TokenCredential giving(String token) {
    return request ->
        Mono.just(new AccessToken(token, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
