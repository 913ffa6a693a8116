package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the page waits before it shows an error.
 *
 * @param configured the profile's timeout
 * @param added the time added by the join type; zero, or {@link #ADDED_BY_HYBRID_JOIN}
 */
public record EffectiveTimeout(Duration configured, Duration added) implements JsonForm {
  /** The time that Entra hybrid join adds to the limit (SETUP). */
  public static final Duration ADDED_BY_HYBRID_JOIN = Duration.ofMinutes(40);

  /**
   * Creates the value.
   *
   * @param configured the profile's timeout
   * @param added the time added by the join type
   */
  public EffectiveTimeout {
    Objects.requireNonNull(configured, "configured");
    Objects.requireNonNull(added, "added");
  }

  /**
   * Computes the limit of a page for a join type.
   *
   * @param settings the page
   * @param joinType what the device joins, or empty if unknown; then nothing is added
   * @return the limit
   */
  public static EffectiveTimeout of(ShownSettings settings, Optional<JoinType> joinType) {
    boolean hybrid = joinType.filter(JoinType.ENTRA_HYBRID::equals).isPresent();
    return new EffectiveTimeout(settings.timeout(), hybrid ? ADDED_BY_HYBRID_JOIN : Duration.ZERO);
  }

  /**
   * Returns the total limit.
   *
   * @return the profile's timeout plus the added time
   */
  public Duration total() {
    return configured.plus(added);
  }
}
