package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An item that the page tracked, with its states over time.
 *
 * @param kind the kind of item
 * @param id its id in the source: an app's id, a product code, a name; in lower case
 * @param name its display name, if known
 * @param step the step in which it was tracked
 * @param moments its states, earliest first, at least one; only changes are listed
 * @param restart whether it requested a restart
 * @param error the error that it ended with
 * @param certainty the certainty of these values
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
  /** The kind of tracked item. */
  public enum Kind {
    /** An app of unknown type. */
    APP("app", true),
    /** An app that the Intune Management Extension installs. */
    WIN32_APP("Win32 app", true),
    /** An MSI that Windows installs itself. */
    MSI_APP("line-of-business MSI", true),
    /** An app of the Microsoft 365 Apps type. */
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
     * Returns the kind in words.
     *
     * @return a noun, in English
     */
    public String words() {
      return words;
    }

    /**
     * Returns whether it is an app.
     *
     * @return true for an app of any kind
     */
    public boolean isApp() {
      return app;
    }
  }

  /** The state of a tracked item. */
  public enum State {
    /** The state is unknown. */
    UNKNOWN,
    /** It is waiting. */
    NOT_STARTED,
    /** It is in progress. */
    IN_PROGRESS,
    /** It is installed. */
    COMPLETED,
    /** It failed. */
    FAILED;

    /**
     * Returns whether this is a final state.
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
   * @param time when it was first observed, or empty if unknown
   * @param state the state
   */
  public record Moment(Optional<Instant> time, State state) {
    /**
     * Creates the value.
     *
     * @param time when it was first observed
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
   * @param kind the kind of item
   * @param id its id in the source
   * @param name its display name
   * @param step the step in which it was tracked
   * @param moments its states
   * @param restart whether it requested a restart
   * @param error the error that it ended with
   * @param certainty the certainty of these values
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
      throw new IllegalArgumentException(
          "A tracked item has at least one state; give " + id + " one");
    }
  }

  /**
   * Returns the last state.
   *
   * @return the state
   */
  public State state() {
    return moments.get(moments.size() - 1).state();
  }

  /**
   * Returns when a state was first observed.
   *
   * @param state the state
   * @return the time, or empty if it was never observed or the time is unknown
   */
  public Optional<Instant> first(State state) {
    return moments.stream()
        .filter(moment -> moment.state() == state)
        .findFirst()
        .flatMap(Moment::time);
  }

  /**
   * Returns how long it was in progress, from its first start to its last end, including retries.
   *
   * @return the duration, or empty if either time is unknown
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
   * Returns the display name, or the id if it is unknown.
   *
   * @return the label
   */
  public String label() {
    return name.orElse(id);
  }

  Tracked named(String newName) {
    return new Tracked(kind, id, Optional.of(newName), step, moments, restart, error, certainty);
  }
}
