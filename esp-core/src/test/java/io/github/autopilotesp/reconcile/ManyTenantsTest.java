package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfileSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyTenantsTest {
  private static final EspProfileSet SET = EspProfileSet.of(profile("A"), profile("B"));

  private final List<MemoryTenant> tenants = new ArrayList<>();

  @Test
  void every_tenant_gets_the_set() {
    ManyTenantsReport report = worker(3).apply(jobs(10));

    assertThat(report.isGood()).isTrue();
    assertThat(report.results()).extracting(TenantResult::tenantName).startsWith("t0", "t1", "t2");
    assertThat(tenants)
        .allSatisfy(tenant -> assertThat(tenant.order()).containsExactlyInAnyOrder("A", "B"));
  }

  @Test
  void planning_writes_nothing() {
    ManyTenantsReport report = worker(2).plan(jobs(3));

    assertThat(report.results())
        .allSatisfy(result -> assertThat(result.plan().orElseThrow().changes()).hasSize(2));
    assertThat(tenants).allSatisfy(tenant -> assertThat(tenant.writes).isEmpty());
  }

  @Test
  void a_failure_of_one_tenant_touches_no_other() {
    List<TenantJob> jobs = new ArrayList<>(jobs(2));
    jobs.add(
        1,
        new TenantJob(
            "broken",
            () -> {
              throw new IllegalStateException("no credential");
            },
            tenant -> SET));

    ManyTenantsReport report = worker(1).apply(jobs);

    assertThat(report.isGood()).isFalse();
    assertThat(report.render())
        .isEqualTo(
            """
            ok    t0: Applied: 2 of 2 changes
            LOOK  broken: no credential
            ok    t1: Applied: 2 of 2 changes
            """);
  }

  @Test
  void an_error_in_a_job_is_in_the_result() {
    TenantJob job =
        new TenantJob(
            "t",
            () -> {
              throw new StackOverflowError();
            },
            tenant -> SET);

    assertThat(worker(1).apply(List.of(job)).results().get(0).failure()).isPresent();
  }

  @Test
  void as_many_tenants_at_a_time_as_allowed_and_not_more() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier pair = new CyclicBarrier(2);
    List<TenantJob> jobs = new ArrayList<>();
    for (TenantJob job : jobs(12)) {
      jobs.add(
          new TenantJob(
              job.tenantName(),
              job.open(),
              tenant -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                meet(pair);
                running.decrementAndGet();
                return SET;
              }));
    }

    worker(2).apply(jobs);

    assertThat(most.get()).isEqualTo(2);
  }

  @Test
  void an_interrupt_begins_no_further_tenant_and_still_reports() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    List<TenantJob> jobs = new ArrayList<>();
    jobs.add(
        new TenantJob(
            "slow",
            MemoryTenant::new,
            tenant -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
              }
              return SET;
            }));
    jobs.addAll(jobs(2));
    List<ManyTenantsReport> reports = new ArrayList<>();
    Thread caller = new Thread(() -> reports.add(worker(1).apply(jobs)));
    caller.start();
    begun.await();

    caller.interrupt();
    caller.join();

    assertThat(reports.get(0).results())
        .extracting(result -> result.failure().orElseThrow().getMessage())
        .containsExactly(
            "interrupted", "Interrupted before it was begun.", "Interrupted before it was begun.");
  }

  @Test
  void a_tenant_that_is_so_already_is_planned_and_not_applied() {
    MemoryTenant tenant = new MemoryTenant(profile("A"), profile("B"));

    TenantResult result = worker(1).apply(new TenantJob("t", () -> tenant, any -> SET));

    assertThat(result.report()).isEmpty();
    assertThat(result.isGood()).isTrue();
    assertThat(new ManyTenantsReport(List.of(result)).render())
        .isEqualTo("ok    t: nothing to do\n");
  }

  @Test
  void options_hold_for_every_tenant() {
    MemoryTenant tenant = new MemoryTenant(profile("Gone"), withTimeout(profile("A"), 90));

    ManyTenants.builder()
        .options(PlanOptions.none().prune("Gone"))
        .reconciler(one -> tenant.reconciler())
        .build()
        .apply(new TenantJob("t", () -> tenant, any -> SET));

    assertThat(tenant.order()).containsExactly("A", "B");
  }

  @Test
  void less_than_one_tenant_at_a_time_is_refused() {
    assertThatThrownBy(() -> ManyTenants.builder().parallelism(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Goes on only when another job is here as well. */
  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<TenantJob> jobs(int count) {
    List<TenantJob> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MemoryTenant tenant = new MemoryTenant();
      tenants.add(tenant);
      jobs.add(new TenantJob("t" + i, () -> tenant, any -> SET));
    }
    return jobs;
  }

  private static ManyTenants worker(int parallelism) {
    return ManyTenants.builder().parallelism(parallelism).build();
  }
}
