package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.outcome.Ending;
import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.EspStep;
import io.github.autopilotesp.testkit.EnrollmentPlans.Plan;
import io.github.autopilotesp.testkit.EnrollmentPlans.Read;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An enrollment that the fake plays and that is read back, from the service or from the device,
 * gives what was played. The writers of both share nothing with the readers.
 */
class EnrollmentRoundTripTest {
  @Property(tries = 300)
  void the_service_tells_what_was_played(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);

    assertThat(read.event().ending().kind()).isIn(expected(read.played().deploymentState()));
    assertThat(read.event().step(EspStep.DEVICE_SETUP).duration())
        .isEqualTo(read.played().deviceSetup());
  }

  @Property(tries = 300)
  void the_device_tells_what_was_played(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);

    assertThat(read.dump().ending().kind()).isIn(expected(read.played().deploymentState()));
    assertThat(read.dump().step(EspStep.DEVICE_SETUP).duration())
        .isEqualTo(read.played().deviceSetup());
    assertThat(read.dump().step(EspStep.ACCOUNT_SETUP).duration())
        .isEqualTo(read.played().accountSetup());
  }

  @Property(tries = 300)
  void both_tell_the_same(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);

    assertThat(read.event().ending()).isEqualTo(read.dump().ending());
    assertThat(ends(read.event())).containsExactlyInAnyOrderElementsOf(ends(read.dump()));
  }

  private static List<Ending.Kind> expected(String state) {
    return switch (state) {
      case "success" -> List.of(Ending.Kind.SUCCEEDED);
      case "successOnRetry" -> List.of(Ending.Kind.SUCCEEDED_ON_RETRY);
      case "failure" -> List.of(Ending.Kind.FAILED, Ending.Kind.TIMED_OUT);
      default -> List.of(Ending.Kind.IN_PROGRESS);
    };
  }

  private static List<String> ends(EnrollmentRecord record) {
    return record.tracked().stream()
        .filter(it -> it.kind().isApp())
        .map(it -> it.id() + (it.state().isEnd() ? it.state() : "unfinished"))
        .toList();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return EnrollmentPlans.plans();
  }
}
