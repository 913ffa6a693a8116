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
 * The likely Windows settings of a profile, as nodes of {@code FirstSyncStatus} (DMCLIENT).
 *
 * <p><strong>Derived, not documented.</strong> No document maps the settings of the admin center to
 * these nodes; the mapping follows from the meaning of both, and may differ from what Intune sends.
 *
 * @param skipDeviceStatusPage whether the Device ESP is skipped
 * @param skipUserStatusPage whether the User ESP is skipped
 * @param timeOutUntilSyncFailure the profile's timeout in minutes, without time added by the join
 *     type
 * @param customErrorText the custom message, or an empty string for the stock message
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
   * @param customErrorText the custom message
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

  /**
   * Returns the flags; blocking requires one, and if no other button is allowed, only one remains.
   */
  private static int flags(BlockDeviceUse block) {
    int flags = (block.resetAllowed() ? RESET : 0) | (block.useAllowed() ? CONTINUE_ANYWAY : 0);
    return block.blocks() && flags == 0 ? TRY_AGAIN : flags;
  }

  /**
   * Returns the nodes by name.
   *
   * @return names and values in the order of the CSP's documentation; unmodifiable
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
