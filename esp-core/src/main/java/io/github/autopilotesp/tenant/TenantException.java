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
 * A call to a tenant that did not end well. The message says what was being done, what the service
 * said, and what to do; it never holds a token or a secret, and stays below 4 KiB.
 */
public abstract sealed class TenantException extends EspException {
  private static final long serialVersionUID = 1L;

  /** In bytes; with what follows it, a message stays below 4 KiB. */
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
   * What was being done.
   *
   * @return such as {@code create ESP profile "Kiosk"}
   */
  public String operation() {
    return operation;
  }

  /**
   * The HTTP status of the answer.
   *
   * @return the status, or empty if there was no answer
   */
  public OptionalInt status() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * The error code in the answer.
   *
   * @return the code as Graph wrote it, or empty
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * The id under which the service knows the request. Microsoft's support asks for it.
   *
   * @return the id, or empty
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * What every failure carries.
   *
   * @param operation what was being done, in a few words
   * @param status the HTTP status of the answer, or empty if there was none
   * @param code the error code in the answer, or empty
   * @param requestId the id under which the service knows the request, or empty
   * @param cause the exception underneath, or empty
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
     * @param status the HTTP status of the answer
     * @param code the error code in the answer
     * @param requestId the id under which the service knows the request
     * @param cause the exception underneath
     */
    public Details {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(requestId, "requestId");
      Objects.requireNonNull(cause, "cause");
    }

    /**
     * Starts with only what was being done.
     *
     * @param operation what was being done, in a few words
     * @return the details, all else empty
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

  /** What was named is not there. */
  public static final class NotFound extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is not there
     * @param details what every failure carries
     */
    public NotFound(String message, Details details) {
      super(message, details);
    }
  }

  /** The tenant is in a state that the operation does not fit. Read again, and decide anew. */
  public static final class Conflict extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is in conflict
     * @param details what every failure carries
     */
    public Conflict(String message, Details details) {
      super(message, details);
    }
  }

  /** The service asks for fewer requests, and went on asking until the retries were used up. */
  public static final class Throttled extends TenantException {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration retryAfter;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param retryAfter how long the service asks to wait, or empty if it did not say
     * @param details what every failure carries
     */
    public Throttled(String message, Optional<Duration> retryAfter, Details details) {
      super(message, details);
      this.retryAfter = retryAfter.orElse(null);
    }

    /**
     * How long the service asks to wait.
     *
     * @return the wait, or empty if it did not say
     */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  /** The caller is known and may not do this. Mostly a permission is missing. */
  public static final class Forbidden extends TenantException {
    private static final long serialVersionUID = 1L;
    private final ArrayList<String> sufficientPermissions;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param sufficientPermissions the Graph permissions of which any one would do
     * @param details what every failure carries
     */
    public Forbidden(String message, List<String> sufficientPermissions, Details details) {
      super(message, details);
      this.sufficientPermissions =
          new ArrayList<>(Objects.requireNonNull(sufficientPermissions, "sufficientPermissions"));
    }

    /**
     * The Graph permissions of which any one would do.
     *
     * @return names such as {@code DeviceManagementServiceConfig.ReadWrite.All}
     */
    public List<String> sufficientPermissions() {
      return Collections.unmodifiableList(sufficientPermissions);
    }
  }

  /** There is no valid token: none could be had, or the service did not accept it. */
  public static final class Unauthenticated extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was refused
     * @param details what every failure carries
     */
    public Unauthenticated(String message, Details details) {
      super(message, details);
    }
  }

  /**
   * The service, or the library before it asked, refused what was to be done. Nothing was changed.
   */
  public static final class Rejected extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was refused, and why
     * @param details what every failure carries
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
     * @param details what every failure carries
     */
    public Unavailable(String message, Details details) {
      super(message, details);
    }
  }

  /** A write was sent, and whether it was carried out is not known. Look before doing it again. */
  public static final class OutcomeUnknown extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is not known, and how to find out
     * @param details what every failure carries
     */
    public OutcomeUnknown(String message, Details details) {
      super(message, details);
    }
  }

  /** The answer is not one that the service should give: malformed, or pointing to another host. */
  public static final class UnreadableAnswer extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is wrong with the answer
     * @param details what every failure carries
     */
    public UnreadableAnswer(String message, Details details) {
      super(message, details);
    }
  }

  /** The calling thread was interrupted before the operation was begun, or during a read. */
  public static final class Interrupted extends TenantException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what was not done
     * @param details what every failure carries
     */
    public Interrupted(String message, Details details) {
      super(message, details);
    }
  }
}
