package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random tenants, random sets, random faults on every request, a second writer, and processes that
 * die, through the real SDK in virtual time. {@code mvn -q -Pcampaign verify} runs 10,000 of it,
 * and {@code -Pcampaign -Desp.campaign.runs=1 -Desp.campaign.seed=N} the one that a failure names.
 */
@Tag("campaign")
class FaultCampaignTest {
  private static final int RUNS = Integer.getInteger("esp.campaign.runs", 200);
  private static final long FIRST_SEED = Long.getLong("esp.campaign.seed", 1L);

  @Test
  void whatever_fails_the_next_run_in_peace_ends_as_desired() {
    int reported = 0;
    int leftAlone = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
      try (CampaignWorld world = new CampaignWorld(seed)) {
        CampaignVerdict verdict = new FaultCampaign(world).run();
        verdict.check();
        reported += verdict.reported();
        leftAlone += verdict.leftAlone();
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError(
            "Seed "
                + seed
                + ": run it alone with -Pcampaign -Desp.campaign.runs=1 -Desp.campaign.seed="
                + seed,
            failure);
      }
    }
    if (RUNS >= 200) {
      assertThat(reported).as("changes that fell after the second look").isPositive();
      assertThat(leftAlone).as("changes that were seen at the second look").isPositive();
    }
  }
}
