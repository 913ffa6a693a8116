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
 * The unit of work for many tenants: one tenant and its desired profiles. A job neither holds nor
 * shares state, so any thread or machine can run it, and a job that was killed can be run again.
 *
 * @param tenantName the tenant's name in reports
 * @param open opens the tenant when the job starts; the job closes it
 * @param desired returns the desired profiles; may read from the tenant, as a document does to
 *     resolve names
 * @param document the document to use in place of the set, with its rule overrides and positions;
 *     or empty
 */
public record TenantJob(
    String tenantName,
    Supplier<? extends IntuneTenant> open,
    Function<? super IntuneTenant, EspProfileSet> desired,
    Optional<ProfileDocument> document) {
  /**
   * Creates the job.
   *
   * @param tenantName the tenant's name in reports
   * @param open opens the tenant
   * @param desired returns the desired profiles
   * @param document the document to use in place of the set
   */
  public TenantJob {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(document, "document");
  }

  /**
   * Creates a job for a set.
   *
   * @param tenantName the tenant's name in reports
   * @param open opens the tenant
   * @param desired returns the desired profiles
   */
  public TenantJob(
      String tenantName,
      Supplier<? extends IntuneTenant> open,
      Function<? super IntuneTenant, EspProfileSet> desired) {
    this(tenantName, open, desired, Optional.empty());
  }

  /**
   * Returns a job for a document, which is planned as by {@link
   * EspReconciler#plan(ProfileDocument)}.
   *
   * @param tenantName the tenant's name in reports
   * @param open opens the tenant
   * @param document the desired profiles
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
        : reconciler.plan(given(desired.apply(tenant), "returns the desired profiles"), options);
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
