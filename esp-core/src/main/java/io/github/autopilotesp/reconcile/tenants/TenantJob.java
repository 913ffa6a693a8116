package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work among many tenants: one tenant, and what it should be. A job holds no state and
 * shares none, so that any thread or machine can run it, and a job that died can be run again.
 *
 * @param tenantName what reports call the tenant
 * @param open opens the tenant when the job begins; the job closes it
 * @param desired what should be in it; may ask the tenant, as a document does to resolve names
 * @param document the document that says it, with its rule overrides and lines, in place of the
 *     set; or empty
 */
public record TenantJob(
    String tenantName,
    Supplier<? extends IntuneTenant> open,
    Function<? super IntuneTenant, EspProfileSet> desired,
    Optional<ProfileDocument> document) {
  /**
   * Creates the job.
   *
   * @param tenantName what reports call the tenant
   * @param open opens the tenant
   * @param desired what should be in it
   * @param document the document that says it
   */
  public TenantJob {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(document, "document");
  }

  /**
   * A job that makes a set.
   *
   * @param tenantName what reports call the tenant
   * @param open opens the tenant
   * @param desired what should be in it
   */
  public TenantJob(
      String tenantName,
      Supplier<? extends IntuneTenant> open,
      Function<? super IntuneTenant, EspProfileSet> desired) {
    this(tenantName, open, desired, Optional.empty());
  }

  /**
   * A job that makes what a document says, as {@link EspReconciler#plan(ProfileDocument)} does.
   *
   * @param tenantName what reports call the tenant
   * @param open opens the tenant
   * @param document what should be in it
   * @return the job
   */
  public static TenantJob of(
      String tenantName, Supplier<? extends IntuneTenant> open, ProfileDocument document) {
    Objects.requireNonNull(document, "document");
    return new TenantJob(tenantName, open, document::resolve, Optional.of(document));
  }

  IntuneTenant opened() {
    return given(open.get(), "opens the tenant");
  }

  EspPlan plan(EspReconciler reconciler, IntuneTenant tenant, PlanOptions options) {
    return document.isPresent()
        ? reconciler.plan(document.get(), options)
        : reconciler.plan(given(desired.apply(tenant), "says what should be"), options);
  }

  private <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException(
          "The function of the job \""
              + VisibleText.of(tenantName, 100)
              + "\" that "
              + what
              + " returned null.");
    }
    return value;
  }
}
