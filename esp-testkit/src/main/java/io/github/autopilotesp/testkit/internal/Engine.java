package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.internal.Delivery.Way;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request through latency, throttle and faults to the service, and writes the journal.
 * Thread-safe: the journal has the order in which requests took effect.
 */
public final class Engine {
  private final GraphService service;
  private final FaultBook faults;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Consumer<Exchange> journal;
  private long count;

  public Engine(
      GraphService service,
      FaultBook faults,
      Clock clock,
      Sleeper sleeper,
      Consumer<Exchange> journal) {
    this.service = service;
    this.faults = faults;
    this.clock = clock;
    this.sleeper = sleeper;
    this.journal = journal;
  }

  public boolean isRefusingConnections() {
    return faults.isRefusing();
  }

  /**
   * Waits as long as the answer takes, and gives it.
   *
   * @param tokenRequired whether a request without a token is refused
   */
  public Delivery deliver(GraphRequest request, boolean tokenRequired) throws InterruptedException {
    Duration latency = faults.nextLatency();
    if (!latency.isZero()) {
      sleeper.sleep(latency);
    }
    return handle(request, tokenRequired, OptionalLong.empty());
  }

  synchronized Delivery handle(GraphRequest request, boolean tokenRequired, OptionalLong batch) {
    Optional<GraphError> throttled = faults.throttled();
    if (throttled.isPresent()) {
      GraphResponse refusal = service.refuse(request, throttled.get());
      write(request, refusal, "throttled", false, batch);
      return Delivery.whole(refusal);
    }
    Optional<ScriptedFault> fault = faults.take(request);
    if (fault.isEmpty()) {
      GraphResponse response = service.respond(request, tokenRequired);
      write(request, response, null, response.isSuccess(), batch);
      return Delivery.whole(response);
    }
    return spoiled(request, tokenRequired, batch, fault.get());
  }

  private Delivery spoiled(
      GraphRequest request, boolean tokenRequired, OptionalLong batch, ScriptedFault fault) {
    GraphResponse real =
        fault.isAfterStoring()
            ? service.respond(request, tokenRequired)
            : service.refuse(request, GraphError.ofStatus(503));
    boolean stored = fault.isAfterStoring() && real.isSuccess();
    Delivery delivery =
        switch (fault.effect()) {
          case NONE -> Delivery.whole(real);
          case RESPOND -> Delivery.whole(answer(request, fault));
          case CUT -> new Delivery(real, Way.NOT_AT_ALL, Duration.ZERO);
          case TRUNCATE -> new Delivery(real, Way.HALF_THE_BODY, Duration.ZERO);
          case MALFORM -> Delivery.whole(malformed(real));
          case SLOW -> new Delivery(real, Way.WHOLE, fault.bodyTime());
          case EXPIRE_TOKEN -> Delivery.whole(service.expireToken(request));
        };
    boolean answered = delivery.way() == Way.WHOLE;
    write(request, answered ? delivery.response() : null, fault.toString(), stored, batch);
    return delivery;
  }

  private GraphResponse answer(GraphRequest request, ScriptedFault fault) {
    GraphError error = GraphError.ofStatus(fault.status());
    GraphResponse response =
        service.refuse(request, error.withHeaders(fault.headers(clock.instant())));
    @Nullable String body = fault.body();
    if (body != null) {
      return new GraphResponse(response.status(), response.headers(), body);
    }
    return fault.status() < 400 ? service.withoutBody(response) : response;
  }

  private static GraphResponse malformed(GraphResponse real) {
    String body = real.body() == null ? "" : real.body();
    String half = body.substring(0, body.length() / 2);
    return new GraphResponse(real.status(), real.headers(), half + "<html>");
  }

  private void write(
      GraphRequest request,
      @Nullable GraphResponse response,
      @Nullable String fault,
      boolean success,
      OptionalLong batch) {
    boolean stored = success && !request.method().equals("GET");
    journal.accept(
        new Exchange(
            ++count,
            clock.instant(),
            request,
            Optional.ofNullable(response),
            Optional.ofNullable(fault),
            stored,
            batch));
  }

  /** Waits while a body is sent slowly. */
  public void sleep(Duration duration) throws InterruptedException {
    sleeper.sleep(duration);
  }
}
