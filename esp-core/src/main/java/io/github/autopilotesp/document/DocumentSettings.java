package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse.UntilSelectedApps;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.List;
import java.util.function.Function;

/**
 * Settings as written in a document.
 *
 * @param asWritten the settings; the ids of selected apps are as written and may be names
 * @param apps the references behind those ids, in the same order
 */
record DocumentSettings(EspSettings asWritten, List<Reference> apps) {
  static DocumentSettings of(EspSettings settings) {
    List<AppId> apps =
        settings instanceof ShownSettings shown ? shown.blockDeviceUse().selectedApps() : List.of();
    return new DocumentSettings(
        settings, apps.stream().map(app -> Reference.id(ReferenceKind.APP, app.value())).toList());
  }

  DocumentSettings with(Function<Reference, Reference> change) {
    return new DocumentSettings(asWritten, apps.stream().map(change).toList());
  }

  EspSettings resolve(Function<Reference, String> ids) {
    if (asWritten instanceof ShownSettings shown
        && shown.blockDeviceUse() instanceof UntilSelectedApps block) {
      return shown.toBuilder()
          .blockDeviceUse(
              new UntilSelectedApps(
                  apps.stream().map(ids).map(AppId::of).toList(),
                  block.resetAllowed(),
                  block.useAllowed(),
                  block.failsOnlySelectedAppsInTechnicianPhase()))
          .build();
    }
    return asWritten;
  }
}
