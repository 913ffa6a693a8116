package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.wire.LossReport;
import java.util.Objects;

/**
 * A profile document made of another tool's file, with what was lost on the way.
 *
 * @param document the ESP profiles of the file
 * @param losses what the file says and the document does not, and what was guessed
 */
public record ImportedProfiles(ProfileDocument document, LossReport losses) implements JsonForm {

  /**
   * Creates the value.
   *
   * @param document the ESP profiles of the file
   * @param losses what was dropped or guessed
   * @throws NullPointerException if an argument is null
   */
  public ImportedProfiles {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(losses, "losses");
  }
}
