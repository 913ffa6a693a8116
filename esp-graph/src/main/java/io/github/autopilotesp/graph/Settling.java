package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks, after doubts, which of the writes were carried out. Reads lag behind writes, so it looks
 * again until a time has passed; what is not seen by then stays unknown.
 */
final class Settling {
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  private final ProfileReader profiles;
  private final Duration settleTime;
  private final Clock clock;
  private final Sleeper sleeper;

  Settling(ProfileReader profiles, Duration settleTime, Clock clock, Sleeper sleeper) {
    this.profiles = profiles;
    this.settleTime = settleTime;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** The profiles that prove of some of the doubtful writes that they were carried out. */
  Map<Doubt, StoredProfile> settle(Collection<Doubt> doubts) {
    Map<Doubt, StoredProfile> proofs = new HashMap<>();
    Deadline end = Deadline.in(settleTime, clock);
    Duration wait = FIRST_WAIT;
    while (proofs.size() < doubts.size() && !Thread.currentThread().isInterrupted()) {
      look(doubts, proofs);
      Duration left = end.left();
      if (proofs.size() == doubts.size() || left.isZero()) {
        return proofs;
      }
      try {
        sleeper.sleep(shorter(wait, left));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
    }
    return proofs;
  }

  private void look(Collection<Doubt> doubts, Map<Doubt, StoredProfile> proofs) {
    List<Doubt> open = doubts.stream().filter(doubt -> !proofs.containsKey(doubt)).toList();
    try {
      List<StoredProfile> seen = profiles.list(Deadline.in(settleTime, clock));
      for (Doubt doubt : open) {
        doubt.proof(seen).ifPresent(profile -> proofs.put(doubt, profile));
      }
    } catch (TenantException failure) {
      open.forEach(doubt -> doubt.exception().addSuppressed(failure));
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
