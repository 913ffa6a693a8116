package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Passes a request through latency, throttle and faults to the service, and writes the journal.
 * Thread-safe: the journal has the order in which requests took effect.
 */
public final class Engine {
  private final GraphService service;
  private final FaultBook faults;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Consumer<Exchange> journal;
  private long count;

  /**
   * A request on its way in.
   *
   * @param json its body where that has been read before
   * @param batch the number of the batch that it is a part of
   */
  private record Incoming(
      GraphRequest request, @Nullable JsonNode json, boolean tokenRequired, OptionalLong batch) {}

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
   * Waits for the latency, and returns the response.
   *
   * @param tokenRequired whether to refuse a request without a token
   */
  public Delivery deliver(GraphRequest request, boolean tokenRequired) throws InterruptedException {
    Duration latency = latency(request);
    if (!latency.isZero()) {
      sleeper.sleep(latency);
    }
    return handle(new Incoming(request, null, tokenRequired, OptionalLong.empty()));
  }

  /** Returns the latency; the items of a batch run four at a time, each with its own latency. */
  private Duration latency(GraphRequest request) {
    if (!faults.isDelayed()) {
      return Duration.ZERO;
    }
    if (Batch.isBatch(request)) {
      try {
        return BatchLatency.timeFor(Batch.parse(request).parts(), faults::nextLatency);
      } catch (GraphError e) {
        return faults.nextLatency(); // refused as a whole
      }
    }
    return faults.nextLatency();
  }

  private synchronized Delivery handle(Incoming incoming) {
    GraphRequest request = incoming.request();
    long number = ++count;
    Optional<GraphError> throttled = Batch.isBatch(request) ? Optional.empty() : faults.throttled();
    if (throttled.isPresent()) {
      GraphResponse refusal = service.refuse(request, throttled.get().of(request));
      write(number, incoming, refusal, "throttled", false);
      return Delivery.whole(refusal);
    }
    Optional<ScriptedFault> fault = faults.take(request);
    if (fault.isEmpty()) {
      GraphResponse response = respond(number, incoming);
      write(number, incoming, response, null, response.isSuccess());
      return Delivery.untouched(response);
    }
    return spoiled(number, incoming, fault.get());
  }

  private GraphResponse respond(long number, Incoming incoming) {
    GraphRequest request = incoming.request();
    boolean tokenRequired = incoming.tokenRequired();
    if (!Batch.isBatch(request)) {
      return service.respond(request, incoming.json(), tokenRequired);
    }
    OptionalLong within = OptionalLong.of(number);
    return service.respondToBatch(
        request,
        tokenRequired,
        part ->
            whole(
                handle(new Incoming(part.request(), part.json(), tokenRequired, within)),
                part.request()));
  }

  /** Replaces a cut connection of a batch item, which has none of its own, with a 504. */
  private Delivery whole(Delivery delivery, GraphRequest part) {
    return delivery.way() == Way.WHOLE
        ? delivery
        : Delivery.whole(service.refuse(part, GraphError.ofStatus(504)));
  }

  private Delivery spoiled(long number, Incoming incoming, ScriptedFault fault) {
    GraphRequest request = incoming.request();
    GraphResponse real =
        fault.isAfterStoring()
            ? respond(number, incoming)
            : service.refuse(request, GraphError.ofStatus(503));
    boolean stored = fault.isAfterStoring() && real.isSuccess();
    Delivery delivery =
        switch (fault.effect()) {
          case NONE -> Delivery.whole(real);
          case RESPOND -> Delivery.whole(answer(request, fault));
          case CUT -> new Delivery(real, Way.NOT_AT_ALL, Duration.ZERO, false);
          case TRUNCATE ->
              hasBody(real)
                  ? new Delivery(real, Way.HALF_THE_BODY, Duration.ZERO, false)
                  : Delivery.whole(real);
          case MALFORM -> Delivery.whole(hasBody(real) ? malformed(real) : real);
          case SLOW -> new Delivery(real, Way.WHOLE, fault.bodyTime(), false);
          case EXPIRE_TOKEN -> Delivery.whole(service.expireToken(request));
        };
    boolean answered = delivery.way() == Way.WHOLE;
    write(number, incoming, answered ? delivery.response() : null, fault.toString(), stored);
    return delivery;
  }

  private GraphResponse answer(GraphRequest request, ScriptedFault fault) {
    GraphError error = GraphError.ofStatus(fault.status()).of(request);
    GraphResponse response =
        service.refuse(request, error.withHeaders(fault.headers(clock.instant())));
    @Nullable String body = fault.body();
    if (body != null) {
      return new GraphResponse(response.status(), response.headers(), body);
    }
    return fault.status() < 400 ? service.withoutBody(response) : response;
  }

  /** Returns whether there is a body, which a fault could truncate or malform. */
  private static boolean hasBody(GraphResponse real) {
    String body = real.body();
    return body != null && !body.isEmpty();
  }

  private static GraphResponse malformed(GraphResponse real) {
    String body = real.body() == null ? "" : real.body();
    String half = body.substring(0, body.length() / 2);
    return new GraphResponse(real.status(), real.headers(), half + "<html>");
  }

  private void write(
      long number,
      Incoming incoming,
      @Nullable GraphResponse response,
      @Nullable String fault,
      boolean success) {
    GraphRequest request = incoming.request();
    boolean stored = success && !request.method().equals("GET") && !Batch.isBatch(request);
    journal.accept(
        new Exchange(
            number,
            clock.instant(),
            request,
            Optional.ofNullable(response),
            Optional.ofNullable(fault),
            stored,
            incoming.batch()));
  }

  /** Waits while a body is sent slowly. */
  public void sleep(Duration duration) throws InterruptedException {
    sleeper.sleep(duration);
  }
}
