package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What Windows is probably told by a profile, as the nodes of {@code FirstSyncStatus} (DMCLIENT).
 *
 * <p><strong>Derived, not documented.</strong> No document maps the settings of the admin center to
 * these nodes; this is read from what both sides mean, and may differ from what Intune sends.
 *
 * @param skipDeviceStatusPage whether the Device ESP is skipped
 * @param skipUserStatusPage whether the User ESP is skipped
 * @param timeOutUntilSyncFailure minutes, as the profile says, without what a join type adds
 * @param customErrorText the own message, or an empty string for the stock message
 * @param allowCollectLogsButton whether logs can be collected
 * @param blockInStatusPage flags: 0 may leave, 1 reset, 2 try again, 4 continue anyway
 */
public record FirstSyncStatus(
    boolean skipDeviceStatusPage,
    boolean skipUserStatusPage,
    long timeOutUntilSyncFailure,
    String customErrorText,
    boolean allowCollectLogsButton,
    int blockInStatusPage)
    implements JsonForm {
  private static final int RESET = 1;
  private static final int TRY_AGAIN = 2;
  private static final int CONTINUE_ANYWAY = 4;

  /**
   * Creates the value.
   *
   * @param skipDeviceStatusPage whether the Device ESP is skipped
   * @param skipUserStatusPage whether the User ESP is skipped
   * @param timeOutUntilSyncFailure minutes
   * @param customErrorText the own message
   * @param allowCollectLogsButton whether logs can be collected
   * @param blockInStatusPage flags
   */
  public FirstSyncStatus {
    Objects.requireNonNull(customErrorText, "customErrorText");
  }

  /**
   * Derives the nodes from settings.
   *
   * @param settings the settings
   * @return the nodes
   */
  public static FirstSyncStatus derivedFrom(EspSettings settings) {
    Objects.requireNonNull(settings, "settings");
    if (!(settings instanceof ShownSettings shown)) {
      return new FirstSyncStatus(
          true, true, ShownSettings.DEFAULT_TIMEOUT.toMinutes(), "", false, 0);
    }
    return new FirstSyncStatus(
        false,
        false,
        shown.timeout().toMinutes(),
        shown.customMessage().orElse(""),
        shown.collectLogs(),
        flags(shown.blockDeviceUse()));
  }

  /** To block takes a flag, and where no other button is allowed only one remains. */
  private static int flags(BlockDeviceUse block) {
    int flags = (block.resetAllowed() ? RESET : 0) | (block.useAllowed() ? CONTINUE_ANYWAY : 0);
    return block.blocks() && flags == 0 ? TRY_AGAIN : flags;
  }

  /**
   * The nodes by their names.
   *
   * @return names and values in the order of the CSP's documentation; not for modification
   */
  public Map<String, String> nodes() {
    Map<String, String> nodes = new LinkedHashMap<>();
    nodes.put("SkipDeviceStatusPage", String.valueOf(skipDeviceStatusPage));
    nodes.put("SkipUserStatusPage", String.valueOf(skipUserStatusPage));
    nodes.put("TimeOutUntilSyncFailure", String.valueOf(timeOutUntilSyncFailure));
    nodes.put("CustomErrorText", customErrorText);
    nodes.put("AllowCollectLogsButton", String.valueOf(allowCollectLogsButton));
    nodes.put("BlockInStatusPage", String.valueOf(blockInStatusPage));
    return Collections.unmodifiableMap(nodes);
  }
}
