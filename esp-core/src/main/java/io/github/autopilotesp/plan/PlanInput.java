package io.github.autopilotesp.plan;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.ProfileListing;
import java.util.Optional;

/**
 * All that a plan is made of. The same input gives the same plan, so that a saved plan is its
 * input.
 *
 * @param desired what should be
 * @param document the document that says it, with its profiles in the same order, or empty
 * @param seen the tenant's profiles as they were read, and which tenant that is
 * @param options what else is taken into account
 * @param labels how ids are shown
 * @param strict whether one conflict refuses the plan
 */
record PlanInput(
    EspProfileSet desired,
    Optional<ProfileDocument> document,
    ProfileListing seen,
    PlanOptions options,
    Labels labels,
    boolean strict) {
  Places places() {
    return new Places(desired, document);
  }

  PlanInput withLabels(Labels other) {
    return new PlanInput(desired, document, seen, options, other, strict);
  }

  PlanInput asStrict() {
    return new PlanInput(desired, document, seen, options, labels, true);
  }
}
