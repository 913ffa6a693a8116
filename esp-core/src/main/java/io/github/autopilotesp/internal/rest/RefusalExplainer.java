package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Explains why a profile was refused. Deleted apps stay selected, and for one of them the service
 * refuses the whole profile without always saying which one.
 */
final class RefusalExplainer {
  private final MobileApps apps;

  RefusalExplainer(MobileApps apps) {
    this.apps = apps;
  }

  /** Returns the failure, naming the selected apps that are not in the tenant. */
  TenantException explain(TenantOperation operation, TenantException failure) {
    List<AppId> selected = selectedApps(operation);
    boolean mayBeExplained =
        failure instanceof TenantException.Rejected
            && failure.status().orElse(0) == 400
            && !selected.isEmpty();
    if (!mayBeExplained) {
      return failure;
    }
    try {
      List<AppId> deleted = new ArrayList<>(selected);
      Map<AppId, ?> found = apps.find(selected);
      deleted.removeIf(found::containsKey);
      return deleted.isEmpty() ? failure : named(deleted, failure);
    } catch (TenantException lookup) {
      failure.addSuppressed(lookup);
      return failure;
    }
  }

  private static TenantException named(List<AppId> deleted, TenantException failure) {
    return new TenantException.Rejected(
        "The service refused this, and these selected apps are not in the tenant: "
            + deleted.stream().distinct().map(AppId::value).collect(Collectors.joining(", "))
            + ". Remove them from the selection.",
        new TenantException.Details(
            failure.operation(),
            failure.status(),
            failure.code(),
            failure.requestId(),
            Optional.of(failure)));
  }

  private static List<AppId> selectedApps(TenantOperation operation) {
    EspProfile profile;
    if (operation instanceof TenantOperation.Create create) {
      profile = create.profile();
    } else if (operation instanceof TenantOperation.Update update) {
      profile = update.desired();
    } else {
      return List.of();
    }
    return profile.settings() instanceof ShownSettings shown
        ? shown.blockDeviceUse().selectedApps()
        : List.of();
  }
}
