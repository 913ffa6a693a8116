package io.github.autopilotesp.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a person sees when a test with {@link FakeIntune} fails. */
class FailingTestsTest {
  @FakeIntune
  static class Fails {
    @Test
    void asks_and_fails(FakeTenant tenant) {
      tenant.faults().onNext("POST", "deviceEnrollmentConfigurations").respond(503);
      tenant.handle(
          GraphRequest.get("/beta/groups").withHeader("Authorization", "Bearer very-secret"));
      tenant.handle(
          GraphRequest.post(
              "/beta/deviceManagement/deviceEnrollmentConfigurations",
              "{\"displayName\": \"Kiosk\",\n  \"description\": \"" + "d".repeat(500) + "\"}"));
      throw new AssertionError("as planned");
    }
  }

  @Test
  void the_requests_stand_under_the_failure() {
    StringWriter printed = new StringWriter();

    JUnitRun.failureOf(Fails.class).printStackTrace(new PrintWriter(printed));

    assertThat(printed.toString())
        .contains("as planned")
        .contains("the fake received 2 requests:")
        .contains("#1 GET /beta/groups -> 200")
        .contains("#2 POST /beta/deviceManagement/deviceEnrollmentConfigurations -> 503")
        .contains("sent     {\"displayName\": \"Kiosk\", \"description\": \"ddd")
        .contains("received {\"error\"");
  }

  @Test
  void no_header_is_shown() {
    assertThat(JUnitRun.failureOf(Fails.class).getSuppressed()[0].getMessage())
        .doesNotContain("very-secret");
  }

  @FakeIntune
  static class FailsInAfterEach {
    @Test
    void asks(FakeTenant tenant) {
      tenant.handle(GraphRequest.get("/beta/groups"));
    }

    @AfterEach
    void fail() {
      throw new AssertionError("afterwards");
    }
  }

  @Test
  void a_failure_after_the_test_shows_them_too() {
    assertThat(JUnitRun.failureOf(FailsInAfterEach.class).getSuppressed()[0])
        .hasMessageContaining("the fake received 1 request:");
  }

  @FakeIntune
  static class IsAborted {
    @Test
    void assumes_what_is_not_so(FakeTenant tenant) {
      Assumptions.abort("not here: " + tenant.tenantId());
    }
  }

  @Test
  void an_aborted_test_shows_none() {
    assertThat(JUnitRun.failureOf(IsAborted.class).getSuppressed()).isEmpty();
  }

  @FakeIntune
  static class AsksInTheConstructor {
    AsksInTheConstructor(FakeTenant tenant) {
      tenant.tenantId();
    }

    @Test
    void is_never_reached() {
      throw new AssertionError("not reached");
    }
  }

  @Test
  void a_fake_for_more_than_one_test_is_refused() {
    assertThat(JUnitRun.failureOf(AsksInTheConstructor.class))
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("A fake belongs to one test");
  }

  @FakeIntune
  static class AsksForVirtualTime {
    @Test
    void is_never_reached(VirtualTime time) {
      throw new AssertionError("not reached: " + time.instant());
    }
  }

  @Test
  void virtual_time_that_was_not_switched_on_is_refused() {
    assertThat(JUnitRun.failureOf(AsksForVirtualTime.class))
        .hasMessageContaining("Set @FakeIntune(virtualTime = true) first.");
  }

  @FakeIntune(seeds = "missing.json")
  static class NamesNoSeed {
    @Test
    void is_never_reached(FakeTenant tenant) {
      throw new AssertionError("not reached: " + tenant.tenantId());
    }
  }

  @Test
  void a_seed_that_is_not_there_is_named() {
    assertThat(JUnitRun.failureOf(NamesNoSeed.class)).hasStackTraceContaining("'missing.json'");
  }
}
