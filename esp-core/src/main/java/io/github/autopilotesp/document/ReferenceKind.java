package io.github.autopilotesp.document;

/** What a {@link ProfileDocument} can refer to by name or id. */
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

  /** The kind in a sentence, such as {@code scope tag}. */
  @Override
  public String toString() {
    return label;
  }
}
