package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** One apply of this process at a time in one tenant; the others wait for their turn. */
final class ApplyTurns {
  private static final long LOOK_MILLIS = 50;
  private static final Map<String, ReentrantLock> BY_ID = new ConcurrentHashMap<>();
  private static final Map<IntuneTenant, ReentrantLock> BY_OBJECT = new WeakHashMap<>();

  private ApplyTurns() {}

  /**
   * Waits for the turn.
   *
   * @return what is to be unlocked afterwards, or empty if the wait was ended
   */
  static Optional<ReentrantLock> take(
      IntuneTenant tenant, Optional<String> tenantId, BooleanSupplier ended)
      throws InterruptedException {
    ReentrantLock lock = of(tenant, tenantId);
    while (!lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (ended.getAsBoolean()) {
        return Optional.empty();
      }
    }
    return Optional.of(lock);
  }

  private static ReentrantLock of(IntuneTenant tenant, Optional<String> tenantId) {
    if (tenantId.isPresent()) {
      return BY_ID.computeIfAbsent(tenantId.get(), id -> new ReentrantLock());
    }
    synchronized (BY_OBJECT) {
      return BY_OBJECT.computeIfAbsent(tenant, it -> new ReentrantLock());
    }
  }
}
