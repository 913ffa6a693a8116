package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import java.util.Optional;

/**
 * One reason why a {@link ProfileDocument} cannot be read.
 *
 * @param kind what is wrong
 * @param location where
 * @param path where in the document's structure, such as {@code profiles[0].settings}; empty for
 *     the document itself
 * @param key the offending key, or empty if it is not about a key
 * @param nearestKey the known key that was perhaps meant, or empty
 * @param ruleId the rule of the catalogue that says the same of a profile in Graph's form, or empty
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

  /** What is wrong. */
  public enum Kind {
    /** It is a folder. */
    NO_FILE,
    /** The text is not YAML or JSON. */
    SYNTAX,
    /** The bytes are not UTF-8. */
    ENCODING,
    /** The document is over 1 MiB. */
    TOO_LARGE,
    /** The document is nested over 64 levels. */
    TOO_DEEP,
    /** An anchor or an alias of YAML. */
    ANCHOR,
    /** An explicit tag of YAML. */
    TAG,
    /** More than one YAML document, or text after the JSON document. */
    SEVERAL_DOCUMENTS,
    /** A key that has no meaning here. */
    UNKNOWN_KEY,
    /** A key that stands there twice. */
    DUPLICATE_KEY,
    /** A key that has to be there. */
    MISSING_KEY,
    /** A value of the wrong type. */
    WRONG_TYPE,
    /** A value of the right type that is none of the possible ones. */
    WRONG_VALUE,
    /** A setting that another one locks, so that the admin center would not offer it. */
    LOCKED
  }

  /**
   * Creates the value.
   *
   * @param kind what is wrong
   * @param location where
   * @param path where in the document's structure
   * @param key the offending key
   * @param nearestKey the known key that was perhaps meant
   * @param ruleId the rule of the catalogue that says the same
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

  /** The location and the message, in one line. */
  @Override
  public String toString() {
    return location + ": " + message;
  }
}
