package io.github.autopilotesp.testkit;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that advances only when someone waits: {@link #sleep} returns at once and advances the
 * clock. A campaign of hours runs in milliseconds, and deterministically. Use it for both the fake
 * and the code under test.
 *
 * <p>Thread-safe. Threads that wait at the same time wait one after another.
 */
public final class VirtualTime extends Clock implements Sleeper {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private VirtualTime(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Creates a time that starts at an instant.
   *
   * @param start the instant
   * @return new time, in UTC
   */
  public static VirtualTime startingAt(Instant start) {
    Objects.requireNonNull(start, "start");
    return new VirtualTime(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  /**
   * Creates a time that starts at the beginning of 2026.
   *
   * @return new time, in UTC
   */
  public static VirtualTime create() {
    return startingAt(Instant.parse("2026-01-01T00:00:00Z"));
  }

  /**
   * Advances the time.
   *
   * @param duration how far; not negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time cannot run backwards: " + duration);
    }
    now.updateAndGet(moment -> moment.plus(duration));
  }

  /**
   * Advances the time, as a wait would.
   *
   * @param duration how far; zero or less does nothing
   * @throws InterruptedException if the thread was interrupted before
   */
  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while waiting in virtual time");
    }
    if (!duration.isNegative()) {
      advance(duration);
    }
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** Returns the same time in another zone. */
  @Override
  public VirtualTime withZone(ZoneId newZone) {
    Objects.requireNonNull(newZone, "newZone");
    return new VirtualTime(now, newZone);
  }
}
