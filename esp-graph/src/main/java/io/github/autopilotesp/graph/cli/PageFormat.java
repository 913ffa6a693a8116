package io.github.autopilotesp.graph.cli;

import java.util.Locale;

/** How something is printed. */
enum PageFormat {
  TEXT,
  MARKDOWN,
  JSON;

  /** As the command line says it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
