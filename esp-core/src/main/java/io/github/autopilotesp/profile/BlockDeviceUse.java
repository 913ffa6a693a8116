package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The setting <em>Block device use until all apps and profiles are installed</em>, with the
 * settings that it unlocks (TUTORIAL).
 *
 * <p>The getters work on every form; the setters exist only on the form that unlocks them.
 */
public sealed interface BlockDeviceUse extends JsonForm {

  /**
   * Lets a person leave the page early. The settings that depend on this one stay locked.
   *
   * @return the setting at No
   */
  static NotBlocked no() {
    return new NotBlocked();
  }

  /**
   * Blocks until all required apps are installed. Neither reset nor use on failure is allowed
   * unless set on the result.
   *
   * @return the setting at Yes, for all apps
   */
  static UntilAllApps untilAllApps() {
    return new UntilAllApps(false, false);
  }

  /**
   * Blocks until those of the selected apps that are assigned as required are installed: the list
   * filters, it does not install (SETUP).
   *
   * @param apps the blocking apps, at most 100 (SETUP; checked by the validator); duplicates are
   *     kept
   * @return the setting at Yes, for selected apps
   */
  static UntilSelectedApps untilSelectedApps(AppId... apps) {
    return untilSelectedApps(Arrays.asList(Objects.requireNonNull(apps, "apps")));
  }

  /**
   * Blocks until those of the selected apps that are assigned as required are installed: the list
   * filters, it does not install (SETUP). An empty selection is refused, because Graph reads it as
   * "all apps".
   *
   * @param apps the blocking apps, at most 100 (SETUP; checked by the validator); duplicates are
   *     kept
   * @return the setting at Yes, for selected apps
   * @throws IllegalArgumentException if the selection is empty
   */
  static UntilSelectedApps untilSelectedApps(Collection<AppId> apps) {
    Objects.requireNonNull(apps, "apps");
    return new UntilSelectedApps(List.copyOf(apps), false, false, false);
  }

  /**
   * Returns whether a person is kept on the page.
   *
   * @return true for both blocking forms
   */
  boolean blocks();

  /**
   * Returns whether <em>Allow users to reset device if installation error occurs</em> is Yes.
   *
   * @return false if the setting is locked
   */
  boolean resetAllowed();

  /**
   * Returns whether <em>Allow users to use device if installation error occurs</em> is Yes.
   *
   * @return false if the setting is locked
   */
  boolean useAllowed();

  /**
   * Returns the blocking apps.
   *
   * @return the selection with its duplicates; empty if all apps block, or if nothing does
   */
  List<AppId> selectedApps();

  /**
   * Returns whether <em>Only fail selected blocking apps in technician phase</em> is Yes.
   *
   * @return false if the setting is locked
   */
  boolean failsOnlySelectedAppsInTechnicianPhase();

  /** The setting at No: a person may leave the page early. */
  record NotBlocked() implements BlockDeviceUse {
    @Override
    public boolean blocks() {
      return false;
    }

    @Override
    public boolean resetAllowed() {
      return false;
    }

    @Override
    public boolean useAllowed() {
      return false;
    }

    @Override
    public List<AppId> selectedApps() {
      return List.of();
    }

    @Override
    public boolean failsOnlySelectedAppsInTechnicianPhase() {
      return false;
    }
  }

  /**
   * The setting at Yes, waiting for all required apps.
   *
   * @param resetAllowed whether a person may reset the device after an error
   * @param useAllowed whether a person may use the device after an error
   */
  record UntilAllApps(boolean resetAllowed, boolean useAllowed) implements BlockDeviceUse {
    /**
     * Sets <em>Allow users to reset device if installation error occurs</em>.
     *
     * @param allowed Yes or No; No unless set
     * @return a copy with the setting
     */
    public UntilAllApps allowReset(boolean allowed) {
      return new UntilAllApps(allowed, useAllowed);
    }

    /**
     * Sets <em>Allow users to use device if installation error occurs</em>.
     *
     * @param allowed Yes or No; No unless set
     * @return a copy with the setting
     */
    public UntilAllApps allowUse(boolean allowed) {
      return new UntilAllApps(resetAllowed, allowed);
    }

    @Override
    public boolean blocks() {
      return true;
    }

    @Override
    public List<AppId> selectedApps() {
      return List.of();
    }

    @Override
    public boolean failsOnlySelectedAppsInTechnicianPhase() {
      return false;
    }
  }

  /**
   * The setting at Yes, waiting for selected apps only.
   *
   * @param selectedApps the blocking apps, not empty, duplicates kept
   * @param resetAllowed whether a person may reset the device after an error
   * @param useAllowed whether a person may use the device after an error
   * @param failsOnlySelectedAppsInTechnicianPhase whether the technician phase of pre-provisioning
   *     ignores the failure of other apps
   */
  record UntilSelectedApps(
      List<AppId> selectedApps,
      boolean resetAllowed,
      boolean useAllowed,
      boolean failsOnlySelectedAppsInTechnicianPhase)
      implements BlockDeviceUse {
    /**
     * Creates the value.
     *
     * @param selectedApps the blocking apps
     * @param resetAllowed whether a person may reset the device after an error
     * @param useAllowed whether a person may use the device after an error
     * @param failsOnlySelectedAppsInTechnicianPhase whether other apps may fail in the technician
     *     phase
     * @throws IllegalArgumentException if the selection is empty
     */
    public UntilSelectedApps {
      selectedApps = List.copyOf(Objects.requireNonNull(selectedApps, "selectedApps"));
      if (selectedApps.isEmpty()) {
        throw new IllegalArgumentException(
            "No app is selected. Select at least one app, or use untilAllApps() to wait for all.");
      }
    }

    /**
     * Sets <em>Allow users to reset device if installation error occurs</em>.
     *
     * @param allowed Yes or No; No unless set
     * @return a copy with the setting
     */
    public UntilSelectedApps allowReset(boolean allowed) {
      return new UntilSelectedApps(
          selectedApps, allowed, useAllowed, failsOnlySelectedAppsInTechnicianPhase);
    }

    /**
     * Sets <em>Allow users to use device if installation error occurs</em>.
     *
     * @param allowed Yes or No; No unless set
     * @return a copy with the setting
     */
    public UntilSelectedApps allowUse(boolean allowed) {
      return new UntilSelectedApps(
          selectedApps, resetAllowed, allowed, failsOnlySelectedAppsInTechnicianPhase);
    }

    /**
     * Sets <em>Only fail selected blocking apps in technician phase</em>. With Yes, the technician
     * phase of pre-provisioning tries all required apps and ignores failures of non-blocking ones.
     * The setting has no effect elsewhere (SETUP).
     *
     * @param onlySelected Yes or No; No unless set
     * @return a copy with the setting
     */
    public UntilSelectedApps onlyFailSelectedAppsInTechnicianPhase(boolean onlySelected) {
      return new UntilSelectedApps(selectedApps, resetAllowed, useAllowed, onlySelected);
    }

    @Override
    public boolean blocks() {
      return true;
    }
  }
}
