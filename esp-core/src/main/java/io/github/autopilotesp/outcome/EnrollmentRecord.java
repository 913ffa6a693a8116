package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one enrollment did, in one form for all sources: who, when, how, the profile that was given,
 * each step, and each tracked thing with its states in time; and how sure each piece is.
 */
public abstract class EnrollmentRecord implements JsonForm {
  EnrollmentRecord() {}

  /** Where a record comes from. */
  public enum Origin {
    /** The service: an event, or a row of the export report. */
    EVENT,
    /** The device: its registry dump. */
    REGISTRY_DUMP
  }

  /**
   * Takes what the service says.
   *
   * @param event the event
   * @param readAt when it was read: an event less than an hour old is not settled
   * @return the record
   */
  public static EnrollmentRecord of(EnrollmentEvent event, Instant readAt) {
    Objects.requireNonNull(readAt, "readAt");
    return new EventReading(event, readAt).record();
  }

  /**
   * Where it comes from.
   *
   * @return the source
   */
  public abstract Origin origin();

  /**
   * What identifies it within its source.
   *
   * @return an event's id, or what the dump has in its place; may be empty
   */
  public abstract String id();

  /**
   * Which device, for whom. Personal data.
   *
   * @return the device; hashes after {@link #pseudonymised}
   */
  public abstract EnrolledDevice device();

  /**
   * When it began.
   *
   * @return the earliest time that is known
   */
  public abstract Optional<Instant> started();

  /**
   * How the device was deployed.
   *
   * @return the scenario, as far as the source says it
   */
  public abstract Optional<Scenario> scenario();

  /**
   * The model of the device. No source tells it; see {@link #withModel}.
   *
   * @return the model
   */
  public abstract Optional<String> model();

  /**
   * The version of Windows.
   *
   * @return such as {@code 10.0.26100.1742}
   */
  public abstract Optional<String> osVersion();

  /**
   * The Windows Autopilot deployment profile.
   *
   * @return its name
   */
  public abstract Optional<String> deploymentProfile();

  /**
   * The ESP profile that the device was given.
   *
   * @return its id, which a device does not know
   */
  public abstract Optional<ProfileId> espProfile();

  /**
   * The name of the ESP profile that the device was given.
   *
   * @return its name, which a device does not know
   */
  public abstract Optional<String> espProfileName();

  /**
   * The settings that the device received.
   *
   * @return the settings, which only a device knows
   */
  public abstract Optional<GivenSettings> settings();

  /**
   * How long a step may take before the page shows an error.
   *
   * @return the limit, from the device or from {@link #withLimit}
   */
  public abstract Optional<Duration> limit();

  /**
   * The steps, in order.
   *
   * @return all three
   */
  public abstract List<StepRecord> steps();

  /**
   * What was tracked.
   *
   * @return step by step, in the order of the source; empty also where the source does not tell
   */
  public abstract List<Tracked> tracked();

  /**
   * Whether the source tells what was tracked.
   *
   * @return false if {@link #tracked()} is empty because nothing was told
   */
  public abstract boolean tellsTracked();

  /**
   * The steps whose list of apps was never worked out: on the screen they stay at "Identifying".
   *
   * @return the steps of which the source says so; not modifiable
   */
  public abstract Set<EspStep> identifying();

  /**
   * How the source sums up the whole, for where no step says more.
   *
   * @return the sum
   */
  abstract Ending.Kind reported();

  /**
   * What the source says of a failure.
   *
   * @return its words
   */
  public abstract Optional<String> failureDetails();

  /**
   * Why not to take it at its word.
   *
   * @return the doubts; not modifiable
   */
  public abstract Set<Doubt> doubts();

  /**
   * How it ended. A failed step ran out of time if it took as long as {@link #limit()} and nothing
   * in it failed; without a limit it counts as failed.
   *
   * @return the ending
   */
  public Ending ending() {
    return Ending.of(this);
  }

  /**
   * One of the steps.
   *
   * @param step which
   * @return what became of it
   */
  public StepRecord step(EspStep step) {
    Objects.requireNonNull(step, "step");
    return steps().stream().filter(it -> it.step() == step).findFirst().orElseThrow();
  }

  /**
   * Tells whether an hour has passed, so that the service says all it will.
   *
   * @return true if it has
   */
  public boolean isSettled() {
    return !doubts().contains(Doubt.NOT_SETTLED);
  }

  /**
   * Says which model the device is.
   *
   * @param model the model
   * @return a copy that says so
   */
  public EnrollmentRecord withModel(String model) {
    return copy().model(model).build();
  }

  /**
   * Says how long a step might take, such as the timeout of the profile and what the join type
   * adds. A limit that the device itself knows is kept.
   *
   * @param limit the limit
   * @return a copy that says so
   */
  public EnrollmentRecord withLimit(Duration limit) {
    return limit().isPresent() ? this : copy().limit(limit).build();
  }

  /**
   * Gives names to apps that the source knows by their ids only.
   *
   * @param names names by id, in lower case
   * @return a copy with the names
   */
  public EnrollmentRecord naming(Map<String, String> names) {
    Objects.requireNonNull(names, "names");
    return copy()
        .tracked(tracked().stream().map(it -> it.name().isEmpty() ? named(it, names) : it).toList())
        .build();
  }

  private static Tracked named(Tracked it, Map<String, String> names) {
    String name = names.get(it.id());
    return name == null ? it : it.named(name);
  }

  /**
   * Drops the person and the device, and keeps that two records are of the same: ids, serial
   * numbers and names become keyed hashes.
   *
   * @param key what the hashes are made with; whoever knows it can guess who is meant, so keep it
   *     secret, and use one key for what is to be joined
   * @return a copy without personal data
   */
  public EnrollmentRecord pseudonymised(String key) {
    Pseudonyms pseudonyms = new Pseudonyms(key);
    return copy()
        .id(id().isEmpty() ? "" : pseudonyms.of(id()))
        .device(pseudonyms.of(device()))
        .failureDetails(Optional.empty())
        .build();
  }

  private ImmutableEnrollmentRecord.Builder copy() {
    return new ImmutableEnrollmentRecord.Builder().from(this);
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "EnrollmentRecord[" + origin() + ", " + ending().kind() + "]";
  }
}
