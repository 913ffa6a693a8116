package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An app's restart behavior and return codes, as far as specified. Mostly only Win32 apps specify
 * them.
 *
 * @param restart the device restart behavior, or empty if not specified
 * @param returnCodes the meanings of the installer's return codes, in the given order; empty if not
 *     specified
 * @param longestRun the maximum installation time, or empty if not specified
 */
public record Installation(
    Optional<Restart> restart, List<ReturnCode> returnCodes, Optional<Duration> longestRun)
    implements JsonForm {
  /** The value for an app that specifies nothing. */
  public static final Installation NOT_SAID =
      new Installation(Optional.empty(), List.of(), Optional.empty());

  /** The device restart behavior of an app. */
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

  /** The meaning of a return code. */
  public enum Meaning {
    /** The installation failed. */
    FAILED,
    /** The installation succeeded. */
    SUCCESS,
    /** The installation completes after a restart; other apps may be installed before it. */
    SOFT_REBOOT,
    /** The installation completes after a restart; other apps wait for it. */
    HARD_REBOOT,
    /** The installation is retried. */
    RETRY,
    /** A meaning unknown to this version of the library. */
    OTHER;

    /**
     * Returns whether the code requests a restart.
     *
     * @return true for a soft or a hard reboot
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
   * @param restart the device restart behavior
   * @param returnCodes the meanings of the installer's return codes
   * @param longestRun the maximum installation time
   */
  public Installation {
    Objects.requireNonNull(returnCodes, "returnCodes");
    Objects.requireNonNull(restart, "restart");
    returnCodes = List.copyOf(returnCodes);
    Objects.requireNonNull(longestRun, "longestRun");
  }

  /**
   * Returns whether some return code makes Intune restart the device or request a restart.
   *
   * @return true if the return code decides and one of them means a restart
   */
  public boolean restartsByReturnCode() {
    return restart.filter(Restart.BY_RETURN_CODE::equals).isPresent()
        && returnCodes.stream().anyMatch(code -> code.meaning().isReboot());
  }
}
