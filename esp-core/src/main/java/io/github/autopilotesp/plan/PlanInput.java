package io.github.autopilotesp.plan;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.ProfileListing;
import java.util.Optional;

/**
 * Everything that a plan is computed from. The same input gives the same plan, so a saved plan
 * consists of its input.
 *
 * @param desired the desired profiles
 * @param document the document they come from, with its profiles in the same order, or empty
 * @param seen the tenant's profiles as read, and the tenant's id
 * @param options the other options
 * @param labels the names shown for ids
 * @param strict whether a single conflict refuses the whole plan
 */
record PlanInput(
    EspProfileSet desired,
    Optional<ProfileDocument> document,
    ProfileListing seen,
    PlanOptions options,
    Labels labels,
    boolean strict) {
  SourceLocations locations() {
    return new SourceLocations(desired, document);
  }

  PlanInput withLabels(Labels other) {
    return new PlanInput(desired, document, seen, options, other, strict);
  }

  PlanInput asStrict() {
    return new PlanInput(desired, document, seen, options, labels, true);
  }
}
