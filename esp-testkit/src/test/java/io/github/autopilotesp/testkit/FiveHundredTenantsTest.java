package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.reconcile.tenants.ManyTenants;
import io.github.autopilotesp.reconcile.tenants.ManyTenantsReport;
import io.github.autopilotesp.reconcile.tenants.TenantJob;
import io.github.autopilotesp.reconcile.tenants.TenantResult;
import io.github.autopilotesp.reconcile.tenants.TenantResult.Status;
import io.github.autopilotesp.tenant.TenantException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a provider of managed services runs at night: 500 tenants, of which some do not answer. */
class FiveHundredTenantsTest {
  private static final int TENANTS = 500;
  private static final Duration LAG = Duration.ofSeconds(10);

  /** Of two processors: 20 seconds each. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ProfileDocument DOCUMENT =
      ProfileDocument.parse(
          """
          version: 1
          profiles:
            - name: Laptops
              settings:
                timeoutMinutes: 90
              assignments:
                - allDevices: true
            - name: Kiosks
          """,
          DocumentFormat.YAML,
          "profiles.yaml");

  private final List<FakeTenant> tenants = new ArrayList<>();

  private TenantJob job(int number) {
    FakeTenant tenant =
        FakeTenant.builder()
            .time(VirtualTime.startingAt(START))
            .habits(Habits.realistic().withReadLag(LAG))
            .seed(number)
            .build();
    if (number % 100 == 7) {
      tenant.faults().onEvery("*", "").respond(403);
    }
    tenants.add(tenant);
    return TenantJob.of("tenant " + number, () -> FakeIntuneTenant.over(tenant), DOCUMENT);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void five_that_fail_touch_no_other_and_nobody_waits_in_real_time() {
    List<TenantJob> jobs = new ArrayList<>();
    for (int i = 0; i < TENANTS; i++) {
      jobs.add(job(i));
    }

    long before = processorNanos();
    ManyTenantsReport report = ManyTenants.builder().parallelism(8).build().apply(jobs);
    Duration taken = Duration.ofNanos(processorNanos() - before);

    assertThat(taken).as("of the processors, whatever else they do").isLessThan(LIMIT);
    assertThat(report.counts()).isEqualTo(Map.of(Status.APPLIED, TENANTS - 5, Status.FAILED, 5));
    assertThat(report.results())
        .filteredOn(result -> result.status() == Status.FAILED)
        .extracting(TenantResult::failure)
        .allSatisfy(
            failure -> assertThat(failure).containsInstanceOf(TenantException.Forbidden.class));
    assertThat(tenants)
        .filteredOn(tenant -> tenant.journal().writes().size() > 0)
        .hasSize(TENANTS - 5)
        .allSatisfy(
            tenant ->
                assertThat(Duration.between(START, tenant.clock().instant()))
                    .as("reads lag, and waiting for them is virtual")
                    .isGreaterThanOrEqualTo(LAG));
  }
}
