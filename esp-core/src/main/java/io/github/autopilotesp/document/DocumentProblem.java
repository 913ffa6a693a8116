package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import java.util.Optional;

/**
 * A reason why a {@link ProfileDocument} cannot be read.
 *
 * @param kind the kind of problem
 * @param location the location in the file
 * @param path the path in the document, such as {@code profiles[0].settings}; empty for the
 *     document itself
 * @param key the offending key, or empty if the problem is not about a key
 * @param nearestKey the known key that was probably meant, or empty
 * @param ruleId the equivalent validation rule for a profile in Graph's format, or empty
 * @param message what is wrong and what to do, without the location
 */
public record DocumentProblem(
    Kind kind,
    SourceLocation location,
    String path,
    Optional<String> key,
    Optional<String> nearestKey,
    Optional<String> ruleId,
    String message)
    implements JsonForm {

  /** The kind of problem. */
  public enum Kind {
    /** The path is a folder. */
    NO_FILE,
    /** The text is not YAML or JSON. */
    SYNTAX,
    /** The bytes are not UTF-8. */
    ENCODING,
    /** The document is larger than 1 MiB. */
    TOO_LARGE,
    /** The document is nested deeper than 64 levels. */
    TOO_DEEP,
    /** A YAML anchor or alias. */
    ANCHOR,
    /** An explicit YAML tag. */
    TAG,
    /** More than one YAML document, or text after the JSON document. */
    SEVERAL_DOCUMENTS,
    /** A key that is not allowed here. */
    UNKNOWN_KEY,
    /** A duplicate key. */
    DUPLICATE_KEY,
    /** A required key is missing. */
    MISSING_KEY,
    /** A value of the wrong type. */
    WRONG_TYPE,
    /** A value of the right type that is not allowed. */
    WRONG_VALUE,
    /** A setting locked by another one, so that the admin center would not offer it. */
    LOCKED
  }

  /**
   * Creates the value.
   *
   * @param kind the kind of problem
   * @param location the location in the file
   * @param path the path in the document
   * @param key the offending key
   * @param nearestKey the known key that was probably meant
   * @param ruleId the equivalent validation rule
   * @param message what is wrong and what to do
   */
  public DocumentProblem {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(nearestKey, "nearestKey");
    Objects.requireNonNull(ruleId, "ruleId");
    message = VisibleText.of(message);
  }

  static DocumentProblem of(Kind kind, SourceLocation location, String path, String message) {
    return new DocumentProblem(
        kind, location, path, Optional.empty(), Optional.empty(), Optional.empty(), message);
  }

  /** Returns the location and the message, in one line. */
  @Override
  public String toString() {
    return location + ": " + message;
  }
}
