package io.github.autopilotesp.validation;

import io.github.autopilotesp.format.EspProperty;
import io.github.autopilotesp.format.GraphFormatException;
import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.format.WireProfile;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be checked, and everything that is known around it. */
public final class ValidationInput {
  private final List<Checked> checked;
  private final boolean isSet;
  private final @Nullable Scenario scenario;
  private final List<RuleOverride> overrides;
  private final Map<Need, String> reasonsForUnknown;

  /** One profile that is to be checked, in one form or in both. */
  record Checked(@Nullable EspProfile profile, @Nullable WireProfile wire, boolean isDefault) {
    Optional<String> name() {
      if (profile != null) {
        return Optional.of(profile.displayName());
      }
      return wire == null ? Optional.empty() : wire.text(EspProperty.DISPLAY_NAME);
    }
  }

  private ValidationInput(
      List<Checked> checked,
      boolean isSet,
      @Nullable Scenario scenario,
      List<RuleOverride> overrides,
      Map<Need, String> reasonsForUnknown) {
    this.checked = checked;
    this.isSet = isSet;
    this.scenario = scenario;
    this.overrides = overrides;
    this.reasonsForUnknown = reasonsForUnknown;
  }

  /**
   * Checks one custom profile.
   *
   * @param profile the profile
   * @return the input, with nothing else known
   */
  public static ValidationInput of(EspProfile profile) {
    return input(List.of(new Checked(profile, null, false)), false, Map.of());
  }

  /**
   * Checks a set of profiles.
   *
   * @param set the profiles
   * @return the input, with nothing else known
   */
  public static ValidationInput of(EspProfileSet set) {
    List<Checked> checked = new ArrayList<>(set.entries().size());
    for (DesiredProfile entry : set.entries()) {
      checked.add(new Checked(entry.profile(), null, entry.isDefault()));
    }
    return input(checked, true, Map.of());
  }

  /**
   * Checks a JSON object that should be an ESP profile. It may be any object.
   *
   * @param wire the object
   * @return the input, with nothing else known
   */
  public static ValidationInput ofWire(WireObject wire) {
    WireProfile view = new WireProfile(wire);
    try {
      EspProfile profile = GraphProfiles.readContent(wire);
      return input(List.of(new Checked(profile, view, view.isDefault())), false, Map.of());
    } catch (GraphFormatException e) {
      return input(
          List.of(new Checked(null, view, view.isDefault())),
          false,
          Map.of(Need.PROFILE, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Says which deployment it is meant for.
   *
   * @param known the scenario
   * @return a copy that says so
   */
  public ValidationInput scenario(Scenario known) {
    return new ValidationInput(checked, isSet, known, overrides, reasonsForUnknown);
  }

  /**
   * Adds overrides to those of the validator, such as those of a document.
   *
   * @param added the overrides
   * @return a copy with the overrides
   */
  public ValidationInput overrides(List<RuleOverride> added) {
    return new ValidationInput(checked, isSet, scenario, List.copyOf(added), reasonsForUnknown);
  }

  List<Checked> checked() {
    return checked;
  }

  boolean isSet() {
    return isSet;
  }

  List<RuleOverride> overrides() {
    return overrides;
  }

  Map<Need, String> reasonsForUnknown() {
    return reasonsForUnknown;
  }

  Known known() {
    return scenario == null ? Known.NOTHING : new Known(scenario, null);
  }

  /** What is known. Without profiles everything about profiles is known: there is nothing. */
  Set<Need> needsMet() {
    Set<Need> met = EnumSet.of(Need.PROFILE_OR_WIRE, Need.OVERRIDES);
    if (checked.isEmpty()) {
      met.add(Need.PROFILE);
    }
    for (Checked one : checked) {
      if (one.profile() != null) {
        met.add(Need.PROFILE);
      }
      if (one.wire() != null) {
        met.add(Need.WIRE);
      }
    }
    if (scenario != null) {
      met.add(Need.SCENARIO);
    }
    return met;
  }

  private static ValidationInput input(
      List<Checked> checked, boolean isSet, Map<Need, String> reasons) {
    return new ValidationInput(checked, isSet, null, List.of(), reasons);
  }
}
