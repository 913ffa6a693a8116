package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tracking.Source;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that a rule is based on.
 *
 * @param key a short name, such as {@code SETUP}
 * @param title the document's title
 * @param dated the document's date, as written there
 * @param link its address, or empty for undocumented observations
 */
public record RuleSource(String key, String title, String dated, Optional<URI> link)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param key a short name
   * @param title the document's title
   * @param dated the document's date
   * @param link its address
   */
  public RuleSource {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(link, "link");
  }

  /**
   * Creates a source for a document that the library knows.
   *
   * @param document the document
   * @return the source
   */
  public static RuleSource of(Source document) {
    return new RuleSource(document.name(), document.title(), document.dated(), document.address());
  }

  /**
   * Creates a source for a published document.
   *
   * @param key a short name
   * @param title the document's title
   * @param dated the document's date
   * @param link its address
   * @return the source
   */
  public static RuleSource document(String key, String title, String dated, String link) {
    Objects.requireNonNull(link, "link");
    return new RuleSource(key, title, dated, Optional.of(URI.create(link)));
  }
}
