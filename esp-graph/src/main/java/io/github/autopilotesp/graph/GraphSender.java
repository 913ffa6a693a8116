package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings calls to the service, several in one request where there are several. Reads are repeated
 * where that may help; writes are sent once. Safe for several threads.
 */
final class GraphSender {
  private final GraphExchange exchange;
  private final BoundedExecutor executor;
  private final RetryPolicy policy;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration limit;

  GraphSender(
      GraphExchange exchange,
      BoundedExecutor executor,
      RetryPolicy policy,
      Clock clock,
      Sleeper sleeper,
      Duration limit) {
    this.exchange = exchange;
    this.executor = executor;
    this.policy = policy;
    this.clock = clock;
    this.sleeper = sleeper;
    this.limit = limit;
  }

  /** The deadline of a call to the port that begins now. */
  Deadline deadline() {
    return Deadline.in(limit, clock);
  }

  /** Sends a read, again where that may help, and returns the answer of 2xx. */
  GraphAnswer send(GraphCall call, Deadline deadline) {
    return deliver(call, deadline).orThrow();
  }

  /** Sends a read and tells how it ended. */
  GraphResult deliver(GraphCall call, Deadline deadline) {
    return sendAll(List.of(call), deadline).get(0);
  }

  /**
   * Sends reads that do not depend on each other, up to twenty in a batch and several batches at a
   * time. The results stand in the order of the calls.
   */
  List<GraphResult> sendAll(List<GraphCall> calls, Deadline deadline) {
    List<RetryingCall> reads = reads(calls, deadline);
    List<RetryingCall> open = reads;
    while (!open.isEmpty()) {
      List<RetryingCall> due = open.stream().filter(RetryingCall::isDue).toList();
      if (due.isEmpty()) {
        await(shortestWait(open), open);
      } else {
        executor.runAll(
            chunks(due).stream().<Runnable>map(chunk -> () -> send(chunk, deadline)).toList());
      }
      open = open.stream().filter(RetryingCall::isOpen).toList();
    }
    return reads.stream().map(RetryingCall::result).toList();
  }

  /** Sends writes that do not depend on each other, each once, several batches at a time. */
  List<Attempt> sendOnce(List<GraphCall> calls, Deadline deadline) {
    Optional<Attempt> unsent = unsent(deadline);
    if (unsent.isPresent()) {
      return Collections.nCopies(calls.size(), unsent.get());
    }
    List<List<GraphCall>> chunks = chunks(calls);
    Map<Integer, List<Attempt>> attempts = new ConcurrentHashMap<>();
    executor.runAll(
        IntStream.range(0, chunks.size())
            .<Runnable>mapToObj(i -> () -> attempts.put(i, once(chunks.get(i), false, deadline)))
            .toList());
    return IntStream.range(0, chunks.size())
        .mapToObj(i -> Objects.requireNonNull(attempts.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** Sends writes one after another, each once; none is sent behind one that is not done. */
  List<Attempt> sendOnceInOrder(List<GraphCall> calls, Deadline deadline) {
    List<Attempt> attempts = new ArrayList<>();
    for (List<GraphCall> chunk : chunks(calls)) {
      boolean allDone = attempts.stream().allMatch(Attempt::isDone);
      attempts.addAll(
          allDone
              ? once(chunk, true, deadline)
              : chunk.stream().<Attempt>map(call -> new Attempt.NotTried()).toList());
    }
    return attempts;
  }

  private List<Attempt> once(List<GraphCall> chunk, boolean inOrder, Deadline deadline) {
    Optional<Attempt> unsent = unsent(deadline);
    if (unsent.isPresent()) {
      return Collections.nCopies(chunk.size(), unsent.get());
    } else if (chunk.size() == 1) {
      return List.of(exchange.send(chunk.get(0), deadline.left()));
    }
    GraphBatch batch = new GraphBatch(chunk, inOrder);
    return batch.split(exchange.send(batch.call(), deadline.left()));
  }

  private static Optional<Attempt> unsent(Deadline deadline) {
    if (Thread.currentThread().isInterrupted()) {
      return Optional.of(new Attempt.NotSent(new InterruptedException()));
    }
    return deadline.left().isZero()
        ? Optional.of(new Attempt.NotSent(new TimeoutException("the deadline had passed")))
        : Optional.empty();
  }

  private List<RetryingCall> reads(List<GraphCall> calls, Deadline deadline) {
    return calls.stream().map(call -> new RetryingCall(call, policy, deadline)).toList();
  }

  private static <T> List<List<T>> chunks(List<T> due) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < due.size(); from += GraphBatch.MAX_PARTS) {
      chunks.add(due.subList(from, Math.min(from + GraphBatch.MAX_PARTS, due.size())));
    }
    return chunks;
  }

  private void send(List<RetryingCall> chunk, Deadline deadline) {
    if (Thread.currentThread().isInterrupted()) {
      interrupted(chunk, null);
    } else if (deadline.left().isZero()) {
      chunk.forEach(RetryingCall::outOfTime);
    } else if (chunk.size() == 1) {
      RetryingCall only = chunk.get(0);
      only.take(exchange.send(only.call(), deadline.left()));
    } else {
      GraphBatch batch = new GraphBatch(chunk.stream().map(RetryingCall::call).toList(), false);
      List<Attempt> attempts = batch.split(exchange.send(batch.call(), deadline.left()));
      for (int i = 0; i < chunk.size(); i++) {
        chunk.get(i).take(attempts.get(i));
      }
    }
  }

  private static Duration shortestWait(List<RetryingCall> open) {
    return open.stream().map(RetryingCall::untilDue).min(Duration::compareTo).orElse(Duration.ZERO);
  }

  private void await(Duration wait, List<RetryingCall> open) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      interrupted(open, e);
    }
  }

  private static void interrupted(List<RetryingCall> reads, @Nullable InterruptedException cause) {
    reads.forEach(read -> read.interruptedBetween(cause));
  }
}
