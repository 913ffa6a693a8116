package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.FaultBook;
import io.github.autopilotesp.testkit.internal.PathPattern;
import io.github.autopilotesp.testkit.internal.ScriptedFault;
import java.util.Objects;
import java.util.Random;

/**
 * The faults of a {@link FakeTenant}, over HTTP and in memory. The first matching rule decides.
 * Thread-safe.
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
   * Adds a rule for the next matching request.
   *
   * @param method the HTTP method, or {@code *} for any
   * @param path consecutive whole segments anywhere in the path: {@code /assign} matches {@code
   *     …/{id}/assign} but not {@code …/{id}/assignments}; an empty string matches everything
   * @return the rule, which does nothing until configured
   */
  public FaultRule onNext(String method, String path) {
    Objects.requireNonNull(method, "method");
    return add(new ScriptedFault(new PathPattern(method, path), 1, () -> true));
  }

  /**
   * Adds a rule for all matching requests.
   *
   * @param method the HTTP method, or {@code *} for any
   * @param path as in {@link #onNext}
   * @return the rule, which does nothing until configured
   */
  public FaultRule onEvery(String method, String path) {
    Objects.requireNonNull(method, "method");
    return add(new ScriptedFault(new PathPattern(method, path), Long.MAX_VALUE, () -> true));
  }

  /**
   * Adds a rule for a share of all requests.
   *
   * @param rate 0 for none to 1 for all
   * @param seed makes the choice repeatable
   * @return the rule, which does nothing until configured
   */
  public FaultRule atRate(double rate, long seed) {
    return atRate(rate, seed, "*", "");
  }

  /**
   * Adds a rule for a share of the matching requests.
   *
   * @param rate 0 for none to 1 for all
   * @param seed makes the choice repeatable
   * @param method the HTTP method, or {@code *} for any
   * @param path as in {@link #onNext}
   * @return the rule, which does nothing until configured
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
   * Sets the latency of responses. Default: {@link Latency#none()}.
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
   * Limits the request rate. Default: no limit.
   *
   * @param throttle the limit; it starts with a full burst
   * @return these faults
   */
  public Faults throttle(Throttle throttle) {
    book.throttle(throttle);
    return this;
  }

  /**
   * Refuses connections from now on: nothing is stored, answered or recorded in the journal. A
   * server stops listening and closes its connections.
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
   * Removes all faults: rules, latency, throttle, refused connections.
   *
   * @return these faults
   */
  public Faults clear() {
    book.clear();
    return this;
  }
}
