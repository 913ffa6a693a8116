package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that a file of another tool says and a profile document does not, or that the reader
 * had to decide because the file does not.
 *
 * @param kind which of the two
 * @param profile the name of the profile that it concerns, or empty
 * @param path where it stands, such as {@code value[0].allowNonBlockingAppInstallation}; empty for
 *     the whole file
 * @param line the line, counted from 1, in files that are read with their lines
 * @param ruleId the rule of the catalogue behind it, such as {@code ESP304}, or empty
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

  /** How what the file says and what the document says came apart. */
  public enum Kind {
    /** The file says it, and the document does not. */
    DROPPED,
    /** The file is silent or says two things; the document has what the reader chose. */
    GUESSED
  }

  /**
   * Creates the value.
   *
   * @param kind which of the two
   * @param profile the name of the profile that it concerns
   * @param path where it stands
   * @param line the line, counted from 1
   * @param ruleId the rule of the catalogue behind it
   * @param message what was lost or guessed, and why
   * @throws NullPointerException if an argument is null
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
