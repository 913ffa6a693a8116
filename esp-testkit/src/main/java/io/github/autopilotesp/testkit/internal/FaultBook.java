package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.Latency;
import io.github.autopilotesp.testkit.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The configured faults. Thread-safe. */
public final class FaultBook {
  private final Clock clock;
  private final List<ScriptedFault> faults = new ArrayList<>();
  private final List<Consumer<Boolean>> refusalListeners = new CopyOnWriteArrayList<>();
  private Latency latency = Latency.none();
  private @Nullable TokenBucket bucket;
  private boolean delayed;
  private boolean refusing;

  public FaultBook(Clock clock) {
    this.clock = clock;
  }

  public synchronized void add(ScriptedFault fault) {
    faults.removeIf(ScriptedFault::isUsedUp);
    faults.add(fault);
  }

  /** Returns the first matching rule, and counts its use. */
  synchronized Optional<ScriptedFault> take(GraphRequest request) {
    for (ScriptedFault fault : faults) {
      if (fault.take(request)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public synchronized void latency(Latency newLatency) {
    latency = newLatency;
    delayed = true;
  }

  /** Returns whether responses may be delayed. */
  synchronized boolean isDelayed() {
    return delayed;
  }

  synchronized Duration nextLatency() {
    return latency.next();
  }

  public synchronized void throttle(Throttle throttle) {
    bucket = new TokenBucket(throttle, clock);
  }

  /** Returns the refusal if the request is throttled. */
  synchronized Optional<GraphError> throttled() {
    return bucket == null ? Optional.empty() : bucket.take();
  }

  public void refuseConnections(boolean refuse) {
    synchronized (this) {
      refusing = refuse;
    }
    refusalListeners.forEach(listener -> listener.accept(refuse));
  }

  synchronized boolean isRefusing() {
    return refusing;
  }

  /**
   * Calls a listener with true when connections start being refused, with false when they are
   * accepted again.
   */
  public Runnable onRefusal(Consumer<Boolean> listener) {
    refusalListeners.add(listener);
    return () -> refusalListeners.remove(listener);
  }

  public void clear() {
    synchronized (this) {
      faults.clear();
      latency = Latency.none();
      delayed = false;
      bucket = null;
    }
    refuseConnections(false);
  }
}
