package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the installation of an app ends, as far as the app says it. Mostly only Win32 apps do.
 *
 * @param restart what happens when the installation asks for a restart, or empty if the app does
 *     not say
 * @param returnCodes what the installer's return codes mean, in the order given; empty if the app
 *     does not say
 * @param longestRun how long an installation may take, or empty if the app does not say
 */
public record Installation(
    Optional<Restart> restart, List<ReturnCode> returnCodes, Optional<Duration> longestRun)
    implements JsonForm {
  /** What is known of an app that says nothing. */
  public static final Installation NOT_SAID =
      new Installation(Optional.empty(), List.of(), Optional.empty());

  /** The device restart behaviour of an app. */
  public enum Restart {
    /** The return code decides ({@code basedOnReturnCode}). */
    BY_RETURN_CODE,
    /** The installer may restart the device; Intune ignores the return code ({@code allow}). */
    ALLOWED,
    /** The device is not restarted ({@code suppress}). */
    SUPPRESSED,
    /** Intune restarts the device after every installation ({@code force}). */
    FORCED
  }

  /** What a return code means. */
  public enum Meaning {
    /** The installation failed. */
    FAILED,
    /** The installation is done. */
    SUCCESS,
    /** It is done once the device has restarted; other apps may be installed before. */
    SOFT_REBOOT,
    /** It is done once the device has restarted; other apps wait for that. */
    HARD_REBOOT,
    /** The installation is tried again. */
    RETRY,
    /** A meaning that this version of the library does not know. */
    OTHER;

    /**
     * Tells whether the code asks for a restart.
     *
     * @return true for a soft and a hard one
     */
    public boolean isReboot() {
      return this == SOFT_REBOOT || this == HARD_REBOOT;
    }
  }

  /**
   * A return code of an installer.
   *
   * @param code the code, such as 3010
   * @param meaning what it means
   */
  public record ReturnCode(int code, Meaning meaning) {
    /**
     * Creates the value.
     *
     * @param code the code
     * @param meaning what it means
     */
    public ReturnCode {
      Objects.requireNonNull(meaning, "meaning");
    }
  }

  /**
   * Creates the value.
   *
   * @param restart what happens when the installation asks for a restart
   * @param returnCodes what the installer's return codes mean
   * @param longestRun how long an installation may take
   */
  public Installation {
    Objects.requireNonNull(returnCodes, "returnCodes");
    Objects.requireNonNull(restart, "restart");
    returnCodes = List.copyOf(returnCodes);
    Objects.requireNonNull(longestRun, "longestRun");
  }

  /**
   * Tells whether some return code makes Intune restart the device, or ask for it.
   *
   * @return true if the return code decides and one of them means a restart
   */
  public boolean restartsByReturnCode() {
    return restart.filter(Restart.BY_RETURN_CODE::equals).isPresent()
        && returnCodes.stream().anyMatch(code -> code.meaning().isReboot());
  }
}
