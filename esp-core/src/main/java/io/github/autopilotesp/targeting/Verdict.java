package io.github.autopilotesp.targeting;

import io.github.autopilotesp.tracking.Source;

/** Why a profile was selected or skipped. */
public enum Verdict {
  /** The device gets it. */
  TAKEN(Source.SETUP),
  /** The device may get it: a fact is missing. */
  POSSIBLE(Source.SETUP),
  /** It would or might apply, but another profile takes precedence. */
  OUTRANKED(Source.SETUP),
  /** A target reaches the device or its user, but the filter excludes the device. */
  FILTERED_OUT(Source.FILTERS),
  /** It is targeted at users, but this deployment considers device targets only. */
  USER_TARGETS_NOT_CONSIDERED(Source.SETUP),
  /** No target reaches the device or its user. */
  NOT_TARGETED(Source.SETUP),
  /** It has no assignment. */
  NOT_ASSIGNED(Source.TUTORIAL),
  /** No ESP applies to the device, regardless of the profile. */
  NO_ESP(Source.SETUP);

  private final Source source;

  Verdict(Source source) {
    this.source = source;
  }

  /**
   * Returns the document that the verdict is based on.
   *
   * @return the document
   */
  public Source source() {
    return source;
  }
}
