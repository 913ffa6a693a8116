package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.FaultBook;
import io.github.autopilotesp.testkit.internal.PathPattern;
import io.github.autopilotesp.testkit.internal.ScriptedFault;
import java.util.Objects;
import java.util.Random;

/**
 * What goes wrong in a {@link FakeTenant}, on all its faces. The first rule that fits a request
 * decides. Thread-safe.
 *
 * <pre>{@code
 * tenant.faults().onNext("POST", "/assign").respond(503).afterStoring();
 * tenant.faults().atRate(0.05, 42).respond(429).retryAfter(Duration.ofSeconds(3));
 * }</pre>
 */
public final class Faults {
  private final FaultBook book;

  Faults(FaultBook book) {
    this.book = book;
  }

  /**
   * Begins a rule for the next request that fits.
   *
   * @param method the HTTP method, or {@code *} for any
   * @param path whole segments of the path, one after another, anywhere in it: {@code /assign} fits
   *     {@code …/{id}/assign} but not {@code …/{id}/assignments}; an empty text fits everything
   * @return the rule, which does nothing until told what to do
   */
  public FaultRule onNext(String method, String path) {
    Objects.requireNonNull(method, "method");
    return add(new ScriptedFault(new PathPattern(method, path), 1, () -> true));
  }

  /**
   * Begins a rule for all requests that fit.
   *
   * @param method the HTTP method, or {@code *} for any
   * @param path as in {@link #onNext}
   * @return the rule, which does nothing until told what to do
   */
  public FaultRule onEvery(String method, String path) {
    Objects.requireNonNull(method, "method");
    return add(new ScriptedFault(new PathPattern(method, path), Long.MAX_VALUE, () -> true));
  }

  /**
   * Begins a rule for a share of all requests.
   *
   * @param rate 0 for none to 1 for all
   * @param seed makes the choice repeatable
   * @return the rule, which does nothing until told what to do
   */
  public FaultRule atRate(double rate, long seed) {
    return atRate(rate, seed, "*", "");
  }

  /**
   * Begins a rule for a share of the requests that fit.
   *
   * @param rate 0 for none to 1 for all
   * @param seed makes the choice repeatable
   * @param method the HTTP method, or {@code *} for any
   * @param path as in {@link #onNext}
   * @return the rule, which does nothing until told what to do
   * @throws IllegalArgumentException if the rate is not from 0 to 1
   */
  public FaultRule atRate(double rate, long seed, String method, String path) {
    Objects.requireNonNull(method, "method");
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("a rate is from 0 to 1, not " + rate);
    }
    Random random = new Random(seed);
    PathPattern pattern = new PathPattern(method, path);
    return add(new ScriptedFault(pattern, Long.MAX_VALUE, () -> random.nextDouble() < rate));
  }

  private FaultRule add(ScriptedFault fault) {
    book.add(fault);
    return new FaultRule(fault);
  }

  /**
   * How long answers take. Default: {@link Latency#none()}.
   *
   * @param latency the latency
   * @return these faults
   */
  public Faults latency(Latency latency) {
    Objects.requireNonNull(latency, "latency");
    book.latency(latency);
    return this;
  }

  /**
   * Limits how many requests are answered. Default: no limit.
   *
   * @param throttle the limit; it begins with a full burst
   * @return these faults
   */
  public Faults throttle(Throttle throttle) {
    book.throttle(throttle);
    return this;
  }

  /**
   * Refuses connections from now on: nothing is stored or answered, and nothing comes into the
   * journal. A server stops listening and closes the connections it has.
   *
   * @return these faults
   */
  public Faults refuseConnections() {
    book.refuseConnections(true);
    return this;
  }

  /**
   * Accepts connections again, on the same port.
   *
   * @return these faults
   */
  public Faults acceptConnections() {
    book.refuseConnections(false);
    return this;
  }

  /**
   * Ends all faults: rules, latency, throttle, refused connections.
   *
   * @return these faults
   */
  public Faults clear() {
    book.clear();
    return this;
  }
}
