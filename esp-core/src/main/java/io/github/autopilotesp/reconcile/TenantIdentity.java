package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;

/** Which tenant profiles are of. The service puts its id into that of the default profile. */
final class TenantIdentity {
  private TenantIdentity() {}

  /** The tenant's id, or empty if no default profile tells it, or several disagree. */
  static Optional<String> of(List<StoredProfile> profiles) {
    List<String> told =
        profiles.stream()
            .filter(StoredProfile::isDefault)
            .map(profile -> profile.id().value())
            .filter(id -> id.indexOf('_') > 0)
            .map(id -> id.substring(0, id.indexOf('_')))
            .distinct()
            .toList();
    return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** Refuses a plan before anything is written elsewhere than where it was meant. */
  static void check(EspPlan plan, List<StoredProfile> tenant) {
    Optional<String> here = of(tenant);
    if (!plan.tenantId().equals(here)) {
      throw new PlanRefusedException(
          "The plan was made for another tenant. Plan again in this one:",
          List.of(
              "made for: " + plan.tenantId().orElse("(not known)"),
              "this tenant: " + here.orElse("(not known: no default profile is seen)")));
    }
  }
}
