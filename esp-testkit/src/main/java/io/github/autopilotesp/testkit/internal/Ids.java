package io.github.autopilotesp.testkit.internal;

import java.util.Random;
import java.util.UUID;

/**
 * Generates ids that look like GUIDs. Objects and requests use separate sources, so that the ids of
 * objects do not depend on the number of requests. Not thread-safe by itself.
 */
public final class Ids {
  private final Random random;

  public Ids(long seed) {
    this.random = new Random(seed);
  }

  public String next() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
