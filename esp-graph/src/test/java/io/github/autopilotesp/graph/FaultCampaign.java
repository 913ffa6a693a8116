package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the campaign: applies among faults, each by a new process, then one in peace. */
final class FaultCampaign {
  /**
   * One apply among faults.
   *
   * @param begin how many exchanges the journal had when the plan was begun
   * @param planned how many it had when the plan was made
   * @param end how many it had in the end
   * @param report the report, or empty if it did not come to one
   */
  record Attempt(int begin, int planned, int end, Optional<ApplyReport> report) {}

  private final CampaignWorld world;
  private final SecondWriter second;
  private final List<Attempt> attempts = new ArrayList<>();

  FaultCampaign(CampaignWorld world) {
    this.world = world;
    this.second = new SecondWriter(world, world.random.nextBoolean() ? 0.1 : 0);
  }

  CampaignVerdict run() {
    for (int i = 1 + world.random.nextInt(3); i > 0; i--) {
      world.letThingsGoWrong();
      second.begin();
      attempts.add(attempt(world.random.nextInt(3) == 0));
      second.end();
      world.fake.faults().clear();
      world.settle();
    }
    applyInPeace();
    return new CampaignVerdict(world, second.interferences(), attempts);
  }

  private Attempt attempt(boolean dying) {
    int begin = world.journal().size();
    int planned = begin;
    Optional<ApplyReport> report = Optional.empty();
    try (GraphIntuneTenant tenant = world.open()) {
      EspReconciler reconciler = reconciler(tenant);
      EspPlan plan = reconciler.plan(world.desired);
      planned = world.journal().size();
      int deathAfter = dying ? world.random.nextInt(plan.changes().size() + 2) : Integer.MAX_VALUE;
      int[] events = {0};
      report =
          Optional.of(
              reconciler.apply(
                  plan,
                  event -> {
                    if (events[0]++ == deathAfter) {
                      world.fake.faults().refuseConnections();
                    }
                  }));
    } catch (TenantException tooMuchWentWrong) {
      // The next attempt goes on from here.
    }
    world.fake.faults().acceptConnections();
    return new Attempt(begin, planned, world.journal().size(), report);
  }

  private void applyInPeace() {
    try (GraphIntuneTenant tenant = world.open()) {
      EspReconciler reconciler = reconciler(tenant);
      ApplyReport report = reconciler.apply(reconciler.plan(world.desired));
      assertThat(report.isComplete()).as(report.toText()).isTrue();
      world.settle();
      assertThat(reconciler.plan(world.desired).isEmpty()).as("nothing is left to do").isTrue();
    }
  }

  private EspReconciler reconciler(GraphIntuneTenant tenant) {
    return EspReconciler.builder(tenant).clock(world.time).sleeper(world.time).build();
  }
}
