package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes the blocking apps of a profile. */
final class SelectedApps {
  private SelectedApps() {}

  /** Edits the selection, if there is one; an empty result becomes "all apps". */
  static EspProfile edit(EspProfile profile, UnaryOperator<List<AppId>> change) {
    if (!(profile.settings() instanceof ShownSettings shown)
        || !(shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps block)) {
      return profile;
    }
    List<AppId> apps = change.apply(block.selectedApps());
    BlockDeviceUse changed =
        apps.isEmpty()
            ? BlockDeviceUse.untilAllApps()
                .allowReset(block.resetAllowed())
                .allowUse(block.useAllowed())
            : BlockDeviceUse.untilSelectedApps(apps)
                .allowReset(block.resetAllowed())
                .allowUse(block.useAllowed())
                .onlyFailSelectedAppsInTechnicianPhase(
                    block.failsOnlySelectedAppsInTechnicianPhase());
    return profile.toBuilder().settings(shown.toBuilder().blockDeviceUse(changed).build()).build();
  }
}
