package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tracking.Source;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The document that a rule comes from.
 *
 * @param key a short name, such as {@code SETUP}
 * @param title the document's title
 * @param dated the date that the document bears, as it writes it
 * @param link where to read it, or empty for what was observed and is not written down anywhere
 */
public record RuleSource(String key, String title, String dated, Optional<URI> link)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param key a short name
   * @param title the document's title
   * @param dated the date that the document bears
   * @param link where to read it
   */
  public RuleSource {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(link, "link");
  }

  /**
   * Names a document that the library knows.
   *
   * @param document the document
   * @return the source
   */
  public static RuleSource of(Source document) {
    return new RuleSource(document.name(), document.title(), document.dated(), document.address());
  }

  /**
   * Names a document that can be read.
   *
   * @param key a short name
   * @param title the document's title
   * @param dated the date that the document bears
   * @param link its address
   * @return the source
   */
  public static RuleSource document(String key, String title, String dated, String link) {
    Objects.requireNonNull(link, "link");
    return new RuleSource(key, title, dated, Optional.of(URI.create(link)));
  }
}
