package io.github.autopilotesp.testkit.internal.metadata;

/**
 * Something in a body that the metadata does not allow.
 *
 * @param kind the kind of mismatch
 * @param type the containing type
 * @param property the property
 * @param value the mismatching literal or type name
 * @param expected the expected type
 */
public record Misfit(Kind kind, String type, String property, String value, String expected) {
  /** The kind of mismatch. */
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
