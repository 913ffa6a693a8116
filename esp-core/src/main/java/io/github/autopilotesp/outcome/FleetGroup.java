package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * The group by which enrollments are counted.
 *
 * @param profile the ESP profile, by name, or by id if the name is unknown
 * @param model the model
 * @param osVersion the version of Windows
 * @param scenario how the device was deployed, such as {@code user-driven, Entra join}
 */
public record FleetGroup(String profile, String model, String osVersion, String scenario)
    implements Comparable<FleetGroup> {
  /** The group for the rest if there are too many groups. */
  public static final FleetGroup OTHER = new FleetGroup("other", "other", "other", "other");

  static final String UNKNOWN = "unknown";

  private static final Comparator<FleetGroup> ORDER =
      Comparator.comparing(FleetGroup::profile)
          .thenComparing(FleetGroup::model)
          .thenComparing(FleetGroup::osVersion)
          .thenComparing(FleetGroup::scenario);

  /**
   * Creates the value.
   *
   * @param profile the ESP profile
   * @param model the model
   * @param osVersion the version of Windows
   * @param scenario how the device was deployed
   */
  public FleetGroup {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(osVersion, "osVersion");
    Objects.requireNonNull(scenario, "scenario");
  }

  static FleetGroup of(EnrollmentRecord record) {
    return new FleetGroup(
        record.espProfileName().or(() -> record.espProfile().map(Object::toString)).orElse(UNKNOWN),
        record.model().orElse(UNKNOWN),
        record.osVersion().orElse(UNKNOWN),
        record.scenario().map(FleetGroup::words).orElse(UNKNOWN));
  }

  private static String words(Scenario scenario) {
    String mode = scenario.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return scenario
        .joinType()
        .map(it -> mode + (it == JoinType.ENTRA_HYBRID ? ", Entra hybrid join" : ", Entra join"))
        .orElse(mode);
  }

  @Override
  public int compareTo(FleetGroup other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return VisibleText.of(profile + " | " + model + " | " + osVersion + " | " + scenario);
  }
}
