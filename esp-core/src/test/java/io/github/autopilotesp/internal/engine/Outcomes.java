package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.Optional;

/** All outcomes of a write that the engine tells apart: an exploration tries each. */
final class Outcomes {
  /** Any operation: the fold knows a write by its goal and its kind. */
  static final TenantOperation ANY = new TenantOperation.Delete(ProfileId.of("any"));

  static final OperationOutcome.Done DONE = done(ANY, Optional.empty());
  static final OperationOutcome.Refused REFUSED =
      new OperationOutcome.Refused(ANY, new TenantException.Rejected("no", details()));
  static final OperationOutcome.Refused NOT_FOUND =
      new OperationOutcome.Refused(ANY, new TenantException.NotFound("gone", details()));
  static final OperationOutcome.NotCarriedOut NOT_CARRIED_OUT =
      new OperationOutcome.NotCarriedOut(
          ANY, new TenantException.Unavailable("down", details()), Optional.empty());
  static final OperationOutcome.Unknown UNKNOWN =
      new OperationOutcome.Unknown(ANY, new TenantException.OutcomeUnknown("lost", details()));

  static final Evidence LOOK_FAILED = new Evidence.LookFailed(NOT_CARRIED_OUT.reason());

  private Outcomes() {}

  private static Details details() {
    return Details.of("any");
  }

  static OperationOutcome.Done done(TenantOperation operation, Optional<StoredProfile> profile) {
    return new OperationOutcome.Done(operation, profile, List.of());
  }

  static OperationOutcome refused(TenantOperation operation) {
    return new OperationOutcome.Refused(operation, REFUSED.reason());
  }

  static OperationOutcome notFound(TenantOperation operation) {
    return new OperationOutcome.Refused(operation, NOT_FOUND.reason());
  }

  static OperationOutcome notCarriedOut(TenantOperation operation) {
    return new OperationOutcome.NotCarriedOut(
        operation, NOT_CARRIED_OUT.reason(), Optional.empty());
  }

  static OperationOutcome unknown(TenantOperation operation) {
    return new OperationOutcome.Unknown(operation, UNKNOWN.reason());
  }
}
