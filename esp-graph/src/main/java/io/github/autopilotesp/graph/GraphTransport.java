package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings calls to the service, several in one request where there are several, and repeats those
 * that may be repeated. Safe for several threads.
 */
final class GraphTransport {
  private final GraphExchange exchange;
  private final Crew crew;
  private final RetryPolicy policy;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration limit;

  GraphTransport(
      GraphExchange exchange,
      Crew crew,
      RetryPolicy policy,
      Clock clock,
      Sleeper sleeper,
      Duration limit) {
    this.exchange = exchange;
    this.crew = crew;
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

  /** Sends a call and tells how it ended. */
  GraphResult deliver(GraphCall call, Deadline deadline) {
    return sendAll(List.of(call), deadline).get(0);
  }

  /**
   * Sends calls that do not depend on each other, up to twenty in a batch and several batches at a
   * time. The results stand in the order of the calls.
   */
  List<GraphResult> sendAll(List<GraphCall> calls, Deadline deadline) {
    List<Delivery> deliveries = deliveries(calls, deadline);
    List<Delivery> open = deliveries;
    while (!open.isEmpty()) {
      List<Delivery> due = open.stream().filter(Delivery::isDue).toList();
      if (due.isEmpty()) {
        await(shortestWait(open), open);
      } else {
        crew.runAll(
            chunks(due).stream()
                .<Runnable>map(chunk -> () -> send(chunk, false, deadline))
                .toList());
      }
      open = open.stream().filter(Delivery::isOpen).toList();
    }
    return deliveries.stream().map(Delivery::result).toList();
  }

  /** Sends calls one after another, in batches that keep the order. A failure stops none. */
  List<GraphResult> sendInOrder(List<GraphCall> calls, Deadline deadline) {
    List<Delivery> deliveries = deliveries(calls, deadline);
    List<Delivery> open = deliveries;
    while (!open.isEmpty()) {
      Delivery first = open.get(0);
      if (first.isDue()) {
        send(open.subList(0, Math.min(GraphBatch.MAX_PARTS, open.size())), true, deadline);
      } else {
        await(first.untilDue(), open);
      }
      open = open.stream().filter(Delivery::isOpen).toList();
    }
    return deliveries.stream().map(Delivery::result).toList();
  }

  private List<Delivery> deliveries(List<GraphCall> calls, Deadline deadline) {
    return calls.stream().map(call -> new Delivery(call, policy, deadline)).toList();
  }

  private static List<List<Delivery>> chunks(List<Delivery> due) {
    List<List<Delivery>> chunks = new ArrayList<>();
    for (int from = 0; from < due.size(); from += GraphBatch.MAX_PARTS) {
      chunks.add(due.subList(from, Math.min(from + GraphBatch.MAX_PARTS, due.size())));
    }
    return chunks;
  }

  private void send(List<Delivery> chunk, boolean inOrder, Deadline deadline) {
    if (Thread.currentThread().isInterrupted()) {
      interrupted(chunk, null);
    } else if (deadline.left().isZero()) {
      chunk.forEach(Delivery::outOfTime);
    } else if (chunk.size() == 1) {
      Delivery only = chunk.get(0);
      only.take(exchange.send(only.call(), deadline.left()));
    } else {
      GraphBatch batch = new GraphBatch(chunk.stream().map(Delivery::call).toList(), inOrder);
      List<Attempt> attempts = batch.split(exchange.send(batch.call(), deadline.left()));
      for (int i = 0; i < chunk.size(); i++) {
        chunk.get(i).take(attempts.get(i));
      }
    }
  }

  private static Duration shortestWait(List<Delivery> open) {
    return open.stream().map(Delivery::untilDue).min(Duration::compareTo).orElse(Duration.ZERO);
  }

  private void await(Duration wait, List<Delivery> open) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      interrupted(open, e);
    }
  }

  private static void interrupted(List<Delivery> deliveries, @Nullable InterruptedException cause) {
    deliveries.forEach(delivery -> delivery.interruptedBetween(cause));
  }
}
