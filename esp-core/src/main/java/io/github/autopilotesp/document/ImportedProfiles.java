package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.wire.LossReport;
import java.util.Objects;

/**
 * A profile document converted from another tool's file, with what was lost.
 *
 * @param document the ESP profiles of the file
 * @param losses what was dropped or guessed
 */
public record ImportedProfiles(ProfileDocument document, LossReport losses) implements JsonForm {

  /**
   * Creates the value.
   *
   * @param document the ESP profiles of the file
   * @param losses what was dropped or guessed
   */
  public ImportedProfiles {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(losses, "losses");
  }
}
