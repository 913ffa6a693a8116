package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every request that a {@link FakeTenant} got and what it answered, in the order in which the
 * requests took effect. The parts of a batch stand before their batch, with higher numbers.
 * Thread-safe; the lists it gives are snapshots. It grows until it is cleared.
 */
public final class Journal {
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();

  Journal() {}

  void add(Exchange exchange) {
    synchronized (exchanges) {
      exchanges.add(exchange);
    }
    listeners.forEach(listener -> listener.accept(exchange));
  }

  /**
   * Calls a listener for each exchange from now on, on the thread that handles the request.
   *
   * @param listener what to call; it must not send requests to the tenant
   */
  public void onExchange(Consumer<Exchange> listener) {
    Objects.requireNonNull(listener, "listener");
    listeners.add(listener);
  }

  /**
   * All exchanges.
   *
   * @return a snapshot
   */
  public List<Exchange> all() {
    return matching(exchange -> true);
  }

  /**
   * The exchanges that asked for a change.
   *
   * @return a snapshot
   */
  public List<Exchange> writes() {
    return matching(Exchange::isWrite);
  }

  /**
   * The exchanges that only read.
   *
   * @return a snapshot
   */
  public List<Exchange> reads() {
    return matching(exchange -> exchange.request().method().equals("GET"));
  }

  /**
   * The exchanges with a method, on paths with certain segments.
   *
   * @param method the HTTP method
   * @param path one or more whole segments of the path, as in {@link Faults#onNext}
   * @return a snapshot
   */
  public List<Exchange> to(String method, String path) {
    Objects.requireNonNull(method, "method");
    PathPattern pattern = new PathPattern(method, path);
    return matching(exchange -> pattern.matches(exchange.request()));
  }

  /**
   * The exchanges that fulfil a condition.
   *
   * @param condition the condition
   * @return a snapshot
   */
  public List<Exchange> matching(Predicate<Exchange> condition) {
    Objects.requireNonNull(condition, "condition");
    synchronized (exchanges) {
      return exchanges.stream().filter(condition).toList();
    }
  }

  /** Forgets all exchanges so far. Numbers go on counting. */
  public void clear() {
    synchronized (exchanges) {
      exchanges.clear();
    }
  }

  /**
   * One line for each exchange; see {@link Exchange#toString}.
   *
   * @return the lines, or a note that there are none
   */
  @Override
  public String toString() {
    List<Exchange> all = all();
    return all.isEmpty()
        ? "no requests"
        : all.stream().map(Exchange::toString).collect(Collectors.joining("\n"));
  }
}
