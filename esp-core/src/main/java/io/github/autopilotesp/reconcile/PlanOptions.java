package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Collection;
import java.util.List;

/** What a plan takes into account beside the set and the tenant. Immutable and thread-safe. */
public final class PlanOptions {
  private final List<NotKept> notKept;

  private PlanOptions(List<NotKept> notKept) {
    this.notKept = List.copyOf(notKept);
  }

  /**
   * Nothing but the set and the tenant.
   *
   * @return the options that a plan has unless told otherwise
   */
  public static PlanOptions none() {
    return new PlanOptions(List.of());
  }

  /**
   * Names settings that the service was seen not to keep ({@link ApplyReport#notKept()}). Where the
   * tenant still differs in exactly that way, the plan lists it and does not try again.
   *
   * @param seen what the service did not keep
   * @return a copy with these
   */
  public PlanOptions knowingNotKept(Collection<NotKept> seen) {
    return new PlanOptions(List.copyOf(seen));
  }

  List<NotKept> notKept() {
    return notKept;
  }

  EspProfile marked(EspProfile profile) {
    return profile;
  }

  EspProfile marked(StoredProfile stored, EspProfile desired) {
    return desired;
  }

  List<StoredProfile> prune(Matching matching) {
    return List.of();
  }
}
