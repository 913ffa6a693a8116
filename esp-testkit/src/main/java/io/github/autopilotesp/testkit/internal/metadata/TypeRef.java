package io.github.autopilotesp.testkit.internal.metadata;

/**
 * The type of a property.
 *
 * @param name {@code Edm.…}, a type, an enum, or {@code *} for any
 * @param list whether it is a collection
 * @param flags whether it is a set of enum members, separated by commas
 * @param entity whether it refers to another entity, and so is present only when expanded
 */
public record TypeRef(String name, boolean list, boolean flags, boolean entity) {
  static TypeRef parse(String text) {
    boolean list = text.startsWith("[");
    String inner = list ? text.substring(1, text.length() - 1) : text;
    boolean flags = inner.startsWith("{");
    String name = flags ? inner.substring(1, inner.length() - 1) : inner;
    boolean entity = name.startsWith(">");
    return new TypeRef(entity ? name.substring(1) : name, list, flags, entity);
  }

  public TypeRef element() {
    return new TypeRef(name, false, flags, entity);
  }

  public boolean isPrimitive() {
    return name.startsWith("Edm.");
  }

  @Override
  public String toString() {
    return list ? "Collection(" + name + ")" : name;
  }
}
