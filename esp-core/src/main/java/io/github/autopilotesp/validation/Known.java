package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known beside the profile, the same for every rule of a run. */
record Known(
    @Nullable Scenario scenario,
    @Nullable ProfileLandscape profiles,
    @Nullable TenantCatalog catalog,
    @Nullable List<TenantOperation> changes,
    @Nullable List<OverrideUse> overrides) {
  static final Known NOTHING = new Known(null, null, null, null, null);

  Known overrides(List<OverrideUse> uses) {
    return new Known(scenario, profiles, catalog, changes, uses);
  }
}
