package io.github.autopilotesp.targeting;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext.Lookup;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Determines which ESP profile a device of a tenant gets, reading no more than necessary: the
 * profiles and the device; filters and groups only if an assignment uses them; the user's groups
 * only if no profile is targeted at the device. This takes two to five calls of the port; nothing
 * is cached between calls.
 *
 * <p>As thread-safe as the tenant.
 */
public final class TenantTargeting {
  private final IntuneTenant tenant;
  private final boolean namesGroups;

  private TenantTargeting(IntuneTenant tenant, boolean namesGroups) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.namesGroups = namesGroups;
  }

  /**
   * Creates a targeting for a tenant.
   *
   * @param tenant the tenant, which the caller closes
   * @return the targeting of the tenant
   */
  public static TenantTargeting of(IntuneTenant tenant) {
    return new TenantTargeting(tenant, false);
  }

  /**
   * Shows the names of groups in explanations, with one more lookup per device. Requires the
   * permission to read groups.
   *
   * @return a copy with names
   */
  public TenantTargeting namingGroups() {
    return new TenantTargeting(tenant, true);
  }

  /**
   * Resolves a device for a user-driven deployment.
   *
   * @param device the device; before unboxing, only its Autopilot serial number is known
   * @param user who will sign in; if empty, the user that the device is registered for; if there is
   *     none, the user is unknown
   * @return the answer and why
   * @throws TenantException.NotFound if the tenant has no such device or user
   * @throws TenantException if a call fails
   */
  public TargetingExplanation resolve(DeviceKey device, Optional<UserId> user) {
    return resolve(device, user, Scenario.userDriven());
  }

  /**
   * Resolves a device.
   *
   * @param device the device; before unboxing, only its Autopilot serial number is known
   * @param user who will sign in; if empty, the user that the device is registered for; if there is
   *     none, the user is unknown. Ignored if only device targets count
   * @param scenario how the device is deployed
   * @return the answer and why
   * @throws TenantException.NotFound if the tenant has no such device or user
   * @throws TenantException if a call fails
   */
  public TargetingExplanation resolve(DeviceKey device, Optional<UserId> user, Scenario scenario) {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(scenario, "scenario");
    Device found = device(device);
    DeviceContext.Builder context =
        DeviceContext.builder(device.value()).scenario(scenario).facts(found.facts());
    List<StoredProfile> profiles = tenant.profiles().list();
    EspTargeting targeting =
        EspTargeting.of(profiles, filtersOf(profiles)).naming(groupNames(profiles));
    if (context.build().lookup() == Lookup.NO_ESP) {
      return targeting.explain(context.build());
    }
    boolean groupsMatter = assignments(profiles).stream().anyMatch(TenantTargeting::asksForGroup);
    context.groups(
        groupsMatter
            ? tenant.devices().groupsOf(found).map(Memberships::of).orElse(Memberships.unknown())
            : Memberships.of());
    Optional<UserId> signsIn = user.or(found::user);
    if (signsIn.isPresent() && asksForUser(targeting.resolve(context.build()))) {
      context.user(groupsMatter ? groupsOf(signsIn.get()) : existing(signsIn.get()));
    }
    return targeting.explain(context.build());
  }

  private Device device(DeviceKey key) {
    return tenant
        .devices()
        .find(key)
        .orElseThrow(
            () ->
                new TenantException.NotFound(
                    "The tenant has no device "
                        + key.value()
                        + ", neither registered with Windows Autopilot nor managed. Check the"
                        + " serial number or id.",
                    TenantException.Details.of("find a device")));
  }

  private Collection<AssignmentFilter> filtersOf(List<StoredProfile> profiles) {
    Set<FilterId> used =
        assignments(profiles).stream()
            .flatMap(assignment -> assignment.filter().map(FilterUse::filter).stream())
            .collect(Collectors.toSet());
    return used.isEmpty() ? List.of() : tenant.filters().find(used).values();
  }

  private Map<GroupId, String> groupNames(List<StoredProfile> profiles) {
    Set<GroupId> groups =
        namesGroups
            ? assignments(profiles).stream()
                .flatMap(assignment -> assignment.target().groupId().stream())
                .collect(Collectors.toSet())
            : Set.of();
    return groups.isEmpty()
        ? Map.of()
        : tenant.groups().find(groups).values().stream()
            .collect(Collectors.toMap(Group::id, Group::displayName));
  }

  private static List<Assignment> assignments(List<StoredProfile> profiles) {
    return profiles.stream()
        .map(RankedProfile::of)
        .filter(profile -> !profile.isDefault())
        .flatMap(profile -> profile.assignments().stream())
        .toList();
  }

  private static boolean asksForGroup(Assignment assignment) {
    return assignment.target().groupId().isPresent();
  }

  /**
   * Returns whether the user has to be read: without it, an answer that depends on the user is
   * undecided.
   */
  private static boolean asksForUser(Resolution withoutUser) {
    return withoutUser instanceof Resolution.Undecided;
  }

  private Memberships groupsOf(UserId user) {
    return tenant.devices().groupsOf(user).map(Memberships::of).orElseThrow(() -> noSuchUser(user));
  }

  private Memberships existing(UserId user) {
    if (tenant.devices().user(user).isEmpty()) {
      throw noSuchUser(user);
    }
    return Memberships.of();
  }

  private static TenantException noSuchUser(UserId user) {
    return new TenantException.NotFound(
        "The tenant has no user " + user + ". Check the object id or the user principal name.",
        TenantException.Details.of("find a user"));
  }
}
