package io.github.autopilotesp.testkit.internal.standalone;

import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The fake as a program: serves until it is stopped, and logs each request. */
public final class Standalone {
  private static final int OK = 0;
  private static final int CANT_LISTEN = 1;
  private static final int BAD_OPTIONS = 2;

  private Standalone() {}

  /** Starts the server; exits at once if the options are invalid or the port is in use. */
  public static void main(String[] arguments) {
    int status = run(System.out, System.err, Standalone::serveUntilTold, arguments);
    if (status != OK) {
      System.exit(status);
    }
  }

  /**
   * Starts the server that the options describe.
   *
   * @param running receives the server before it is announced
   * @return the exit code; 0 for success
   */
  static int run(
      PrintStream out, PrintStream err, Consumer<FakeGraphServer> running, String... arguments) {
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        out.print(Options.USAGE);
        return OK;
      }
      serve(options, out, running);
      return OK;
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(Options.USAGE);
      return BAD_OPTIONS;
    } catch (UncheckedIOException e) {
      err.println(e.getMessage());
      return CANT_LISTEN;
    }
  }

  private static void serve(Options options, PrintStream out, Consumer<FakeGraphServer> running)
      throws UsageException {
    FakeTenant tenant = options.tenant();
    FakeGraphServer.Builder builder = FakeGraphServer.builder().tenant(tenant).port(options.port());
    FakeGraphServer server =
        options.authentication() ? builder.start() : builder.withoutAuthentication().start();
    running.accept(server);
    out.println("listening on " + server.baseUrl());
    out.flush();
    tenant.journal().onExchange(exchange -> log(tenant, exchange, out));
  }

  /** Logs a request and discards it, because the program may run for days. */
  private static void log(FakeTenant tenant, Exchange exchange, PrintStream out) {
    tenant.journal().clear();
    out.println(exchange.at() + " " + exchange);
    out.flush();
  }

  private static void serveUntilTold(FakeGraphServer server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  // stopped on purpose, so not with the status of a signal
                  Runtime.getRuntime().halt(OK);
                }));
    // The server's own threads do not keep the program alive.
    new Thread(Standalone::stay, "esp-fake").start();
  }

  private static void stay() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
