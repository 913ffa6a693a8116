package io.github.autopilotesp.internal.engine;

/** What of a profile a write is about. */
public enum Aspect {
  /** It is created, or what it says is changed. */
  CONTENT,
  /** Its direct assignments are replaced. */
  ASSIGNMENTS,
  /** It is deleted. */
  DELETION
}
