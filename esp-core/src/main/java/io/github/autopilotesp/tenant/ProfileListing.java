package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one look at the profiles of a tenant shows.
 *
 * @param profiles the profiles, highest rank first
 * @param tenantId the tenant that they are of, or empty if the look does not show it
 */
public record ProfileListing(List<StoredProfile> profiles, Optional<String> tenantId)
    implements JsonForm {
  private static final String DEFAULT = "_Default";

  /**
   * Creates the value.
   *
   * @param profiles the profiles, highest rank first
   * @param tenantId the tenant that they are of
   */
  public ProfileListing {
    Objects.requireNonNull(profiles, "profiles");
    profiles = List.copyOf(profiles);
    Objects.requireNonNull(tenantId, "tenantId");
  }

  /**
   * A look that shows ESP profiles only: the default one among them names the tenant.
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
   * A look that shows enrollment configurations of all kinds. The service puts the tenant's id
   * before the first {@code _} in the id of each default configuration. Scoped roles may hide that
   * of the ESP; its siblings tell as much.
   *
   * @param profiles the profiles, highest rank first
   * @param configurationIds the ids of all configurations that were seen
   * @return the listing; without the tenant's id if no default configuration was seen, or two name
   *     different tenants
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
