package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that the page tracked, with its states in time.
 *
 * @param kind what it is
 * @param id how the source calls it: an app's id, a product code, a name; in lower case
 * @param name its name for people, where it is known
 * @param step in which step it was tracked
 * @param moments its states, earliest first, at least one; a state is said only where it changed
 * @param restart whether it asked for a restart
 * @param error the error that it ended with
 * @param certainty how sure this is
 */
public record Tracked(
    Kind kind,
    String id,
    Optional<String> name,
    EspStep step,
    List<Moment> moments,
    boolean restart,
    Optional<Long> error,
    Certainty certainty)
    implements JsonForm {
  /** What is tracked. */
  public enum Kind {
    /** An app of which no more is known. */
    APP("app", true),
    /** An app that the Intune Management Extension installs. */
    WIN32_APP("Win32 app", true),
    /** An MSI that Windows installs itself. */
    MSI_APP("line-of-business MSI", true),
    /** Microsoft 365 Apps as an app type of its own. */
    MICROSOFT_365_APPS("Microsoft 365 Apps", true),
    /** An app package. */
    MODERN_APP("app package", true),
    /** A policy. */
    POLICY("policy", false),
    /** A certificate. */
    CERTIFICATE("certificate", false),
    /** A Wi-Fi or VPN profile. */
    NETWORK_PROFILE("network profile", false);

    private final String words;
    private final boolean app;

    Kind(String words, boolean app) {
      this.words = words;
      this.app = app;
    }

    /**
     * The kind for a person to read.
     *
     * @return a noun, in English
     */
    public String words() {
      return words;
    }

    /**
     * Tells apps from the rest.
     *
     * @return true for an app of any kind
     */
    public boolean isApp() {
      return app;
    }
  }

  /** How it stands. */
  public enum State {
    /** Nothing says anything. */
    UNKNOWN,
    /** It waits. */
    NOT_STARTED,
    /** It is under way. */
    IN_PROGRESS,
    /** It is in place. */
    COMPLETED,
    /** It failed. */
    FAILED;

    /**
     * Tells whether this is an end.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isEnd() {
      return this == COMPLETED || this == FAILED;
    }
  }

  /**
   * A state from a time on.
   *
   * @param time when it was first seen, or empty if not known
   * @param state the state
   */
  public record Moment(Optional<Instant> time, State state) {
    /**
     * Creates the value.
     *
     * @param time when it was first seen
     * @param state the state
     */
    public Moment {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * Creates the value.
   *
   * @param kind what it is
   * @param id how the source calls it
   * @param name its name for people
   * @param step in which step it was tracked
   * @param moments its states
   * @param restart whether it asked for a restart
   * @param error the error that it ended with
   * @param certainty how sure this is
   * @throws IllegalArgumentException if there is no moment
   */
  public Tracked {
    Objects.requireNonNull(moments, "moments");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(step, "step");
    moments = List.copyOf(moments);
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(certainty, "certainty");
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("What was tracked has a state; give " + id + " one");
    }
  }

  /**
   * The last state.
   *
   * @return the state
   */
  public State state() {
    return moments.get(moments.size() - 1).state();
  }

  /**
   * When a state was first seen.
   *
   * @param state the state
   * @return the time, or empty if it was never seen or at no known time
   */
  public Optional<Instant> first(State state) {
    return moments.stream()
        .filter(moment -> moment.state() == state)
        .findFirst()
        .flatMap(Moment::time);
  }

  /**
   * How long it was under way, from its first time in progress to its last end; so trying again
   * counts.
   *
   * @return the time, or empty if not both are known
   */
  public Optional<Duration> held() {
    Moment last = moments.get(moments.size() - 1);
    return first(State.IN_PROGRESS)
        .flatMap(
            begin ->
                last.time()
                    .filter(end -> last.state().isEnd())
                    .map(end -> Duration.between(begin, end)))
        .filter(held -> !held.isNegative());
  }

  /**
   * The name, or else the id.
   *
   * @return how to call it
   */
  public String label() {
    return name.orElse(id);
  }

  Tracked named(String newName) {
    return new Tracked(kind, id, Optional.of(newName), step, moments, restart, error, certainty);
  }
}
