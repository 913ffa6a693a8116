package io.github.autopilotesp.targeting;

import io.github.autopilotesp.tracking.Source;

/** Why a profile was taken or passed over. */
public enum Verdict {
  /** The device gets it. */
  TAKEN(Source.SETUP),
  /** The device may get it: a fact is missing. */
  POSSIBLE(Source.SETUP),
  /** It would apply, or might, but another profile goes first. */
  OUTRANKED(Source.SETUP),
  /** A target reaches the device or its user, and the filter leaves the device out. */
  FILTERED_OUT(Source.FILTERS),
  /** It is targeted at users, and this deployment looks at device targets only. */
  USER_TARGETS_NOT_CONSIDERED(Source.SETUP),
  /** No target reaches the device or its user. */
  NOT_TARGETED(Source.SETUP),
  /** It has no assignment. */
  NOT_ASSIGNED(Source.TUTORIAL),
  /** No ESP applies to the device, whatever the profile. */
  NO_ESP(Source.SETUP);

  private final Source source;

  Verdict(Source source) {
    this.source = source;
  }

  /**
   * Which document the verdict rests on.
   *
   * @return the document
   */
  public Source source() {
    return source;
  }
}
