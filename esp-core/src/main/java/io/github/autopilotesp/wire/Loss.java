package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A difference between another tool's file and the profile document made from it.
 *
 * @param kind dropped or guessed
 * @param profile the name of the profile concerned, or empty
 * @param path its path, such as {@code value[0].allowNonBlockingAppInstallation}; empty for the
 *     whole file
 * @param line the line, from 1, for formats with lines
 * @param ruleId the related rule, such as {@code ESP304}, or empty
 * @param message what was lost or guessed, and why
 */
public record Loss(
    Kind kind,
    Optional<String> profile,
    String path,
    OptionalInt line,
    Optional<String> ruleId,
    String message)
    implements JsonForm {

  /** The kind of difference. */
  public enum Kind {
    /** It is in the file but not in the document. */
    DROPPED,
    /** The file has no value or contradictory values; the reader chose the document's value. */
    GUESSED
  }

  /**
   * Creates the value.
   *
   * @param kind dropped or guessed
   * @param profile the name of the profile concerned
   * @param path its path
   * @param line the line, from 1
   * @param ruleId the related rule
   * @param message what was lost or guessed, and why
   */
  public Loss {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(ruleId, "ruleId");
    message = VisibleText.of(message);
  }
}
