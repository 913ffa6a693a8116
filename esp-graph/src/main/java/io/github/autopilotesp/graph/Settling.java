package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks, after a doubt, whether a write was carried out. Reads lag behind writes, so it looks again
 * until a time has passed; what is not seen by then stays unknown.
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

  /** The profile that a doubtful create has left behind, if exactly one is seen. */
  Optional<StoredProfile> created(DoubtfulCreate create, TenantException doubt) {
    return look(
        deadline -> create.among(profiles.list(deadline)),
        found -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty(),
        doubt);
  }

  /** Whether a profile is seen at the priority to which it was to be moved. */
  boolean moved(ProfileId id, int priority, TenantException doubt) {
    return look(
            deadline -> profiles.find(id, deadline),
            found -> found.filter(profile -> profile.priority() == priority),
            doubt)
        .isPresent();
  }

  private <F, T> Optional<T> look(
      Function<Deadline, F> read, Function<F, Optional<T>> judge, TenantException doubt) {
    Deadline end = Deadline.in(settleTime, clock);
    Duration wait = FIRST_WAIT;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Optional<T> result = judge.apply(read.apply(Deadline.in(settleTime, clock)));
        if (result.isPresent()) {
          return result;
        }
      } catch (TenantException failure) {
        doubt.addSuppressed(failure);
      }
      if (end.left().isZero()) {
        return Optional.empty();
      }
      try {
        sleeper.sleep(shorter(wait, end.left()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
    }
    return Optional.empty();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
