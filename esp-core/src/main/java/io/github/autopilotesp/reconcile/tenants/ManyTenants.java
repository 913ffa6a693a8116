package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.Cancellation;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Plans, or plans and applies, for many tenants. Tenants are independent: a failure in one never
 * affects another.
 *
 * <pre>{@code
 * ManyTenantsReport report = ManyTenants.builder().parallelism(8).build().apply(jobs);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ManyTenants {
  private final int parallelism;
  private final PlanOptions options;
  private final Function<? super IntuneTenant, EspReconciler> reconciler;

  private ManyTenants(Builder builder) {
    parallelism = builder.parallelism;
    options = builder.options;
    reconciler = builder.reconciler;
  }

  /**
   * Starts building, with the defaults that {@link Builder} documents.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Plans for each tenant, without writing anything.
   *
   * @param jobs the tenants
   * @return one result per job
   * @throws IllegalArgumentException if two jobs name the same tenant
   */
  public ManyTenantsReport plan(Collection<TenantJob> jobs) {
    Objects.requireNonNull(jobs, "jobs");
    return plan(jobs, ManyTenantsListener.none(), new Cancellation());
  }

  /**
   * Plans for each tenant, without writing anything.
   *
   * @param jobs the tenants
   * @param listener receives progress
   * @param cancellation once requested, no further tenant is started
   * @return one result per job
   * @throws IllegalArgumentException if two jobs name the same tenant
   */
  public ManyTenantsReport plan(
      Collection<TenantJob> jobs, ManyTenantsListener listener, Cancellation cancellation) {
    Objects.requireNonNull(jobs, "jobs");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    return each(jobs, false, listener, cancellation);
  }

  /**
   * Plans and applies for each tenant.
   *
   * @param jobs the tenants
   * @return one result per job
   * @throws IllegalArgumentException if two jobs name the same tenant
   */
  public ManyTenantsReport apply(Collection<TenantJob> jobs) {
    Objects.requireNonNull(jobs, "jobs");
    return apply(jobs, ManyTenantsListener.none(), new Cancellation());
  }

  /**
   * Plans and applies for each tenant.
   *
   * @param jobs the tenants
   * @param listener receives progress
   * @param cancellation stops running applies cleanly; no further tenant is started
   * @return one result per job
   * @throws IllegalArgumentException if two jobs name the same tenant
   */
  public ManyTenantsReport apply(
      Collection<TenantJob> jobs, ManyTenantsListener listener, Cancellation cancellation) {
    Objects.requireNonNull(jobs, "jobs");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    return each(jobs, true, listener, cancellation);
  }

  /**
   * Plans for one tenant on the calling thread: the unit of work for a queue or a cluster.
   *
   * @param job the tenant
   * @return the result; it contains any failure, which is not thrown
   */
  public TenantResult plan(TenantJob job) {
    return run(job, false, ManyTenantsListener.none(), new Cancellation());
  }

  /**
   * Plans and applies for one tenant on the calling thread: the unit of work for a queue or a
   * cluster.
   *
   * @param job the tenant
   * @return the result; it contains any failure, which is not thrown
   */
  public TenantResult apply(TenantJob job) {
    return run(job, true, ManyTenantsListener.none(), new Cancellation());
  }

  private TenantResult run(
      TenantJob job, boolean writing, ManyTenantsListener listener, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      return failed(job, new IllegalStateException("Cancelled before it was started."));
    }
    Optional<EspPlan> plan = Optional.empty();
    try (IntuneTenant tenant = job.opened()) {
      listener.started(job.tenantName());
      EspReconciler worker = reconciler.apply(tenant);
      plan = Optional.of(job.plan(worker, tenant, options));
      Optional<ApplyReport> report =
          writing && !plan.get().isEmpty()
              ? Optional.of(
                  worker.apply(
                      plan.get(),
                      event -> listener.progress(job.tenantName(), event),
                      cancellation))
              : Optional.empty();
      return new TenantResult(job.tenantName(), plan, report, Optional.empty());
    } catch (RuntimeException failure) {
      return new TenantResult(job.tenantName(), plan, Optional.empty(), Optional.of(failure));
    }
  }

  private ManyTenantsReport each(
      Collection<TenantJob> jobs,
      boolean writing,
      ManyTenantsListener listener,
      Cancellation cancellation) {
    List<TenantJob> all = List.copyOf(jobs);
    refuseDuplicates(all);
    AtomicInteger finished = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(parallelism);
    try {
      List<Future<TenantResult>> running =
          all.stream()
              .map(
                  job ->
                      threads.submit(
                          () -> {
                            TenantResult result = run(job, writing, listener, cancellation);
                            listener.finished(result, finished.incrementAndGet(), all.size());
                            return result;
                          }))
              .toList();
      List<TenantResult> results = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        results.add(await(all.get(i), running.get(i), threads));
      }
      return new ManyTenantsReport(results);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void refuseDuplicates(List<TenantJob> jobs) {
    Set<String> names = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    jobs.stream()
        .map(TenantJob::tenantName)
        .filter(name -> !names.add(name))
        .forEach(name -> twice.add('"' + VisibleText.of(name, 100) + '"'));
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "Several jobs have the same tenant name: "
              + BoundedText.names(List.copyOf(twice))
              + ". Two jobs for one tenant would disturb each other; give each its own name.");
    }
  }

  /**
   * After an interrupt, running jobs are interrupted too and still report; no other job is started.
   */
  private static TenantResult await(
      TenantJob job, Future<TenantResult> running, ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.shutdownNow().forEach(queued -> ((Future<?>) queued).cancel(false));
        }
      }
    } catch (ExecutionException e) {
      return failed(job, new IllegalStateException("The job ended in an error.", e.getCause()));
    } catch (CancellationException e) {
      return failed(job, new IllegalStateException("Interrupted before it was started.", e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static TenantResult failed(TenantJob job, RuntimeException failure) {
    return new TenantResult(
        job.tenantName(), Optional.empty(), Optional.empty(), Optional.of(failure));
  }

  /** Builds {@link ManyTenants}. Not safe for use by several threads. */
  public static final class Builder {
    private int parallelism = 4;
    private PlanOptions options = PlanOptions.none();
    private Function<? super IntuneTenant, EspReconciler> reconciler = EspReconciler::forTenant;

    Builder() {}

    /**
     * Sets how many tenants are processed at the same time.
     *
     * @param tenants at least 1; by default, 4
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder parallelism(int tenants) {
      if (tenants < 1) {
        throw new IllegalArgumentException("At least one tenant at a time, not " + tenants + ".");
      }
      this.parallelism = tenants;
      return this;
    }

    /**
     * Sets the options of every plan.
     *
     * @param options the options; by default, {@link PlanOptions#none()}
     * @return this builder
     */
    public Builder options(PlanOptions options) {
      this.options = Objects.requireNonNull(options, "options");
      return this;
    }

    /**
     * Sets how the reconciler for a tenant is created.
     *
     * @param reconciler the function; by default, {@link EspReconciler#forTenant}
     * @return this builder
     */
    public Builder reconciler(Function<? super IntuneTenant, EspReconciler> reconciler) {
      this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
      return this;
    }

    /**
     * Builds the instance.
     *
     * @return the instance
     */
    public ManyTenants build() {
      return new ManyTenants(this);
    }
  }
}
