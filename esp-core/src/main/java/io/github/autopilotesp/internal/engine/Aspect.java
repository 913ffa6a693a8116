package io.github.autopilotesp.internal.engine;

/** The part of a profile that a write changes. */
public enum Aspect {
  /** It is created, or its content is changed. */
  CONTENT,
  /** Its direct assignments are replaced. */
  ASSIGNMENTS,
  /** It is deleted. */
  DELETION
}
