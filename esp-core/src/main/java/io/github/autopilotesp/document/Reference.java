package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.Guid;
import java.util.regex.Pattern;

/** A reference in a document to an app, group, filter or scope tag. */
record Reference(ReferenceKind kind, String value, boolean byName) {
  private static final Pattern TAG_NUMBER = Pattern.compile("[0-9]+");

  static Reference id(ReferenceKind kind, String id) {
    return new Reference(kind, id, false);
  }

  static Reference name(ReferenceKind kind, String name) {
    return new Reference(kind, name, true);
  }

  /** Creates a reference from a single string; a string that looks like an id is one. */
  static Reference of(ReferenceKind kind, String text) {
    boolean id =
        kind == ReferenceKind.SCOPE_TAG ? TAG_NUMBER.matcher(text).matches() : Guid.isGuid(text);
    return new Reference(kind, text, !id);
  }

  /** Returns whether the string alone shows whether it is a name or an id. */
  boolean speaksForItself() {
    return of(kind, value).equals(this);
  }
}
