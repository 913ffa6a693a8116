package io.github.autopilotesp.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Tests that run at the same time do not see each other. */
class ParallelTestsTest {
  private static final Map<String, String> PARALLEL =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

  /** Each test waits until the other has written too. */
  @FakeIntune
  static class TwoAtOnce {
    private static final CyclicBarrier BOTH_HAVE_WRITTEN = new CyclicBarrier(2);

    @Test
    void one(FakeTenant tenant) throws Exception {
      writeAndLook(tenant, "One");
    }

    @Test
    void other(FakeTenant tenant) throws Exception {
      writeAndLook(tenant, "Other");
    }

    private static void writeAndLook(FakeTenant tenant, String group) throws Exception {
      tenant.addGroup(group);
      BOTH_HAVE_WRITTEN.await(1, TimeUnit.MINUTES);
      assertThat(tenant.all(TenantCollection.GROUPS)).singleElement().asString().contains(group);
    }
  }

  @Test
  void two_tests_that_overlap_each_have_their_own_tenant() {
    Map<String, TestExecutionResult> results = JUnitRun.results(TwoAtOnce.class, PARALLEL);

    assertThat(results.values())
        .hasSize(2)
        .extracting(TestExecutionResult::getStatus)
        .containsOnly(Status.SUCCESSFUL);
  }
}
