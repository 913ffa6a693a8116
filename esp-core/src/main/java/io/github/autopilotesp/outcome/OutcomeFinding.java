package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * Something in which what happened differs from what was promised, or that explains it.
 *
 * @param kind what it is
 * @param subject what it is about: the name of a profile, an app or a setting
 * @param text a sentence, in English
 */
public record OutcomeFinding(Kind kind, String subject, String text) implements JsonForm {
  /** What is found. */
  public enum Kind {
    /** The device was given another profile. */
    OTHER_PROFILE,
    /** Between two snapshots something changed that explains it. */
    CHANGED,
    /** Without two snapshots: something that may have changed. */
    POSSIBLE,
    /** A setting on the device is not the promised one. */
    SETTING_DIFFERS,
    /** An app was waited for that nobody promised. */
    NOT_PROMISED,
    /** A promised app was never tracked. */
    NEVER_TRACKED,
    /** A required app was not tracked, as a rule says. */
    NOT_WAITED_FOR,
    /** A tracked thing was never finished. */
    NEVER_FINISHED
  }

  /**
   * Creates the value.
   *
   * @param kind what it is
   * @param subject what it is about
   * @param text a sentence
   */
  public OutcomeFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return VisibleText.of(text);
  }
}
