package io.github.autopilotesp.outcome;

import io.github.autopilotesp.EspException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was given cannot be read as a registry dump. It says why and what to do. */
public final class RegistryDumpException extends EspException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why it cannot be read. */
  public enum Reason {
    /** There is no registry key in it. */
    NOT_A_DUMP,
    /** The archive holds no {@code MDMDiagReport_RegistryDump.reg}. */
    NOT_IN_ARCHIVE,
    /** The archive cannot be unpacked. */
    ARCHIVE_DAMAGED,
    /** The cabinet is packed in a way that is not read here. */
    COMPRESSION_NOT_SUPPORTED,
    /** It is larger than any dump should be. */
    TOO_LARGE
  }

  RegistryDumpException(Reason reason, String message) {
    this(reason, message, null);
  }

  RegistryDumpException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Why it cannot be read.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
