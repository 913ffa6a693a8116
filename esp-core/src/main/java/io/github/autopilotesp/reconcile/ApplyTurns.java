package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Allows one apply or single write of this process at a time per tenant; the others wait for their
 * turn. A tenant is recognized by its {@link IntuneTenant} object, and by its id once a plan or a
 * read has provided it, so that two objects for the same tenant take turns too.
 */
final class ApplyTurns {
  private static final long LOOK_MILLIS = 50;
  private static final Map<String, ReentrantLock> BY_ID = new ConcurrentHashMap<>();
  private static final Map<IntuneTenant, Known> BY_OBJECT = new WeakHashMap<>();

  private ApplyTurns() {}

  /** A turn that was taken. Must be given back once, on the thread that took it. */
  interface Turn {
    void giveBack();
  }

  /** The lock and, once known, the id of an object's tenant. */
  private static final class Known {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<String> tenantId = Optional.empty();
  }

  /**
   * Waits for a turn.
   *
   * @param tenant the tenant's object
   * @param tenantId the tenant's id, if known
   * @param ended returns whether to stop waiting
   * @return the turn, to be given back afterwards; it holds no lock if the wait was stopped
   */
  static Turn take(IntuneTenant tenant, Optional<String> tenantId, BooleanSupplier ended) {
    Known known = of(tenant);
    tenantId.ifPresent(id -> known.tenantId = Optional.of(id));
    Deque<ReentrantLock> taken = new ArrayDeque<>();
    if (lock(known.lock, ended, taken)) {
      // Always the object first, then the id: a thread that waits for an id holds no other id.
      known.tenantId.ifPresent(
          id -> lock(BY_ID.computeIfAbsent(id, it -> new ReentrantLock()), ended, taken));
    }
    return () -> taken.forEach(ReentrantLock::unlock);
  }

  private static boolean lock(
      ReentrantLock lock, BooleanSupplier ended, Deque<ReentrantLock> taken) {
    try {
      while (!lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (ended.getAsBoolean()) {
          return false;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
    taken.push(lock);
    return true;
  }

  private static Known of(IntuneTenant tenant) {
    synchronized (BY_OBJECT) {
      return BY_OBJECT.computeIfAbsent(tenant, it -> new Known());
    }
  }
}
