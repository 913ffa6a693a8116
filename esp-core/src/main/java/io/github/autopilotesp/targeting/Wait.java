package io.github.autopilotesp.targeting;

/** What the page does with a required app in a phase. */
public enum Wait {
  /** The page blocks until it is installed. */
  BLOCKS,
  /** Its progress is tracked, but the page does not block for it. */
  TRACKED,
  /** The page does not wait for it; it installs later or in parallel. */
  LATER,
  /** The page never tracks it in this phase. */
  NEVER,
  /** The documentation, or the known facts about the app, do not tell. */
  NOT_DOCUMENTED
}
