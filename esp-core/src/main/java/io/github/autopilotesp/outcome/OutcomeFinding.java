package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A difference between what happened and what was promised, or its explanation.
 *
 * @param kind the kind of finding
 * @param subject the name of the profile, app or setting it is about
 * @param text a sentence, in English
 */
public record OutcomeFinding(Kind kind, String subject, String text) implements JsonForm {
  /** The kind of finding. */
  public enum Kind {
    /** The device got another profile. */
    OTHER_PROFILE,
    /** Something that changed between two snapshots explains it. */
    CHANGED,
    /** Without two snapshots: something that may have changed. */
    POSSIBLE,
    /** A setting on the device is not the promised one. */
    SETTING_DIFFERS,
    /** The page waited for an app that was not promised. */
    NOT_PROMISED,
    /** A promised app was never tracked. */
    NEVER_TRACKED,
    /** A required app was not tracked, as a rule explains. */
    NOT_WAITED_FOR,
    /** A tracked item was never finished. */
    NEVER_FINISHED
  }

  /**
   * Creates the value.
   *
   * @param kind the kind of finding
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
