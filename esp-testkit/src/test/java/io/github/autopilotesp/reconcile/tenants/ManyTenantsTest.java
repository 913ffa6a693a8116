package io.github.autopilotesp.reconcile.tenants;

import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ApplyEvent;
import io.github.autopilotesp.reconcile.Cancellation;
import io.github.autopilotesp.reconcile.StagedTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyTenantsTest {
  private static final EspProfileSet SET = EspProfileSet.of(profile("A"), profile("B"));

  private final List<StagedTenant> tenants = new ArrayList<>();

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
    assertThat(report.toText())
        .isEqualTo(
            """
            applied     t0: Applied: 2 of 2 changes
            failed      broken: no credential
            applied     t1: Applied: 2 of 2 changes
            3 tenants: 2 applied, 1 failed
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
            StagedTenant::new,
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
            "interrupted",
            "Interrupted before it was started.",
            "Interrupted before it was started.");
  }

  @Test
  void a_tenant_that_is_so_already_is_planned_and_not_applied() {
    StagedTenant tenant = new StagedTenant(profile("A"), profile("B"));

    TenantResult result = worker(1).apply(new TenantJob("t", () -> tenant, any -> SET));

    assertThat(result.report()).isEmpty();
    assertThat(result.isGood()).isTrue();
    assertThat(new ManyTenantsReport(List.of(result)).toText())
        .isEqualTo("up to date  t: nothing to do\n1 tenant: 1 up to date\n");
  }

  @Test
  void options_hold_for_every_tenant() {
    StagedTenant tenant = new StagedTenant(profile("Gone"), withTimeout(profile("A"), 90));

    ManyTenants.builder()
        .options(PlanOptions.none().prune("Gone"))
        .reconciler(one -> tenant.reconciler())
        .build()
        .apply(new TenantJob("t", () -> tenant, any -> SET));

    assertThat(tenant.order()).containsExactly("A", "B");
  }

  @Test
  void a_tenant_that_was_only_looked_at_has_drifted_or_is_up_to_date() {
    StagedTenant good = new StagedTenant(profile("A"), profile("B"));

    ManyTenantsReport report =
        worker(2)
            .plan(
                List.of(
                    new TenantJob("good", () -> good, any -> SET),
                    new TenantJob("bad", StagedTenant::new, any -> SET)));

    assertThat(report.counts())
        .isEqualTo(Map.of(TenantResult.Status.UP_TO_DATE, 1, TenantResult.Status.DRIFT, 1));
    assertThat(report.toMarkdown()).contains("| good | up to date |", "| bad | drift |");
    assertThat(report.toJson()).contains("\"status\": \"drift\"", "\"formatVersion\": 1");
  }

  @Test
  void two_jobs_for_one_tenant_are_refused_before_anything_begins() {
    List<TenantJob> jobs = new ArrayList<>(jobs(2));
    jobs.addAll(jobs(2));

    assertThatThrownBy(() -> worker(1).apply(jobs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"t0\", \"t1\"");
    assertThat(tenants).allSatisfy(tenant -> assertThat(tenant.writes).isEmpty());
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_function_that_gives_nothing_is_named() {
    assertThat(worker(1).plan(new TenantJob("t", () -> null, any -> SET)).failure())
        .hasValueSatisfying(
            it -> assertThat(it).hasMessageContaining("\"t\" that opens the tenant"));
    assertThat(worker(1).plan(new TenantJob("t", StagedTenant::new, any -> null)).failure())
        .hasValueSatisfying(
            it -> assertThat(it).hasMessageContaining("\"t\" that returns the desired profiles"));
  }

  @Test
  void a_listener_hears_of_each_tenant_and_of_all() {
    List<String> heard = new ArrayList<>();

    worker(1)
        .apply(
            jobs(2),
            new ManyTenantsListener() {
              @Override
              public void started(String tenantName) {
                heard.add("started " + tenantName);
              }

              @Override
              public void progress(String tenantName, ApplyEvent event) {
                if (event instanceof ApplyEvent.ChangeFinished change) {
                  heard.add(tenantName + " " + change.finished() + "/" + change.changes());
                }
              }

              @Override
              public void finished(TenantResult result, int finished, int all) {
                heard.add(result.tenantName() + " is number " + finished + " of " + all);
              }
            },
            new Cancellation());

    assertThat(heard)
        .containsExactly(
            "started t0",
            "t0 1/2",
            "t0 2/2",
            "t0 is number 1 of 2",
            "started t1",
            "t1 1/2",
            "t1 2/2",
            "t1 is number 2 of 2");
  }

  @Test
  void a_cancellation_begins_no_further_tenant() {
    Cancellation cancellation = new Cancellation();

    ManyTenantsReport report =
        worker(1)
            .apply(
                jobs(3),
                new ManyTenantsListener() {
                  @Override
                  public void finished(TenantResult result, int finished, int all) {
                    cancellation.cancel();
                  }
                },
                cancellation);

    assertThat(report.results())
        .extracting(TenantResult::status)
        .containsExactly(
            TenantResult.Status.APPLIED, TenantResult.Status.FAILED, TenantResult.Status.FAILED);
    assertThat(tenants.get(1).writes).isEmpty();
  }

  @Test
  void a_job_of_a_document_keeps_its_overrides() {
    ProfileDocument document =
        ProfileDocument.parse(
            """
            version: 1
            ruleOverrides:
              - rule: ESP201
                reason: Trains.
            profiles:
              - name: A
                settings: {timeoutMinutes: 2000}
            """,
            DocumentFormat.YAML,
            "f");

    TenantResult result = worker(1).apply(TenantJob.of("t", StagedTenant::new, document));

    assertThat(result.status()).isEqualTo(TenantResult.Status.APPLIED);
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
      StagedTenant tenant = new StagedTenant();
      tenants.add(tenant);
      jobs.add(new TenantJob("t" + i, () -> tenant, any -> SET));
    }
    return jobs;
  }

  private static ManyTenants worker(int parallelism) {
    return ManyTenants.builder().parallelism(parallelism).build();
  }
}
