package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Brings the ESP profiles of a tenant to what a set says: plan, look at the plan, apply.
 *
 * <pre>{@code
 * EspReconciler reconciler = EspReconciler.forTenant(tenant);
 * EspPlan plan = reconciler.plan(EspProfileSet.of(profile));
 * System.out.println(plan.render());
 * ApplyReport report = reconciler.apply(plan);
 * }</pre>
 *
 * <p>A profile is known by its name among the tenant's custom profiles. Profiles outside the set
 * are left alone. Applying can be repeated: a run that ended anywhere is finished by planning and
 * applying again. Thread-safe; it keeps nothing between two calls and does not close the tenant.
 */
public final class EspReconciler {
  /** How long reads are waited for unless told otherwise. */
  public static final Duration DEFAULT_READ_BACK_DEADLINE = Duration.ofSeconds(30);

  private final IntuneTenant tenant;
  private final Patience patience;

  private EspReconciler(Builder builder) {
    tenant = builder.tenant;
    patience = new Patience(builder.clock, builder.sleeper, builder.readBackDeadline);
  }

  /**
   * A reconciler with the defaults.
   *
   * @param tenant the tenant
   * @return the reconciler
   */
  public static EspReconciler forTenant(IntuneTenant tenant) {
    return builder(tenant).build();
  }

  /**
   * Starts a reconciler that waits differently.
   *
   * @param tenant the tenant
   * @return a builder with the defaults
   */
  public static Builder builder(IntuneTenant tenant) {
    return new Builder(tenant);
  }

  /**
   * Compares a set with the tenant. Nothing is written.
   *
   * @param desired what should be
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another: a name twice in the set
   *     or in the tenant
   * @throws io.github.autopilotesp.tenant.TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired) {
    return plan(desired, PlanOptions.none());
  }

  /**
   * Compares a set with the tenant. Nothing is written.
   *
   * @param desired what should be
   * @param options what else to take into account
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another: a name twice in the set
   *     or in the tenant
   * @throws io.github.autopilotesp.tenant.TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired, PlanOptions options) {
    Matching matching = Matching.of(desired, tenant.profiles().list());
    EspPlan plan = Planner.plan(matching, options, Labels.NONE);
    return plan.isEmpty() ? plan : Planner.plan(matching, options, LabelLookup.of(tenant, plan));
  }

  /**
   * Carries out a plan, and reads back what was written.
   *
   * @param plan the plan; what has moved since is left alone
   * @return what became of each change
   * @throws PlanRefusedException if the plan is strict and something has moved
   * @throws io.github.autopilotesp.tenant.TenantException if the tenant cannot be read at the
   *     start; later failures are in the report
   */
  public ApplyReport apply(EspPlan plan) {
    return apply(plan, ApplyListener.none());
  }

  /**
   * Carries out a plan, and reads back what was written.
   *
   * @param plan the plan; what has moved since is left alone
   * @param listener is told how it goes on
   * @return what became of each change
   * @throws PlanRefusedException if the plan is strict and something has moved
   * @throws io.github.autopilotesp.tenant.TenantException if the tenant cannot be read at the
   *     start; later failures are in the report
   */
  public ApplyReport apply(EspPlan plan, ApplyListener listener) {
    Ledger ledger = new Ledger(plan.changes(), listener);
    return new Applier(new ApplyRun(tenant, plan, ledger, patience), listener).apply();
  }

  /** Builds {@link EspReconciler}. Not safe for use by several threads. */
  public static final class Builder {
    private final IntuneTenant tenant;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.system();
    private Duration readBackDeadline = DEFAULT_READ_BACK_DEADLINE;

    Builder(IntuneTenant tenant) {
      this.tenant = Objects.requireNonNull(tenant, "tenant");
    }

    /**
     * Sets what tells the time.
     *
     * @param clock the system's clock unless set
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets what waits.
     *
     * @param sleeper really waits unless set
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
      return this;
    }

    /**
     * Sets how long reads are waited for after writing, since they lag.
     *
     * @param deadline not negative; 30 seconds unless set; zero reads once
     * @return this builder
     */
    public Builder readBackDeadline(Duration deadline) {
      if (deadline.isNegative()) {
        throw new IllegalArgumentException("The deadline " + deadline + " is negative.");
      }
      this.readBackDeadline = deadline;
      return this;
    }

    /**
     * Builds the reconciler.
     *
     * @return the reconciler
     */
    public EspReconciler build() {
      return new EspReconciler(this);
    }
  }
}
