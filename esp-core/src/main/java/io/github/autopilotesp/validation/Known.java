package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known beside the profile, the same for every rule of a run. */
record Known(
    @Nullable Scenario scenario,
    @Nullable ProfileLandscape profiles,
    @Nullable TenantCatalog catalog,
    @Nullable List<TenantOperation> changes,
    Set<String> names,
    @Nullable List<OverrideUse> overrides) {
  static final Known NOTHING = new Known(null, null, null, null, Set.of(), null);

  Known scenario(Scenario other) {
    return new Known(other, profiles, catalog, changes, names, overrides);
  }

  Known profiles(ProfileLandscape other) {
    return new Known(scenario, other, catalog, changes, names, overrides);
  }

  Known catalog(TenantCatalog other) {
    return new Known(scenario, profiles, other, changes, names, overrides);
  }

  Known changes(List<TenantOperation> other) {
    return new Known(scenario, profiles, catalog, other, names, overrides);
  }

  /** Where names stand in the document that were not looked up. */
  Known names(Set<String> other) {
    return new Known(scenario, profiles, catalog, changes, other, overrides);
  }

  Known overrides(List<OverrideUse> uses) {
    return new Known(scenario, profiles, catalog, changes, names, uses);
  }
}
