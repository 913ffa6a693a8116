package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known beside the profile, the same for every rule of a run. */
record Known(@Nullable Scenario scenario, @Nullable List<OverrideUse> overrides) {
  static final Known NOTHING = new Known(null, null);

  Known overrides(List<OverrideUse> uses) {
    return new Known(scenario, uses);
  }
}
