package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.targeting.Resolution.Step;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Determines which ESP profile a device gets, by the three documented steps (SETUP): the
 * highest-priority profile that is targeted at the device; otherwise, if there is a user, at the
 * user; otherwise the default profile. Pre-provisioning and self-deploying mode consider device
 * targets only. No ESP applies to devices enrolled by Group Policy, and Windows Autopilot device
 * preparation does not use the ESP.
 *
 * <pre>{@code
 * EspTargeting targeting = EspTargeting.of(tenant.profiles().list(), tenant.filters().list());
 * Resolution answer = targeting.resolve(device);
 * System.out.println(targeting.explain(device).toText());
 * }</pre>
 *
 * <p>If a fact is missing (a group, the user, a property that a filter uses, a filter that was not
 * provided or has no valid rule), the answer lists the possible profiles.
 *
 * <p>The documentation is silent on two points. Assignments that the service sometimes returns for
 * the default profile are ignored, because it applies to everyone anyway. Whether an excluded group
 * is left out is unknown, because the ESP does not support exclusion, and the service was observed
 * to store it as an include (POLICYSETS, OBSERVED).
 *
 * <p>Immutable and thread-safe. Creating it parses the filters and sorts the assignments; resolving
 * is fast enough for millions of calls.
 */
public final class EspTargeting {
  private final List<RankedProfile> custom;
  private final RankedProfile defaultProfile;
  private final ParsedFilters filters;
  private final Map<GroupId, String> groupNames;
  private final FilterAnswers.Numbering numbering;
  private final TargetIndex devices;
  private final TargetIndex users;

  /** Results do not depend on the device, so they are created once. */
  private final List<Resolution.Decided> byDevice;

  private final List<Resolution.Decided> byUser;
  private final Resolution.Decided byDefault;

  private EspTargeting(
      List<RankedProfile> custom,
      RankedProfile defaultProfile,
      ParsedFilters filters,
      Map<GroupId, String> groupNames) {
    this.custom = custom;
    this.defaultProfile = defaultProfile;
    this.filters = filters;
    this.groupNames = groupNames;
    this.numbering = new FilterAnswers.Numbering(filters);
    this.devices = TargetIndex.of(custom, AssignmentTarget.AllDevices.class, numbering);
    this.users = TargetIndex.of(custom, AssignmentTarget.AllUsers.class, numbering);
    this.byDevice = decided(custom, Step.DEVICE);
    this.byUser = decided(custom, Step.USER);
    this.byDefault = new Resolution.Decided(defaultProfile, Step.DEFAULT);
  }

  private static List<Resolution.Decided> decided(List<RankedProfile> profiles, Step step) {
    return profiles.stream().map(profile -> new Resolution.Decided(profile, step)).toList();
  }

  /**
   * Creates a targeting for the profiles of a tenant.
   *
   * @param profiles all ESP profiles, in any order. If the default profile is not among them, an
   *     untouched one is assumed, which hides the page (TUTORIAL)
   * @param filters the filters that the assignments use; others are ignored
   * @return the targeting
   * @throws IllegalArgumentException if there are two default profiles
   */
  public static EspTargeting of(
      Collection<StoredProfile> profiles, Collection<AssignmentFilter> filters) {
    return ofRanked(
        profiles.stream().sorted(ProfileOrder.HIGHEST_FIRST).map(RankedProfile::of).toList(),
        filters);
  }

  /**
   * Creates a targeting for stored or planned profiles.
   *
   * @param profiles all ESP profiles, highest rank first; the default profile applies last
   *     regardless of its position, and if it is missing, an untouched one is assumed
   * @param filters the filters that the assignments use; others are ignored
   * @return the targeting
   * @throws IllegalArgumentException if there are two default profiles
   */
  public static EspTargeting ofRanked(
      List<RankedProfile> profiles, Collection<AssignmentFilter> filters) {
    List<RankedProfile> defaults = profiles.stream().filter(RankedProfile::isDefault).toList();
    if (defaults.size() > 1) {
      throw new IllegalArgumentException(
          "There are " + defaults.size() + " default profiles. A tenant has only one.");
    }
    return new EspTargeting(
        profiles.stream().filter(profile -> !profile.isDefault()).toList(),
        defaults.isEmpty() ? RankedProfile.UNTOUCHED_DEFAULT : defaults.get(0),
        new ParsedFilters(filters),
        Map.of());
  }

  /**
   * Sets group names for explanations. The results do not change.
   *
   * @param names the known names; other groups are shown by id
   * @return a copy with these names
   */
  public EspTargeting naming(Map<GroupId, String> names) {
    Objects.requireNonNull(names, "names");
    return new EspTargeting(custom, defaultProfile, filters, Map.copyOf(names));
  }

  /**
   * Determines which profile a device gets.
   *
   * @param device the device
   * @return the profile, the possible ones, or that no ESP applies
   */
  public Resolution resolve(DeviceContext device) {
    if (device.lookup() == DeviceContext.Lookup.NO_ESP) {
      return noEsp(device);
    }
    Candidates candidates = new Candidates();
    FilterAnswers answers = numbering.answersFor(device.facts());
    int rank = devices.highest(device.groups(), true, answers, candidates);
    if (rank != TargetIndex.NONE) {
      return candidates.endingWith(byDevice.get(rank));
    }
    if (device.lookup() == DeviceContext.Lookup.DEVICE_THEN_USER) {
      boolean exists = device.hasUser() == Truth.TRUE;
      rank = users.highest(device.userGroups(), exists, answers, candidates);
      if (rank != TargetIndex.NONE) {
        return candidates.endingWith(byUser.get(rank));
      }
    }
    return candidates.endingWith(byDefault);
  }

  /**
   * Determines which profile a device gets, and why. Much slower than {@link #resolve}, with the
   * same result.
   *
   * @param device the device
   * @return the answer with every profile that was considered
   */
  public TargetingExplanation explain(DeviceContext device) {
    return new Explainer(custom, defaultProfile, device, new Names(groupNames, filters), filters)
        .explain(resolve(device));
  }

  /**
   * Determines what the ESP of a device will wait for.
   *
   * @param device the device
   * @param apps all assigned apps, with their assignments
   * @return the expectation, or empty if the profile is undecided or no ESP applies
   */
  public Optional<EspExpectation> expect(DeviceContext device, Collection<MobileApp> apps) {
    return resolve(device) instanceof Resolution.Decided decided
        ? Optional.of(EspExpectation.of(decided, device, RequiredApps.of(apps, filters, device)))
        : Optional.empty();
  }

  private static Resolution noEsp(DeviceContext device) {
    return new Resolution.NoEsp(
        device.enrolledByGroupPolicy()
            ? Resolution.NoEsp.Reason.GROUP_POLICY
            : Resolution.NoEsp.Reason.DEVICE_PREPARATION);
  }

  /** Collects the possible profiles ranked above the certain one. */
  private final class Candidates implements IntConsumer {
    private @Nullable Set<RankedProfile> possible;

    @Override
    public void accept(int rank) {
      if (possible == null) {
        possible = new LinkedHashSet<>();
      }
      possible.add(custom.get(rank));
    }

    Resolution endingWith(Resolution.Decided certain) {
      if (possible == null) {
        return certain;
      }
      possible.add(certain.profile());
      return possible.size() == 1 ? certain : new Resolution.Undecided(List.copyOf(possible));
    }
  }
}
