package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.kiota.ApiException;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The campaign bites: under two of its faults, the SDK alone leaves duplicates. And what it finds
 * can be found again by its seed.
 */
class FaultCampaignControlTest {
  private final VirtualTime time = VirtualTime.create();

  @Test
  void a_lost_answer_and_lagging_reads_leave_a_plain_loop_with_two_profiles_of_one_name() {
    FakeTenant fake =
        FakeTenant.builder()
            .time(time)
            .seed(1)
            .habits(Habits.realistic().withReadLag(Duration.ofSeconds(4)))
            .build();
    fake.faults().onNext("POST", "/deviceEnrollmentConfigurations").cutConnection().afterStoring();

    runUntilItSucceeds(fake);

    assertThat(kiosks(fake)).hasSize(2);
  }

  @Test
  void a_504_after_storing_leaves_a_plain_loop_with_two_profiles_of_one_name() {
    FakeTenant fake = FakeTenant.builder().time(time).seed(1).build();
    fake.faults()
        .onNext("POST", "/deviceEnrollmentConfigurations")
        .respond(504)
        .retryAfter(Duration.ZERO)
        .afterStoring();

    runUntilItSucceeds(fake);

    assertThat(kiosks(fake)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 28, 46, 128, 149, 177})
  void a_seed_gives_the_same_run_again(long seed) {
    assertThat(exchangesOf(seed)).isEqualTo(exchangesOf(seed));
  }

  private static List<String> exchangesOf(long seed) {
    try (CampaignWorld world = new CampaignWorld(seed)) {
      new FaultCampaign(world).run();
      return world.journal().stream()
          .map(
              exchange ->
                  exchange.at()
                      + " "
                      + exchange.request().method()
                      + " "
                      + URI.create(exchange.request().url()).getRawPath()
                      + " "
                      + exchange.response().map(GraphResponse::status)
                      + " "
                      + exchange.fault())
          .toList();
    }
  }

  private static void runUntilItSucceeds(FakeTenant fake) {
    String group = fake.addGroup("Kiosk devices");
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        PlainSdkLoop loop = new PlainSdkLoop(server)) {
      for (int attempt = 1; attempt <= 3; attempt++) {
        try {
          loop.run(Map.of("Kiosk", group));
          return;
        } catch (ApiException again) {
          assertThat(attempt).as("%s", again).isLessThan(3);
        } catch (RuntimeException again) {
          assertThat(attempt).as("%s", again).isLessThan(3);
        }
      }
    }
  }

  private static List<String> kiosks(FakeTenant fake) {
    return fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .filter(json -> json.contains("\"Kiosk\""))
        .toList();
  }
}
