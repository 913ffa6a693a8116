package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.Memberships;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.Resolution;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tenant promises a device: the profile it gets, and what the page waits for, as of a
 * snapshot or today.
 *
 * @param taken the date of the tenant's state, or empty for today
 * @param profiles the ESP profiles, highest first
 * @param filters the filters that assignments use
 * @param device the device at deployment
 * @param apps the assigned apps, or empty if unknown; then waits are not compared
 */
public record Promise(
    Optional<Instant> taken,
    List<RankedProfile> profiles,
    List<AssignmentFilter> filters,
    DeviceContext device,
    Optional<List<MobileApp>> apps)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param taken the date of the tenant's state
   * @param profiles the ESP profiles, highest first
   * @param filters the filters that assignments use
   * @param device the device
   * @param apps the assigned apps
   */
  public Promise {
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(taken, "taken");
    profiles = List.copyOf(profiles);
    filters = List.copyOf(filters);
    Objects.requireNonNull(device, "device");
    apps = apps.map(List::copyOf);
  }

  /**
   * Creates a promise from a tenant's objects.
   *
   * @param profiles the ESP profiles, highest first
   * @param filters the filters that assignments use
   * @param device the device
   * @param apps the assigned apps
   * @return the promise, as of today
   */
  public static Promise today(
      List<RankedProfile> profiles,
      Collection<AssignmentFilter> filters,
      DeviceContext device,
      Collection<MobileApp> apps) {
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(apps, "apps");
    return new Promise(
        Optional.empty(), profiles, List.copyOf(filters), device, Optional.of(List.copyOf(apps)));
  }

  /**
   * Reads what a tenant promises a device today: the profiles, the filters, the assigned apps, and
   * all groups of the device and its user.
   *
   * @param tenant the tenant
   * @param key the device
   * @param user who signs in; if empty, the user that the device is registered for
   * @param scenario how the device is deployed
   * @return the promise, as of today
   * @throws TenantException.NotFound if the tenant has no such device
   * @throws TenantException if a call fails
   */
  public static Promise today(
      IntuneTenant tenant, DeviceKey key, Optional<UserId> user, Scenario scenario) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(scenario, "scenario");
    Device found =
        tenant
            .devices()
            .find(key)
            .orElseThrow(
                () ->
                    new TenantException.NotFound(
                        "The tenant has no device " + key.value() + ". Check the serial number.",
                        TenantException.Details.of("find a device")));
    DeviceContext.Builder device =
        DeviceContext.builder(key.value()).scenario(scenario).facts(found.facts());
    device.groups(
        tenant.devices().groupsOf(found).map(Memberships::of).orElse(Memberships.unknown()));
    user.or(found::user)
        .ifPresent(
            id ->
                device.user(
                    tenant
                        .devices()
                        .groupsOf(id)
                        .map(Memberships::of)
                        .orElse(Memberships.unknown())));
    return today(
        tenant.profiles().list().stream().map(RankedProfile::of).toList(),
        tenant.filters().list(),
        device.build(),
        tenant.apps().assigned());
  }

  /**
   * Sets the date of the tenant's state.
   *
   * @param time the time of the snapshot
   * @return a copy with the date
   */
  public Promise asOf(Instant time) {
    Objects.requireNonNull(time, "time");
    return new Promise(Optional.of(time), profiles, filters, device, apps);
  }

  /**
   * Uses the profiles of a snapshot instead, with the same device, filters and apps: {@code
   * promise.asOf(snapshot.taken(), snapshot.profiles())}.
   *
   * @param time the time of the snapshot
   * @param stored its profiles, in any order
   * @return a copy with these profiles
   */
  public Promise asOf(Instant time, Collection<StoredProfile> stored) {
    Objects.requireNonNull(time, "time");
    List<RankedProfile> ranked =
        stored.stream().sorted(ProfileOrder.HIGHEST_FIRST).map(RankedProfile::of).toList();
    return new Promise(Optional.of(time), ranked, filters, device, apps);
  }

  /**
   * Returns the promised profile.
   *
   * @return the result of targeting
   */
  public Resolution resolution() {
    return targeting().resolve(device);
  }

  /**
   * Returns what the page would wait for.
   *
   * @return the expectation, or empty if the profile is undecided or the apps are unknown
   */
  public Optional<EspExpectation> expectation() {
    return apps.flatMap(list -> targeting().expect(device, list));
  }

  private EspTargeting targeting() {
    return EspTargeting.ofRanked(profiles, filters);
  }
}
