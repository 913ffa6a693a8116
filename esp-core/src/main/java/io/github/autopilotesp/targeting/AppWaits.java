package io.github.autopilotesp.targeting;

import static io.github.autopilotesp.profile.Scenario.Mode.PRE_PROVISIONED;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.Scenario.Mode;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.targeting.Resolution.Step;
import io.github.autopilotesp.tracking.AppFamily;
import io.github.autopilotesp.tracking.Phase;
import io.github.autopilotesp.tracking.Source;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.tracking.Tracking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides for each phase and required app what the page does with it. */
final class AppWaits {
  private final Step step;
  private final DeviceContext device;
  private final Collection<List<TargetedApp>> apps;
  private final @Nullable ShownSettings settings;

  AppWaits(Resolution.Decided answer, DeviceContext device, List<TargetedApp> apps) {
    this.step = answer.step();
    this.device = device;
    Map<AppId, List<TargetedApp>> byApp = new LinkedHashMap<>();
    apps.forEach(app -> byApp.computeIfAbsent(app.app().id(), id -> new ArrayList<>()).add(app));
    this.apps = byApp.values();
    this.settings =
        answer.profile().profile().settings() instanceof ShownSettings shown ? shown : null;
  }

  List<Phase> phases() {
    if (settings == null) {
      return List.of();
    }
    boolean user =
        device.scenario().mode() != Mode.SELF_DEPLOYING && device.hasUser() != Truth.FALSE;
    return user ? List.of(Phase.values()) : List.of(Phase.DEVICE_SETUP);
  }

  List<ExpectedApp> apps() {
    if (settings == null) {
      return List.of();
    }
    List<ExpectedApp> expected = new ArrayList<>();
    for (Phase phase : phases()) {
      apps.forEach(app -> expected.add(expect(app, phase, settings.blockDeviceUse())));
    }
    return expected;
  }

  private ExpectedApp expect(List<TargetedApp> app, Phase phase, BlockDeviceUse block) {
    Tracking tracking =
        app.stream()
            .map(it -> tracking(it, phase))
            .min(Comparator.comparing(it -> preference(it.state())))
            .orElseThrow();
    return switch (tracking.state()) {
      case TRACKED -> tracked(app.get(0), phase, block, tracking);
      case NOT_TRACKED -> answer(app, phase, Wait.NEVER, tracking.reason(), tracking.source());
      case NOT_DOCUMENTED ->
          answer(app, phase, Wait.NOT_DOCUMENTED, tracking.reason(), tracking.source());
    };
  }

  private Tracking tracking(TargetedApp app, Phase phase) {
    boolean technician = device.scenario().mode() == PRE_PROVISIONED && phase == Phase.DEVICE_SETUP;
    return technician
        ? Tracking.inTechnicianPhase(app, device.scenario().joinType())
        : Tracking.of(app, phase, device.scenario().joinType());
  }

  /** Returns the preference of a state: one target through which an app is tracked is enough. */
  private static int preference(Tracking.State state) {
    return switch (state) {
      case TRACKED -> 0;
      case NOT_DOCUMENTED -> 1;
      case NOT_TRACKED -> 2;
    };
  }

  private ExpectedApp tracked(
      TargetedApp app, Phase phase, BlockDeviceUse block, Tracking tracking) {
    List<TargetedApp> it = List.of(app);
    if (block instanceof BlockDeviceUse.UntilAllApps) {
      return answer(
          it, phase, Wait.BLOCKS, tracking.reason() + ", and all apps block", tracking.source());
    }
    if (!(block instanceof BlockDeviceUse.UntilSelectedApps selection)) {
      return answer(
          it,
          phase,
          Wait.TRACKED,
          tracking.reason() + ", and the user may leave early",
          Source.TUTORIAL);
    }
    if (step == Step.USER && phase == Phase.DEVICE_SETUP) {
      return answer(
          it,
          phase,
          Wait.NOT_DOCUMENTED,
          "the selection of a user-targeted profile is ignored in Device setup; what the page waits"
              + " for instead is not documented",
          Source.KNOWN);
    }
    return selection.selectedApps().contains(app.app().id())
        ? answer(
            it, phase, Wait.BLOCKS, tracking.reason() + ", and it is selected", tracking.source())
        : notSelected(app, phase, selection);
  }

  private ExpectedApp notSelected(
      TargetedApp app, Phase phase, BlockDeviceUse.UntilSelectedApps selection) {
    List<TargetedApp> it = List.of(app);
    if (device.scenario().mode() == PRE_PROVISIONED && phase == Phase.DEVICE_SETUP) {
      return selection.failsOnlySelectedAppsInTechnicianPhase()
          ? answer(
              it,
              phase,
              Wait.TRACKED,
              "it is not selected: the technician phase tries it but ignores its failure",
              Source.SETUP)
          : answer(
              it,
              phase,
              Wait.LATER,
              "it is not selected: the technician phase tries only the blocking apps",
              Source.SETUP);
    }
    boolean afterwards =
        app.family() == AppFamily.WIN32 || app.family() == AppFamily.STORE_FOR_BUSINESS;
    return answer(
        it,
        phase,
        Wait.LATER,
        afterwards
            ? "it is not selected: it installs after the ESP"
            : "it is not selected, so the page does not wait for it; when it installs is not"
                + " documented",
        Source.SETUP);
  }

  private static ExpectedApp answer(
      List<TargetedApp> app, Phase phase, Wait wait, String reason, Source source) {
    return new ExpectedApp(app.get(0).app(), phase, wait, reason, source);
  }
}
