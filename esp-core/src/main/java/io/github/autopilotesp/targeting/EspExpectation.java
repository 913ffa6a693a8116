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
 * What the ESP of a device will wait for, and what the user sees on failure.
 *
 * @param profile the profile that the device gets
 * @param device the device
 * @param phases the phases that run: none if the page is hidden, no Account setup if no user signs
 *     in (SCENARIOS)
 * @param apps the required apps in the phases that run, phase by phase in the given order
 * @param possibleApps apps that may reach the device, because a fact is missing; the other
 *     properties ignore them
 * @param timeout how long the page waits; empty if it is hidden
 * @param hazards the documented hazards caused by the apps
 * @param failureMessage the message on failure; empty if it is hidden
 * @param buttons the buttons on failure
 * @param firstSyncStatus the likely Windows settings; derived, not documented
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
  /** The message on failure, unless the profile has a custom message (TUTORIAL). */
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
   * @param failureMessage the message on failure
   * @param buttons the buttons on failure
   * @param firstSyncStatus the likely Windows settings
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
   * Determines what a device will wait for.
   *
   * @param answer the profile it gets, and how it was found
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
   * Returns the apps of a phase that the page treats in one way.
   *
   * @param phase the phase
   * @param wait how the page treats them
   * @return the apps; empty if there are none or the phase does not run
   */
  public List<ExpectedApp> apps(Phase phase, Wait wait) {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(wait, "wait");
    return apps.stream().filter(app -> app.phase() == phase && app.waiting() == wait).toList();
  }

  /**
   * Returns the expectation as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return ExpectationText.text(this);
  }

  /**
   * Returns the expectation as Markdown, for a ticket or a pull request.
   *
   * @return Markdown, in English
   */
  public String toMarkdown() {
    return ExpectationText.markdown(this);
  }

  /**
   * Returns the expectation for other programs.
   *
   * @return one JSON object
   */
  public String toJson() {
    return PlainJson.print(this);
  }
}
