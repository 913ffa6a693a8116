package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the service says of one enrollment (Graph, beta: {@code deviceManagementAutopilotEvent}). It
 * is kept as reported; what to doubt in it is told by the record that is made of it.
 *
 * @param id its id
 * @param device which device, for whom
 * @param times when
 * @param type how the device was enrolled
 * @param state how the enrollment itself stands
 * @param deploymentProfile the name of the Windows Autopilot deployment profile
 * @param espProfile the ESP profile that the device was given
 * @param espProfileName its name
 * @param deployment how the deployment ended
 * @param deviceSetup how Device setup ended
 * @param accountSetup how Account setup ended
 * @param totalDuration from enrollment to desktop
 * @param osVersion the version of Windows
 * @param failureDetails what the service says of a failure
 * @param policies the apps and policies, or empty where the service did not give them
 */
public record EnrollmentEvent(
    String id,
    EnrolledDevice device,
    Times times,
    EnrollmentType type,
    EnrollmentState state,
    Optional<String> deploymentProfile,
    Optional<ProfileId> espProfile,
    Optional<String> espProfileName,
    PhaseReport deployment,
    PhaseReport deviceSetup,
    PhaseReport accountSetup,
    Optional<Duration> totalDuration,
    Optional<String> osVersion,
    Optional<String> failureDetails,
    Optional<List<PolicyReport>> policies)
    implements JsonForm {
  /**
   * When an enrollment happened.
   *
   * @param event when the event was written
   * @param registered when the device was registered
   * @param enrollmentStart when the enrollment began
   * @param deploymentStart when the deployment began
   * @param deploymentEnd when the deployment ended
   */
  public record Times(
      Optional<Instant> event,
      Optional<Instant> registered,
      Optional<Instant> enrollmentStart,
      Optional<Instant> deploymentStart,
      Optional<Instant> deploymentEnd) {
    /**
     * Creates the value.
     *
     * @param event when the event was written
     * @param registered when the device was registered
     * @param enrollmentStart when the enrollment began
     * @param deploymentStart when the deployment began
     * @param deploymentEnd when the deployment ended
     */
    public Times {
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(registered, "registered");
      Objects.requireNonNull(enrollmentStart, "enrollmentStart");
      Objects.requireNonNull(deploymentStart, "deploymentStart");
      Objects.requireNonNull(deploymentEnd, "deploymentEnd");
    }

    /**
     * The latest of these times, by which an event is dated.
     *
     * @return the time, or empty if none is known
     */
    public Optional<Instant> latest() {
      return Stream.of(event, enrollmentStart, deploymentStart, deploymentEnd)
          .flatMap(Optional::stream)
          .max(Instant::compareTo);
    }
  }

  /**
   * How the deployment or a phase ended.
   *
   * @param state how
   * @param duration how long it took, as reported
   */
  public record PhaseReport(DeploymentState state, Optional<Duration> duration) {
    /**
     * Creates the value.
     *
     * @param state how
     * @param duration how long it took
     */
    public PhaseReport {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(duration, "duration");
    }
  }

  /**
   * Creates the value.
   *
   * @param id its id
   * @param device which device, for whom
   * @param times when
   * @param type how the device was enrolled
   * @param state how the enrollment itself stands
   * @param deploymentProfile the name of the deployment profile
   * @param espProfile the ESP profile that the device was given
   * @param espProfileName its name
   * @param deployment how the deployment ended
   * @param deviceSetup how Device setup ended
   * @param accountSetup how Account setup ended
   * @param totalDuration from enrollment to desktop
   * @param osVersion the version of Windows
   * @param failureDetails what the service says of a failure
   * @param policies the apps and policies
   */
  public EnrollmentEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(deploymentProfile, "deploymentProfile");
    Objects.requireNonNull(espProfile, "espProfile");
    Objects.requireNonNull(espProfileName, "espProfileName");
    Objects.requireNonNull(deployment, "deployment");
    Objects.requireNonNull(deviceSetup, "deviceSetup");
    Objects.requireNonNull(accountSetup, "accountSetup");
    Objects.requireNonNull(totalDuration, "totalDuration");
    Objects.requireNonNull(osVersion, "osVersion");
    Objects.requireNonNull(failureDetails, "failureDetails");
    policies = policies.map(List::copyOf);
  }

  /**
   * Adds what the service says of apps and policies.
   *
   * @param reports the apps and policies, or empty if the service did not give them
   * @return a copy with them
   */
  public EnrollmentEvent withPolicies(Optional<List<PolicyReport>> reports) {
    Objects.requireNonNull(reports, "reports");
    return new EnrollmentEvent(
        id,
        device,
        times,
        type,
        state,
        deploymentProfile,
        espProfile,
        espProfileName,
        deployment,
        deviceSetup,
        accountSetup,
        totalDuration,
        osVersion,
        failureDetails,
        reports);
  }

  /** Names the event only. */
  @Override
  public String toString() {
    return "EnrollmentEvent[" + VisibleText.of(id) + ", " + deployment.state() + "]";
  }
}
