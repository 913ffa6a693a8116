package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Optional;

/** What is known of a write that was sent once. */
public sealed interface Answer {
  /**
   * It was carried out.
   *
   * @param profile the profile that the service answered with, if it did
   */
  record Done(Optional<StoredProfile> profile) implements Answer {}

  /**
   * The service refused it, and nothing was changed.
   *
   * @param why the kind of refusal
   */
  record Refused(Refusal why) implements Answer {}

  /** There is proof that nothing happened: it may be sent again. */
  record NotCarriedOut() implements Answer {}

  /** It may have been carried out, or may be yet. */
  record Unknown() implements Answer {}

  /** As far as the kind of a refusal matters for what is done next. */
  enum Refusal {
    /** What it was about is not there. */
    NOT_FOUND,
    /** Anything else. */
    OTHER
  }
}
