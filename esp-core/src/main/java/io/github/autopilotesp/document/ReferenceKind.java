package io.github.autopilotesp.document;

/** The kinds of objects that a {@link ProfileDocument} can refer to by name or id. */
public enum ReferenceKind {
  /** An Intune app. */
  APP("app"),
  /** A Microsoft Entra group. */
  GROUP("group"),
  /** An assignment filter. */
  FILTER("filter"),
  /** A scope tag. */
  SCOPE_TAG("scope tag");

  private final String label;

  ReferenceKind(String label) {
    this.label = label;
  }

  /** Returns the kind in words, such as {@code scope tag}. */
  @Override
  public String toString() {
    return label;
  }
}
