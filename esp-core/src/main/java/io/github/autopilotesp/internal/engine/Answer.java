package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Optional;

/** What is known about the outcome of one write. */
public sealed interface Answer {
  /**
   * It was carried out.
   *
   * @param profile the profile that the service returned, if any
   */
  record Done(Optional<StoredProfile> profile) implements Answer {}

  /**
   * The service refused it, and nothing was changed.
   *
   * @param why the kind of refusal
   */
  record Refused(Refusal why) implements Answer {}

  /** There is proof that nothing was changed: it may be sent again. */
  record NotCarriedOut() implements Answer {}

  /** It may have been carried out, or may still be. */
  record Unknown() implements Answer {}

  /** The kind of a refusal, as far as it matters for what is done next. */
  enum Refusal {
    /** Its target does not exist. */
    NOT_FOUND,
    /** Anything else. */
    OTHER
  }
}
