package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The profiles of a tenant, as read at one time.
 *
 * @param profiles the profiles, highest rank first
 * @param tenantId the id of their tenant, or empty if the response does not reveal it
 */
public record ProfileListing(List<StoredProfile> profiles, Optional<String> tenantId)
    implements JsonForm {
  private static final String DEFAULT = "_Default";

  /**
   * Creates the value.
   *
   * @param profiles the profiles, highest rank first
   * @param tenantId the id of their tenant
   */
  public ProfileListing {
    Objects.requireNonNull(profiles, "profiles");
    profiles = List.copyOf(profiles);
    Objects.requireNonNull(tenantId, "tenantId");
  }

  /**
   * Creates a listing from ESP profiles only; the default profile identifies the tenant.
   *
   * @param profiles the profiles, highest rank first
   * @return the listing
   */
  public static ProfileListing of(List<StoredProfile> profiles) {
    return of(
        profiles,
        profiles.stream()
            .filter(StoredProfile::isDefault)
            .map(profile -> profile.id().value())
            .toList());
  }

  /**
   * Creates a listing from enrollment configurations of all kinds. The service puts the tenant's id
   * before the first {@code _} in the id of each default configuration. Scoped roles may hide the
   * ESP's; the other defaults reveal it too.
   *
   * @param profiles the profiles, highest rank first
   * @param configurationIds the ids of all configurations that were read
   * @return the listing; without the tenant's id if there was no default configuration, or if two
   *     have different tenants
   */
  public static ProfileListing of(
      List<StoredProfile> profiles, Collection<String> configurationIds) {
    Objects.requireNonNull(profiles, "profiles");
    List<String> told =
        configurationIds.stream()
            .filter(id -> id.indexOf('_') > 0 && id.startsWith(DEFAULT, id.indexOf('_')))
            .map(id -> id.substring(0, id.indexOf('_')))
            .distinct()
            .toList();
    return new ProfileListing(
        profiles, told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty());
  }
}
