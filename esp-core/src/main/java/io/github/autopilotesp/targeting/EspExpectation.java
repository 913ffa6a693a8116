package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the page that a device gets will wait for, and what a person sees if that fails.
 *
 * @param profile the profile that the device gets
 * @param device the device
 * @param phases the phases that run: none if the page is hidden, and no Account setup where no user
 *     signs in (SCENARIOS)
 * @param apps the required apps in the phases that run, phase by phase in the order given
 * @param possibleApps apps that may reach the device, as a fact is missing; the rest leaves them
 *     out
 * @param timeout how long the page waits; empty if it is hidden
 * @param hazards the documented hazards that the apps bring
 * @param failureMessage what the page says on failure; empty if it is hidden
 * @param buttons what a person can do on failure
 * @param firstSyncStatus what Windows is probably told; derived, not documented
 */
public record EspExpectation(
    RankedProfile profile,
    DeviceContext device,
    List<Phase> phases,
    List<ExpectedApp> apps,
    List<MobileApp> possibleApps,
    Optional<EffectiveTimeout> timeout,
    List<Hazard> hazards,
    Optional<String> failureMessage,
    List<FailureButton> buttons,
    FirstSyncStatus firstSyncStatus)
    implements JsonForm {
  /** What the page says on failure unless the profile has an own message (TUTORIAL). */
  public static final String STOCK_MESSAGE =
      "Setup could not be completed. Please try again or contact your support person for help.";

  /**
   * Creates the value.
   *
   * @param profile the profile that the device gets
   * @param device the device
   * @param phases the phases that run
   * @param apps the required apps in the phases that run
   * @param possibleApps apps that may reach the device
   * @param timeout how long the page waits
   * @param hazards the documented hazards
   * @param failureMessage what the page says on failure
   * @param buttons what a person can do on failure
   * @param firstSyncStatus what Windows is probably told
   */
  public EspExpectation {
    Objects.requireNonNull(phases, "phases");
    Objects.requireNonNull(apps, "apps");
    Objects.requireNonNull(possibleApps, "possibleApps");
    Objects.requireNonNull(hazards, "hazards");
    Objects.requireNonNull(buttons, "buttons");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(device, "device");
    phases = List.copyOf(phases);
    apps = List.copyOf(apps);
    possibleApps = List.copyOf(possibleApps);
    Objects.requireNonNull(timeout, "timeout");
    hazards = List.copyOf(hazards);
    Objects.requireNonNull(failureMessage, "failureMessage");
    buttons = List.copyOf(buttons);
    Objects.requireNonNull(firstSyncStatus, "firstSyncStatus");
  }

  /**
   * Works out what a device will wait for.
   *
   * @param answer the profile that it gets, and how it was found
   * @param device the device
   * @param apps the apps that are required on it
   * @return what to expect
   */
  public static EspExpectation of(
      Resolution.Decided answer, DeviceContext device, RequiredApps apps) {
    EspSettings settings = answer.profile().profile().settings();
    Optional<JoinType> joinType = device.scenario().joinType();
    Optional<ShownSettings> shown =
        settings instanceof ShownSettings page ? Optional.of(page) : Optional.empty();
    List<AppId> selected =
        shown.map(page -> page.blockDeviceUse().selectedApps()).orElse(List.of());
    AppWaits waits = new AppWaits(answer, device, apps.certain());
    return new EspExpectation(
        answer.profile(),
        device,
        waits.phases(),
        waits.apps(),
        apps.possible(),
        shown.map(page -> EffectiveTimeout.of(page, joinType)),
        Hazard.among(apps.certain(), selected, joinType),
        shown.map(page -> page.customMessage().orElse(STOCK_MESSAGE)),
        shown.map(FailureButton::of).orElse(List.of()),
        FirstSyncStatus.derivedFrom(settings));
  }

  /**
   * The apps of a phase with which the page deals in one way.
   *
   * @param phase the phase
   * @param wait what the page does about them
   * @return the apps; empty if there are none or the phase does not run
   */
  public List<ExpectedApp> apps(Phase phase, Wait wait) {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(wait, "wait");
    return apps.stream().filter(app -> app.phase() == phase && app.waiting() == wait).toList();
  }

  /**
   * The expectation as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return ExpectationText.text(this);
  }

  /**
   * The expectation as Markdown, for a ticket or a pull request.
   *
   * @return Markdown, in English
   */
  public String toMarkdown() {
    return ExpectationText.markdown(this);
  }

  /**
   * The expectation for other programs.
   *
   * @return one JSON object
   */
  public String toJson() {
    return PlainJson.print(this);
  }
}
