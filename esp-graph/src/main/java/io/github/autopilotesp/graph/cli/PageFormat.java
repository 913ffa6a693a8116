package io.github.autopilotesp.graph.cli;

import java.util.Locale;

/** The output format of a page. */
enum PageFormat {
  TEXT,
  MARKDOWN,
  JSON;

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
