package io.github.autopilotesp.testkit.internal.metadata;

/**
 * Something in a body that the metadata does not allow.
 *
 * @param kind what is wrong
 * @param type the type in which it stands
 * @param property the property
 * @param value the literal or the type name that does not fit
 * @param expected the type that would
 */
public record Misfit(Kind kind, String type, String property, String value, String expected) {
  /** What can be wrong. */
  public enum Kind {
    UNKNOWN_PROPERTY,
    WRONG_VALUE,
    NULL,
    UNKNOWN_TYPE,
    OTHER_TYPE,
    ABSTRACT_TYPE
  }

  @Override
  public String toString() {
    return kind + " in " + type + "/" + property + ": " + value + ", expected " + expected;
  }
}
