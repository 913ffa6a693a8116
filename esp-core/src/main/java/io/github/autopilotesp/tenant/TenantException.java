package io.github.autopilotesp.tenant;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failed call to a tenant. The message says what was being done, what the service responded, and
 * what to do. It never contains a token or secret and stays below 4 KiB.
 */
public abstract sealed class TenantException extends EspException {
  private static final long serialVersionUID = 1L;

  /** In bytes, so that a message with its suffix stays below 4 KiB. */
  private static final int LONGEST = 3_000;

  private final String operation;
  private final @Nullable Integer status;
  private final @Nullable String code;
  private final @Nullable String requestId;

  private TenantException(String message, Details details) {
    super(
        BoundedText.cut(VisibleText.of(Objects.requireNonNull(message, "message")), LONGEST)
            + details.suffix(),
        details.cause().orElse(null));
    this.operation = details.operation();
    this.status = details.status().isPresent() ? details.status().getAsInt() : null;
    this.code = details.code().orElse(null);
    this.requestId = details.requestId().orElse(null);
  }

  /**
   * Returns the operation that failed.
   *
   * @return a description such as {@code create ESP profile "Kiosk"}
   */
  public String operation() {
    return operation;
  }

  /**
   * Returns the HTTP status of the response.
   *
   * @return the status, or empty if there was no response
   */
  public OptionalInt status() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns the error code in the response.
   *
   * @return Graph's code, or empty
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * Returns the service's request id, which Microsoft support asks for.
   *
   * @return the id, or empty
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * The details common to all failures.
   *
   * @param operation what was being done, in a few words
   * @param status the HTTP status of the response, or empty if there was none
   * @param code the error code in the response, or empty
   * @param requestId the service's request id, or empty
   * @param cause the underlying exception, or empty
   */
  public record Details(
      String operation,
      OptionalInt status,
      Optional<String> code,
      Optional<String> requestId,
      Optional<Throwable> cause) {
    private static final int LONGEST_PART = 300;

    /**
     * Creates the value.
     *
     * @param operation what was being done
     * @param status the HTTP status of the response
     * @param code the error code in the response
     * @param requestId the service's request id
     * @param cause the underlying exception
     */
    public Details {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(requestId, "requestId");
      Objects.requireNonNull(cause, "cause");
    }

    /**
     * Creates details with only an operation.
     *
     * @param operation what was being done, in a few words
     * @return the details, with everything else empty
     */
    public static Details of(String operation) {
      return new Details(
          operation, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private String suffix() {
      StringBuilder text = new StringBuilder(" [").append(shown(operation));
      status.ifPresent(value -> text.append(", status ").append(value));
      code.ifPresent(value -> text.append(", code ").append(shown(value)));
      requestId.ifPresent(value -> text.append(", request-id ").append(shown(value)));
      return text.append(']').toString();
    }

    private static String shown(String part) {
      return BoundedText.cut(VisibleText.of(part), LONGEST_PART);
    }
  }

  /** The object does not exist. */
  public static final class NotFound extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what does not exist
     * @param details the details common to all failures
     */
    public NotFound(String message, Details details) {
      super(message, details);
    }
  }

  /**
   * The operation conflicts with the state of the tenant. Read again before deciding what to do.
   */
  public static final class Conflict extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what conflicts
     * @param details the details common to all failures
     */
    public Conflict(String message, Details details) {
      super(message, details);
    }
  }

  /** The service throttled the request, and kept doing so until the retries were exhausted. */
  public static final class Throttled extends TenantException {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration retryAfter;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param retryAfter how long the service asks to wait, or empty if not specified
     * @param details the details common to all failures
     */
    public Throttled(String message, Optional<Duration> retryAfter, Details details) {
      super(message, details);
      this.retryAfter = retryAfter.orElse(null);
    }

    /**
     * Returns how long the service asks to wait.
     *
     * @return the delay, or empty if not specified
     */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  /** The caller is authenticated but not allowed to do this. Usually a permission is missing. */
  public static final class Forbidden extends TenantException {
    private static final long serialVersionUID = 1L;
    private final ArrayList<String> sufficientPermissions;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param sufficientPermissions the Graph permissions, any one of which is sufficient
     * @param details the details common to all failures
     */
    public Forbidden(String message, List<String> sufficientPermissions, Details details) {
      super(message, details);
      this.sufficientPermissions =
          new ArrayList<>(Objects.requireNonNull(sufficientPermissions, "sufficientPermissions"));
    }

    /**
     * Returns the Graph permissions, any one of which is sufficient.
     *
     * @return names such as {@code DeviceManagementServiceConfig.ReadWrite.All}
     */
    public List<String> sufficientPermissions() {
      return Collections.unmodifiableList(sufficientPermissions);
    }
  }

  /** There is no valid token: none could be obtained, or the service did not accept it. */
  public static final class Unauthenticated extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param details the details common to all failures
     */
    public Unauthenticated(String message, Details details) {
      super(message, details);
    }
  }

  /**
   * The service refused the operation, or the library did before sending it. Nothing was changed.
   */
  public static final class Rejected extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was refused, and why
     * @param details the details common to all failures
     */
    public Rejected(String message, Details details) {
      super(message, details);
    }
  }

  /** The service cannot be reached or cannot answer, and nothing was changed. */
  public static final class Unavailable extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what could not be done
     * @param details the details common to all failures
     */
    public Unavailable(String message, Details details) {
      super(message, details);
    }
  }

  /**
   * A write was sent, but it is unknown whether it was carried out. Look before sending it again.
   */
  public static final class OutcomeUnknown extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is unknown, and how to find out
     * @param details the details common to all failures
     */
    public OutcomeUnknown(String message, Details details) {
      super(message, details);
    }
  }

  /** The response is not valid: it is malformed, or points to another host. */
  public static final class UnreadableAnswer extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is wrong with the response
     * @param details the details common to all failures
     */
    public UnreadableAnswer(String message, Details details) {
      super(message, details);
    }
  }

  /** The calling thread was interrupted before the operation started, or during a read. */
  public static final class Interrupted extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was not done
     * @param details the details common to all failures
     */
    public Interrupted(String message, Details details) {
      super(message, details);
    }
  }
}
