package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.Carrier;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.GraphResult;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Brings the requests of one call to the port to the service, several in one request where there
 * are several. Reads are repeated where that may help; writes are sent once.
 *
 * @param exchange sends one request
 * @param pages reads collections to their end
 * @param executor does several things at a time
 * @param policy how often a read is repeated
 * @param sleeper waits
 * @param deadline by when it has to have ended
 */
record GraphSender(
    GraphExchange exchange,
    GraphPages pages,
    BoundedExecutor executor,
    RetryPolicy policy,
    Sleeper sleeper,
    Deadline deadline)
    implements Carrier {

  @Override
  public Instant now() {
    return deadline.clock().instant();
  }

  @Override
  public void forEach(GraphCall call, GraphAnswer firstPage, Consumer<? super WireObject> sink) {
    pages.forEach(call, firstPage, next -> read(List.of(next)).get(0).orThrow(), sink);
  }

  /** Up to twenty in a batch, and several batches at a time. */
  @Override
  public List<GraphResult> read(List<GraphCall> calls) {
    List<RetryingCall> reads =
        calls.stream().map(call -> new RetryingCall(call, policy, deadline)).toList();
    List<RetryingCall> open = reads;
    while (!open.isEmpty()) {
      List<RetryingCall> due = open.stream().filter(RetryingCall::isDue).toList();
      if (due.isEmpty()) {
        await(open);
      } else {
        executor.runAll(
            chunks(due).stream().<Runnable>map(chunk -> () -> readOnce(chunk)).toList());
      }
      open = open.stream().filter(RetryingCall::isOpen).toList();
    }
    return reads.stream().map(RetryingCall::result).toList();
  }

  private void readOnce(List<RetryingCall> chunk) {
    List<Attempt> attempts = once(chunk.stream().map(RetryingCall::call).toList(), false);
    IntStream.range(0, chunk.size()).forEach(i -> chunk.get(i).take(attempts.get(i)));
  }

  private void await(List<RetryingCall> open) {
    try {
      sleeper.sleep(
          open.stream().map(RetryingCall::untilDue).min(Duration::compareTo).orElse(Duration.ZERO));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open.forEach(read -> read.take(new Attempt.Interrupted(e)));
    }
  }

  @Override
  public List<Attempt> write(List<GraphCall> calls, boolean inOrder) {
    return inOrder ? writeInOrder(calls) : writeTogether(calls);
  }

  /** Several batches at a time. */
  private List<Attempt> writeTogether(List<GraphCall> calls) {
    Optional<Attempt> unsent = unsent();
    if (unsent.isPresent()) {
      return Collections.nCopies(calls.size(), unsent.get());
    }
    List<List<GraphCall>> chunks = chunks(calls);
    Map<Integer, List<Attempt>> attempts = new ConcurrentHashMap<>();
    executor.runAll(
        IntStream.range(0, chunks.size())
            .<Runnable>mapToObj(i -> () -> attempts.put(i, once(chunks.get(i), false)))
            .toList());
    return IntStream.range(0, chunks.size())
        .mapToObj(i -> Objects.requireNonNull(attempts.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** One after another; none is sent behind one that is not done. */
  private List<Attempt> writeInOrder(List<GraphCall> calls) {
    List<Attempt> attempts = new ArrayList<>();
    for (List<GraphCall> chunk : chunks(calls)) {
      boolean allDone = attempts.stream().allMatch(Attempt::isDone);
      attempts.addAll(
          allDone ? once(chunk, true) : Collections.nCopies(chunk.size(), new Attempt.NotTried()));
    }
    return attempts;
  }

  private List<Attempt> once(List<GraphCall> chunk, boolean inOrder) {
    Optional<Attempt> unsent = unsent();
    if (unsent.isPresent()) {
      return Collections.nCopies(chunk.size(), unsent.get());
    } else if (chunk.size() == 1) {
      return List.of(exchange.send(chunk.get(0), deadline.left()));
    }
    GraphBatch batch = new GraphBatch(chunk, inOrder);
    return batch.split(exchange.send(batch.call(), deadline.left()));
  }

  private Optional<Attempt> unsent() {
    if (Thread.currentThread().isInterrupted()) {
      return Optional.of(new Attempt.NotSent(new InterruptedException()));
    }
    return deadline.left().isZero() ? Optional.of(new Attempt.OutOfTime()) : Optional.empty();
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + GraphBatch.MAX_PARTS)
        .mapToObj(from -> all.subList(from, Math.min(from + GraphBatch.MAX_PARTS, all.size())))
        .toList();
  }
}
