package io.github.autopilotesp.profile;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings of a page that shows progress, with the admin center's names. */
public abstract non-sealed class ShownSettings implements EspSettings {
  /** The documented default time limit (TUTORIAL, DMCLIENT). */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(60);

  ShownSettings() {}

  /**
   * <em>Show an error when installation takes longer than specified number of minutes</em>.
   *
   * @return whole minutes; 1 to 1440 is valid (DMCLIENT), 60 is the default
   */
  public abstract Duration timeout();

  /**
   * <em>Show custom message when time limit or error occur</em>.
   *
   * @return the custom text of at most 10,000 characters (GRAPH), or empty for the stock message
   */
  public abstract Optional<String> customMessage();

  /**
   * <em>Turn on log collection and diagnostics page for end users</em>.
   *
   * @return whether it is Yes
   */
  public abstract boolean collectLogs();

  /**
   * <em>Only show page to devices provisioned by out-of-box experience (OOBE)</em>.
   *
   * @return true if only a device's first user sees the user phase
   */
  public abstract boolean onlyDuringOobe();

  /**
   * <em>Install Windows quality updates (might restart the device)</em>.
   *
   * @return whether it is Yes
   */
  public abstract boolean installQualityUpdates();

  /**
   * <em>Block device use until all apps and profiles are installed</em>, with what it unlocks.
   *
   * @return the setting
   */
  public abstract BlockDeviceUse blockDeviceUse();

  @Value.Check
  void check() {
    if (!timeout().equals(Duration.ofMinutes(timeout().toMinutes()))) {
      throw new IllegalArgumentException(
          "The timeout "
              + timeout()
              + " is not a whole number of minutes. Intune counts in minutes.");
    }
  }

  /**
   * Returns a builder initialized with these settings.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder()
        .timeout(timeout())
        .customMessage(customMessage())
        .collectLogs(collectLogs())
        .onlyDuringOobe(onlyDuringOobe())
        .installQualityUpdates(installQualityUpdates())
        .blockDeviceUse(blockDeviceUse());
  }

  /**
   * Builds {@link ShownSettings}. Unless set: a timeout of 60 minutes and quality updates on, the
   * documented defaults of a new profile (TUTORIAL, SETUP); everything else No. Not thread-safe.
   */
  public static final class Builder {
    private final ImmutableShownSettings.Builder values =
        new ImmutableShownSettings.Builder()
            .timeout(DEFAULT_TIMEOUT)
            .collectLogs(false)
            .onlyDuringOobe(false)
            .installQualityUpdates(true)
            .blockDeviceUse(BlockDeviceUse.no());

    Builder() {}

    /**
     * Sets <em>Show an error when installation takes longer than specified number of minutes</em>.
     *
     * @param timeout whole minutes; 1 to 1440 is valid (DMCLIENT; checked by the validator)
     * @return this builder
     */
    public Builder timeout(Duration timeout) {
      values.timeout(timeout);
      return this;
    }

    /**
     * Sets <em>Show custom message when time limit or error occur</em> to Yes, with this text.
     *
     * @param message at most 10,000 characters (GRAPH; checked by the validator)
     * @return this builder
     */
    public Builder customMessage(String message) {
      values.customMessage(Objects.requireNonNull(message, "message"));
      return this;
    }

    /**
     * Sets <em>Show custom message when time limit or error occur</em>.
     *
     * @param message the custom text, or empty for No: the stock message
     * @return this builder
     */
    public Builder customMessage(Optional<String> message) {
      values.customMessage(Objects.requireNonNull(message, "message"));
      return this;
    }

    /**
     * Sets <em>Turn on log collection and diagnostics page for end users</em>. Yes is recommended
     * (TUTORIAL).
     *
     * @param collect Yes or No
     * @return this builder
     */
    public Builder collectLogs(boolean collect) {
      values.collectLogs(collect);
      return this;
    }

    /**
     * Sets <em>Only show page to devices provisioned by out-of-box experience (OOBE)</em>.
     *
     * @param only Yes: only a device's first user sees the user phase; No: every user does, at the
     *     first sign-in
     * @return this builder
     */
    public Builder onlyDuringOobe(boolean only) {
      values.onlyDuringOobe(only);
      return this;
    }

    /**
     * Sets <em>Install Windows quality updates (might restart the device)</em>. Windows 11 only
     * (SETUP).
     *
     * @param install Yes or No
     * @return this builder
     */
    public Builder installQualityUpdates(boolean install) {
      values.installQualityUpdates(install);
      return this;
    }

    /**
     * Sets <em>Block device use until all apps and profiles are installed</em>, with what it
     * unlocks.
     *
     * @param blockDeviceUse one of the forms of {@link BlockDeviceUse}
     * @return this builder
     */
    public Builder blockDeviceUse(BlockDeviceUse blockDeviceUse) {
      values.blockDeviceUse(blockDeviceUse);
      return this;
    }

    /**
     * Builds the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the timeout is not a whole number of minutes
     */
    public ShownSettings build() {
      return values.build();
    }
  }
}
