package io.github.autopilotesp.outcome;

import io.github.autopilotesp.EspException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown if something cannot be read as a registry dump. The message says why and what to do. */
public final class RegistryDumpException extends EspException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why it cannot be read. */
  public enum Reason {
    /** It does not contain a registry key. */
    NOT_A_DUMP,
    /** The archive does not contain {@code MDMDiagReport_RegistryDump.reg}. */
    NOT_IN_ARCHIVE,
    /** The archive cannot be unpacked. */
    ARCHIVE_DAMAGED,
    /** The cabinet's compression is not supported. */
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
   * Returns why it cannot be read.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
