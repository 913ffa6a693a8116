package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Brings calls to the service and repeats those that may be repeated. Safe for several threads. */
final class GraphTransport {
  private final GraphExchange exchange;
  private final RetryPolicy policy;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration limit;

  GraphTransport(
      GraphExchange exchange, RetryPolicy policy, Clock clock, Sleeper sleeper, Duration limit) {
    this.exchange = exchange;
    this.policy = policy;
    this.clock = clock;
    this.sleeper = sleeper;
    this.limit = limit;
  }

  /** The deadline of a call to the port that begins now. */
  Deadline deadline() {
    return Deadline.in(limit, clock);
  }

  /** Sends a call, again where that is allowed and may help, and returns the answer of 2xx. */
  GraphAnswer send(GraphCall call, Deadline deadline) {
    return deliver(call, deadline).orThrow();
  }

  /** Sends calls that do not depend on each other. The results stand in the order of the calls. */
  List<GraphResult> sendAll(List<GraphCall> calls, Deadline deadline) {
    return calls.stream().map(call -> deliver(call, deadline)).toList();
  }

  /** Sends a call and tells how it ended. */
  GraphResult deliver(GraphCall call, Deadline deadline) {
    Delivery delivery = new Delivery(call, policy, deadline);
    while (delivery.isOpen()) {
      if (await(delivery)) {
        if (deadline.left().isZero()) {
          delivery.outOfTime();
        } else {
          delivery.take(exchange.send(call, deadline.left()));
        }
      }
    }
    return delivery.result();
  }

  /** Waits until a delivery is due; if the thread is interrupted, the delivery has ended. */
  private boolean await(Delivery delivery) {
    try {
      if (Thread.currentThread().isInterrupted()) {
        delivery.interruptedBetween(null);
        return false;
      }
      Duration wait = delivery.untilDue();
      if (!wait.isNegative() && !wait.isZero()) {
        sleeper.sleep(wait);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      delivery.interruptedBetween(e);
      return false;
    }
  }
}
