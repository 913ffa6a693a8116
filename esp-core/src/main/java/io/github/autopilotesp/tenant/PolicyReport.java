package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The status of one app or policy in an enrollment event (Graph: {@code
 * deviceManagementAutopilotPolicyStatusDetail}).
 *
 * @param id its id in the event, which may be the app's; empty if missing
 * @param displayName its name, or an empty string
 * @param type its type
 * @param compliance its state when the device last reported
 * @param tracked whether the page tracked it, or empty if not reported
 * @param lastReported when the device last reported
 * @param errorCode the error, or empty for none
 */
public record PolicyReport(
    Optional<String> id,
    String displayName,
    Type type,
    Compliance compliance,
    Optional<Boolean> tracked,
    Optional<Instant> lastReported,
    Optional<Integer> errorCode)
    implements JsonForm {
  /** The type of the reported item. */
  public enum Type {
    /** Not reported, or an unknown name. */
    UNKNOWN,
    /** An app. */
    APPLICATION,
    /** A modern app. */
    APP_MODEL,
    /** A policy. */
    CONFIGURATION_POLICY
  }

  /** The state of the reported item. */
  public enum Compliance {
    /** Not reported, or an unknown name. */
    UNKNOWN,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** The policy is in force. */
    COMPLIANT,
    /** The app is installed. */
    INSTALLED,
    /** The policy is not in force. */
    NOT_COMPLIANT,
    /** The app is not installed. */
    NOT_INSTALLED,
    /** It failed. */
    ERROR
  }

  /**
   * Creates the value.
   *
   * @param id its id in the event
   * @param displayName its name
   * @param type its type
   * @param compliance its state
   * @param tracked whether the page tracked it
   * @param lastReported when the device last reported
   * @param errorCode the error
   */
  public PolicyReport {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(compliance, "compliance");
    Objects.requireNonNull(tracked, "tracked");
    Objects.requireNonNull(lastReported, "lastReported");
    Objects.requireNonNull(errorCode, "errorCode");
  }
}
