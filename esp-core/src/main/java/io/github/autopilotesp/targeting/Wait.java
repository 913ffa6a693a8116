package io.github.autopilotesp.targeting;

/** What the page does about a required app in a phase. */
public enum Wait {
  /** The person is kept on the page until it is installed. */
  BLOCKS,
  /** Its progress is tracked, and it does not keep the person on the page. */
  TRACKED,
  /** It is not waited for, and installs later or beside the page. */
  LATER,
  /** The page never tracks it in this phase. */
  NEVER,
  /** The documentation, or what is known of the app, does not say. */
  NOT_DOCUMENTED
}
