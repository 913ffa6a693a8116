package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an enrollment event says of one app or policy (Graph: {@code
 * deviceManagementAutopilotPolicyStatusDetail}).
 *
 * @param id its id in the event, which may be the app's; empty where none was given
 * @param displayName its name, or an empty string
 * @param type what it is
 * @param compliance how it stood when the device reported last
 * @param tracked whether the page tracked it, or empty if not said
 * @param lastReported when the device reported last
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
  /** What is reported on. */
  public enum Type {
    /** Not said, or a name that is not known. */
    UNKNOWN,
    /** An app. */
    APPLICATION,
    /** A modern app. */
    APP_MODEL,
    /** A policy. */
    CONFIGURATION_POLICY
  }

  /** How it stands. */
  public enum Compliance {
    /** Not said, or a name that is not known. */
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
   * @param type what it is
   * @param compliance how it stood
   * @param tracked whether the page tracked it
   * @param lastReported when the device reported last
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
