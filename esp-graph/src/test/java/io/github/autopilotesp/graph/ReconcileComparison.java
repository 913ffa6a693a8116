package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Latency;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * 50 profiles with an assignment each, every request delayed by 100 ms: the library against a plain
 * SDK loop, in real time; each runs once before without delay, so that classes are loaded. Not part
 * of the gate, since it measures; {@code docs/performance.md} has the command and the figures.
 */
class ReconcileComparison {
  private static final int PROFILES = 50;

  private record Measured(long requests, long parts, Duration time, List<String> order) {}

  @Test
  void needs_a_fifth_of_the_requests_and_a_third_of_the_time_of_a_plain_loop() {
    loop(tenant(Duration.ZERO));
    library(tenant(Duration.ZERO));
    Duration delay = Duration.ofMillis(100);
    Measured loop = loop(tenant(delay));
    List<Measured> library = library(tenant(delay));
    Measured first = library.get(0);
    Measured again = library.get(1);
    print("plain SDK loop", loop);
    print("first apply", first);
    print("no-change plan", again);

    assertThat(first.order()).isEqualTo(loop.order());
    assertThat(again.requests()).isLessThanOrEqualTo(4);
    assertThat(first.requests() * 5).isLessThanOrEqualTo(loop.requests());
    assertThat(first.time().multipliedBy(3)).isLessThanOrEqualTo(loop.time());
    assertThat(first.time().multipliedBy(10)).isLessThanOrEqualTo(floor(delay).multipliedBy(12));
  }

  /**
   * Parts take as long as requests, four at a time: creates of 20, 20 and 10 one batch after the
   * other, assignments in three batches at once, and the reads: the list and the names for the plan
   * and again for the apply, and what creates and assignments have come to.
   */
  private static Duration floor(Duration delay) {
    int creates = 5 + 5 + 3;
    int assignments = 5;
    int reads = 6;
    return delay.multipliedBy(creates + assignments + reads);
  }

  private static List<Measured> library(FakeTenant fake) {
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        GraphIntuneTenant tenant =
            GraphIntuneTenant.builder()
                .credential(new CountingCredential())
                .endpoint(server.baseUrl())
                .build()) {
      EspProfileSet set = set(groups(fake));
      EspReconciler reconciler = EspReconciler.forTenant(tenant);
      Measured first =
          measured(
              fake,
              () -> {
                ApplyReport report = reconciler.apply(reconciler.plan(set));
                assertThat(report.isComplete()).as(report.toText()).isTrue();
              });
      Measured again = measured(fake, () -> assertThat(reconciler.plan(set).isEmpty()).isTrue());
      return List.of(first, again);
    }
  }

  private static Measured loop(FakeTenant fake) {
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        PlainSdkLoop loop = new PlainSdkLoop(server)) {
      Map<String, String> groups = groups(fake);
      return measured(fake, () -> loop.run(groups));
    }
  }

  private static Measured measured(FakeTenant fake, Runnable work) {
    fake.journal().clear();
    long begin = System.nanoTime();
    work.run();
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    long parts =
        fake.journal().matching(exchange -> !exchange.batch().equals(OptionalLong.empty())).size();
    return new Measured(fake.journal().all().size() - parts, parts, time, order(fake));
  }

  private static FakeTenant tenant(Duration delay) {
    FakeTenant fake = FakeTenant.builder().seed(7).build();
    fake.faults().latency(Latency.fixed(delay));
    return fake;
  }

  private static Map<String, String> groups(FakeTenant fake) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (int i = 0; i < PROFILES; i++) {
      groups.put(name(i), fake.addGroup("Devices " + i));
    }
    return groups;
  }

  private static EspProfileSet set(Map<String, String> groups) {
    List<EspProfile> profiles = new ArrayList<>();
    groups.forEach(
        (name, group) ->
            profiles.add(
                EspProfile.builder()
                    .displayName(name)
                    .description("By the library")
                    .assign(Assignment.toGroup(GroupId.of(group)))
                    .build()));
    return EspProfileSet.inOrder(profiles.toArray(EspProfile[]::new));
  }

  private static String name(int number) {
    return String.format(java.util.Locale.ROOT, "Profile %02d", number);
  }

  private static List<String> order(FakeTenant fake) {
    return fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(GraphFixture::json)
        .filter(item -> item.path("displayName").asText().startsWith("Profile "))
        .sorted(Comparator.comparingInt(item -> item.path("priority").asInt()))
        .map(item -> item.path("displayName").asText())
        .toList();
  }

  private static void print(String what, Measured measured) {
    System.out.printf(
        "%-15s %4d requests, %4d parts of batches, %6d ms%n",
        what, measured.requests(), measured.parts(), measured.time().toMillis());
  }
}
