package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The context of a profile, the same for every rule of a run. */
record Known(
    @Nullable Scenario scenario,
    @Nullable ProfileLandscape profiles,
    @Nullable TenantCatalog catalog,
    @Nullable List<TenantOperation> changes,
    Set<String> names,
    @Nullable List<MeasuredTimeout> measured,
    @Nullable List<OverrideUse> overrides) {
  static final Known NOTHING = new Known(null, null, null, null, Set.of(), null, null);

  Known {
    if (profiles != null && changes != null) {
      profiles = profiles.after(changes);
    }
  }

  Known scenario(Scenario other) {
    return new Known(other, profiles, catalog, changes, names, measured, overrides);
  }

  Known profiles(ProfileLandscape other) {
    return new Known(scenario, other, catalog, changes, names, measured, overrides);
  }

  Known catalog(TenantCatalog other) {
    return new Known(scenario, profiles, other, changes, names, measured, overrides);
  }

  Known changes(List<TenantOperation> other) {
    return new Known(scenario, profiles, catalog, other, names, measured, overrides);
  }

  /** Adds the paths of names in the document that were not looked up. */
  Known names(Set<String> other) {
    return new Known(scenario, profiles, catalog, changes, other, measured, overrides);
  }

  Known measured(List<MeasuredTimeout> other) {
    return new Known(scenario, profiles, catalog, changes, names, other, overrides);
  }

  Known overrides(List<OverrideUse> uses) {
    return new Known(scenario, profiles, catalog, changes, names, measured, uses);
  }
}
