package io.github.autopilotesp.testkit.fidelity;

import java.util.Locale;

/** How it is known what the service answers. */
enum Evidence {
  /** Somebody recorded the answer, if perhaps of a sibling resource. */
  RECORDED,
  /** Microsoft's documentation says so. */
  DOCUMENTED,
  /** It follows from what Microsoft's models have and have not. */
  METADATA,
  /** A guess from how the service answers elsewhere. */
  INFERRED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
