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
 * One enrollment, in the same form for all sources: who, when, how, the profile, each step, and
 * each tracked item with its states over time; each with its certainty.
 */
public abstract class EnrollmentRecord implements JsonForm {
  EnrollmentRecord() {}

  /** The origin of a record. */
  public enum Origin {
    /** The service: an event, or a row of the export report. */
    EVENT,
    /** The device: its registry dump. */
    REGISTRY_DUMP
  }

  /**
   * Creates a record from an event of the service.
   *
   * @param event the event
   * @param readAt when it was read; an event less than an hour old is not settled
   * @return the record
   */
  public static EnrollmentRecord of(EnrollmentEvent event, Instant readAt) {
    Objects.requireNonNull(readAt, "readAt");
    return new EventReading(event, readAt).record();
  }

  /**
   * Returns the origin.
   *
   * @return the origin
   */
  public abstract Origin origin();

  /**
   * Returns its id within its source.
   *
   * @return an event's id, or its equivalent in a dump; may be an empty string
   */
  public abstract String id();

  /**
   * Returns the device and its user. Personal data.
   *
   * @return the device; hashes after {@link #pseudonymised}
   */
  public abstract EnrolledDevice device();

  /**
   * Returns when it started.
   *
   * @return the earliest known time
   */
  public abstract Optional<Instant> started();

  /**
   * Returns how the device was deployed.
   *
   * @return the scenario, as far as known
   */
  public abstract Optional<Scenario> scenario();

  /**
   * Returns the model of the device. No source has it; see {@link #withModel}.
   *
   * @return the model
   */
  public abstract Optional<String> model();

  /**
   * Returns the version of Windows.
   *
   * @return a version such as {@code 10.0.26100.1742}
   */
  public abstract Optional<String> osVersion();

  /**
   * Returns the Windows Autopilot deployment profile.
   *
   * @return its name
   */
  public abstract Optional<String> deploymentProfile();

  /**
   * Returns the ESP profile that the device got.
   *
   * @return its id, which a device does not know
   */
  public abstract Optional<ProfileId> espProfile();

  /**
   * Returns the name of the ESP profile that the device got.
   *
   * @return its name, which a device does not know
   */
  public abstract Optional<String> espProfileName();

  /**
   * Returns the settings that the device received.
   *
   * @return the settings, which only a device knows
   */
  public abstract Optional<GivenSettings> settings();

  /**
   * Returns how long a step may take before the page shows an error.
   *
   * @return the limit, from the device or from {@link #withLimit}
   */
  public abstract Optional<Duration> limit();

  /**
   * Returns the steps, in order.
   *
   * @return all three
   */
  public abstract List<StepRecord> steps();

  /**
   * Returns the tracked items.
   *
   * @return step by step, in source order; also empty if the source does not report them
   */
  public abstract List<Tracked> tracked();

  /**
   * Returns whether the source reports tracked items.
   *
   * @return false if {@link #tracked()} is empty because nothing was reported
   */
  public abstract boolean tellsTracked();

  /**
   * Returns the steps whose list of apps was never determined: on screen, they stay at
   * "Identifying".
   *
   * @return the steps, as far as the source reports them; unmodifiable
   */
  public abstract Set<EspStep> identifying();

  /**
   * Returns the overall result in the source, used if no step tells more.
   *
   * @return the overall result
   */
  abstract Ending.Kind reported();

  /**
   * Returns the source's description of a failure.
   *
   * @return its text
   */
  public abstract Optional<String> failureDetails();

  /**
   * Returns the reasons to doubt it.
   *
   * @return the doubts; unmodifiable
   */
  public abstract Set<Doubt> doubts();

  /**
   * Returns how it ended. A failed step counts as timed out if it took as long as {@link #limit()}
   * and nothing in it failed; without a limit, it counts as failed.
   *
   * @return the ending
   */
  public Ending ending() {
    return Ending.of(this);
  }

  /**
   * Returns one of the steps.
   *
   * @param step the step
   * @return its record
   */
  public StepRecord step(EspStep step) {
    Objects.requireNonNull(step, "step");
    return steps().stream().filter(it -> it.step() == step).findFirst().orElseThrow();
  }

  /**
   * Returns whether it is settled: an hour has passed, so the service's data is complete.
   *
   * @return true if it is settled
   */
  public boolean isSettled() {
    return !doubts().contains(Doubt.NOT_SETTLED);
  }

  /**
   * Sets the model of the device.
   *
   * @param model the model
   * @return a copy with the model
   */
  public EnrollmentRecord withModel(String model) {
    return copy().model(model).build();
  }

  /**
   * Sets the limit of a step, such as the profile's timeout plus the time added by the join type. A
   * limit reported by the device is kept.
   *
   * @param limit the limit
   * @return a copy with the limit
   */
  public EnrollmentRecord withLimit(Duration limit) {
    return limit().isPresent() ? this : copy().limit(limit).build();
  }

  /**
   * Sets the names of apps for which the source has only ids.
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
   * Removes the user and the device, but keeps records of the same device or user linkable: ids,
   * serial numbers and names become keyed hashes.
   *
   * @param key the key of the hashes; anyone who knows it can test guesses, so keep it secret, and
   *     use one key for records to be linked
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

  /** Contains no personal data. */
  @Override
  public String toString() {
    return "EnrollmentRecord[" + origin() + ", " + ending().kind() + "]";
  }
}
