package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * A fact that is not known and would help to decide.
 *
 * @param kind what kind of fact it is
 * @param subject what it is about: the name or id of a group or a filter, the name of a property,
 *     or the type of a target; empty for {@link Kind#USER}
 */
public record MissingFact(Kind kind, String subject) implements JsonForm {
  /** What kind of fact is missing. */
  public enum Kind {
    /** Whether the device is in a group. */
    DEVICE_MEMBERSHIP("whether the device is in the group %s"),
    /** Whether a user signs in, and who. */
    USER("whether a user signs in during the deployment, and who"),
    /** Whether the user is in a group. */
    USER_MEMBERSHIP("whether the user is in the group %s"),
    /** The value of a device property. */
    PROPERTY("the value of %s on the device"),
    /** What a filter answers: it is not at hand, or its rule cannot be evaluated. */
    FILTER("what the filter %s answers"),
    /** What the service does with an excluded group. */
    EXCLUDED_GROUP("whether the service leaves the excluded group %s out or includes it"),
    /** Whom a target of an unrecognised type reaches. */
    TARGET("whom a target of the type %s reaches");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /**
   * Creates the value.
   *
   * @param kind what kind of fact it is
   * @param subject what it is about
   */
  public MissingFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /**
   * The fact for a person to read.
   *
   * @return a part of a sentence, in English
   */
  public String text() {
    return kind.text.formatted(VisibleText.of(subject));
  }
}
