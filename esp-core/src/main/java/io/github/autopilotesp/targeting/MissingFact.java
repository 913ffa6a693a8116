package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;

/**
 * An unknown fact that would help to decide.
 *
 * @param kind the kind of fact
 * @param subject what it is about: the name or id of a group or a filter, the name of a property,
 *     or the type of a target; empty for {@link Kind#USER}
 */
public record MissingFact(Kind kind, String subject) implements JsonForm {
  /** The kind of missing fact. */
  public enum Kind {
    /** Whether the device is in a group. */
    DEVICE_MEMBERSHIP("whether the device is in the group %s"),
    /** Whether a user signs in, and who. */
    USER("whether a user signs in during the deployment, and who"),
    /** Whether the user is in a group. */
    USER_MEMBERSHIP("whether the user is in the group %s"),
    /** The value of a device property. */
    PROPERTY("the value of %s on the device"),
    /** The result of a filter that was not provided, or whose rule cannot be evaluated. */
    FILTER("the result of the filter %s"),
    /** How the service treats an excluded group. */
    EXCLUDED_GROUP("whether the service excludes or includes the excluded group %s"),
    /** Who a target of an unrecognized type reaches. */
    TARGET("who a target of the type %s reaches");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /**
   * Creates the value.
   *
   * @param kind the kind of fact
   * @param subject what it is about
   */
  public MissingFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /**
   * Returns the fact in human-readable form.
   *
   * @return part of a sentence, in English
   */
  public String text() {
    return kind.text.formatted(VisibleText.of(subject));
  }
}
