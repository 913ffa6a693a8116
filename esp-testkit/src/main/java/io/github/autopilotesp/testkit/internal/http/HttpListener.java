package io.github.autopilotesp.testkit.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a port of this machine. Each connection has its own thread, which reads, handles and
 * responds: a request never changes threads.
 */
public final class HttpListener implements AutoCloseable {

  /** Handles requests. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Handles a request.
     *
     * @return whether to keep the connection open
     */
    boolean handle(HttpRequest request, OutputStream out) throws IOException, InterruptedException;
  }

  private static final int BACKLOG = 512;
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_REST = 1 << 20;
  private static final int MILLIS_FOR_THE_REST = 1_000;
  private static final int SECONDS_TO_WAKE_UP = 10;

  private final ServerSocket listening;
  private final ExecutorService threads;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch accepting = new CountDownLatch(1);

  /**
   * Starts to listen.
   *
   * @param port the port; 0 for a free one
   * @param tls the server's TLS identity; null for plain HTTP
   */
  public HttpListener(int port, @Nullable SSLContext tls, ExecutorService threads, Handler handler)
      throws IOException {
    this.threads = threads;
    this.handler = handler;
    this.listening =
        tls == null ? new ServerSocket() : tls.getServerSocketFactory().createServerSocket();
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    try {
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException e) {
      listening.close();
      throw e;
    }
    threads.execute(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      acceptAll();
    } finally {
      accepting.countDown();
    }
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
        if (listening.isClosed()) {
          socket.close();
        }
      } catch (IOException | RejectedExecutionException e) {
        // closed, or the client has already disconnected
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
      try {
        serve(new RequestReader(socket.getInputStream(), out), out);
      } catch (HttpProblem e) {
        refuse(socket, out, e);
      }
    } catch (IOException e) {
      // the client has disconnected, or the listener is closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private void serve(RequestReader requests, OutputStream out)
      throws IOException, InterruptedException {
    Optional<HttpRequest> request = requests.next();
    // A connection may still deliver a request after the close, until its thread wakes up.
    while (request.isPresent() && !listening.isClosed() && handler.handle(request.get(), out)) {
      request = requests.next();
    }
  }

  /**
   * Responds with the problem, and drains the input, because the response would be lost otherwise.
   */
  private static void refuse(Socket socket, OutputStream out, HttpProblem problem)
      throws IOException {
    byte[] body = (problem.getMessage() + "\n").getBytes(UTF_8);
    Map<String, String> headers = Map.of("Content-Type", "text/plain", "Connection", "close");
    ResponseWriter.write(out, problem.status(), headers, body);
    socket.shutdownOutput();
    socket.setSoTimeout(MILLIS_FOR_THE_REST);
    socket.getInputStream().readNBytes(LONGEST_REST);
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    closed(listening);
    // A thread waiting in accept or read keeps its socket open until it wakes up.
    try {
      if (!accepting.await(SECONDS_TO_WAKE_UP, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The fake's server does not stop listening.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(HttpListener::ended);
  }

  private static void ended(Socket socket) {
    try {
      socket.shutdownOutput();
    } catch (IOException | UnsupportedOperationException e) {
      // nothing left to do but close it
    }
    closed(socket);
  }

  private static void closed(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // it is no longer needed
    }
  }
}
