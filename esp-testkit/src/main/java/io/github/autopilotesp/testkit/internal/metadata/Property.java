package io.github.autopilotesp.testkit.internal.metadata;

/**
 * A property of a type.
 *
 * @param name its Graph name
 * @param type its type
 * @param readOnly whether it is read-only
 */
public record Property(String name, TypeRef type, boolean readOnly) {
  static Property parse(String text) {
    boolean readOnly = text.endsWith("!");
    int colon = text.lastIndexOf(':');
    String type = text.substring(colon + 1, readOnly ? text.length() - 1 : text.length());
    return new Property(text.substring(0, colon), TypeRef.parse(type), readOnly);
  }
}
