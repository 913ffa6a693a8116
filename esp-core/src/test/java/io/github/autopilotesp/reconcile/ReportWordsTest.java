package io.github.autopilotesp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Fold;
import io.github.autopilotesp.internal.engine.GoalAspect;
import io.github.autopilotesp.internal.engine.GoalStatus;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of each change, whatever became of it. */
class ReportWordsTest {
  private static final StoredProfile OLD = stored("Old", 1, 3);
  private static final StoredProfile KIOSKS = stored("Kiosks", 2, 3);
  private static final GroupId LOBBY = GroupId.of("lobby");

  /** Creates "New", updates and assigns "Kiosks", brings "New" before it, and deletes "Old". */
  private static final PlannedGoals PLANNED =
      PlannedGoals.of(
          EspPlan.between(
                  EspProfileSet.inOrder(
                      profile("New"),
                      profile("Kiosks").toBuilder()
                          .description("Of the lobby")
                          .assign(Assignment.toGroup(LOBBY))
                          .build()),
                  ProfileListing.of(List.of(OLD, KIOSKS)),
                  PlanOptions.none().prune("Old"))
              .withNames(Map.of("lobby", "Lobby")),
          Map.of("lobby", "Lobby"));

  private static EspProfile profile(String name) {
    return EspProfile.builder().displayName(name).settings(EspSettings.hidden()).build();
  }

  private static StoredProfile stored(String name, int priority, int version) {
    return GraphProfiles.read(
        GraphJson.parse(
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "id": "%s", "displayName": "%1$s", "description": "v%3$d", "priority": %2$d,
             "version": %3$d, "createdDateTime": "2026-01-01T00:00:00Z",
             "showInstallationProgress": false, "installProgressTimeoutInMinutes": 60}
            """
                .formatted(name, priority, version)));
  }

  private static Beliefs believed(Evidence... evidence) {
    Beliefs beliefs = Beliefs.none(PLANNED.goals());
    for (Evidence piece : evidence) {
      beliefs = Fold.after(PLANNED.goals(), beliefs, piece);
    }
    return beliefs;
  }

  /** A verdict that all changes are of one status, but what is told apart. */
  private static Judge.Verdict all(GoalStatus status, GoalStatus order, boolean looked) {
    Map<GoalAspect, GoalStatus> statuses = new HashMap<>();
    PLANNED.parts().values().forEach(part -> statuses.put(part, status));
    return new Judge.Verdict(statuses, order, List.of(), List.of(), List.of(), List.of(), looked);
  }

  private static List<String> details(Beliefs beliefs, Judge.Verdict verdict) {
    return new ReportBuilder(PLANNED, beliefs, verdict, new RequestLog())
        .report().outcomes().stream()
            .map(it -> it.change().describe().split(" ", 2)[0] + ": " + it.detail())
            .toList();
  }

  @Test
  void of_what_was_done_nothing_is_to_be_said() {
    assertThat(details(believed(), all(GoalStatus.DONE, GoalStatus.DONE, true)))
        .containsExactly("create: ", "update: ", "move: ", "assign: ", "DELETE: ");
  }

  @Test
  void what_is_there_already_is_up_to_date() {
    assertThat(details(believed(), all(GoalStatus.UP_TO_DATE, GoalStatus.UP_TO_DATE, true)))
        .allSatisfy(it -> assertThat(it).endsWith(": the tenant is already up to date"))
        .hasSize(5);
  }

  @Test
  void what_no_read_showed_is_unknown() {
    assertThat(details(believed(), all(GoalStatus.UNKNOWN, GoalStatus.UNKNOWN, true)))
        .containsExactly(
            "create: no read showed the outcome",
            "update: no read showed the outcome",
            "move: no read showed the order of the profiles",
            "assign: no read showed the outcome",
            "DELETE: no read showed the outcome");
  }

  @Test
  void what_is_not_done_says_for_want_of_what() {
    assertThat(details(believed(), all(GoalStatus.NOT_DONE, GoalStatus.NOT_DONE, true)))
        .containsExactly(
            "create: not started",
            "update: not started",
            "move: the profiles to move are not there",
            "assign: the profile was not updated",
            "DELETE: nothing is deleted unless all other changes are done");
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, NOT_DONE, 'its priority is not established yet, and devices would follow it'",
    "DONE, DONE, no read has shown the profile"
  })
  void an_assignment_waits_for_content_and_order(
      GoalStatus content, GoalStatus order, String said) {
    Map<GoalAspect, GoalStatus> statuses = new HashMap<>();
    for (GoalAspect part : PLANNED.parts().values()) {
      boolean waits = part.aspect() == Aspect.ASSIGNMENTS;
      statuses.put(part, waits ? GoalStatus.NOT_DONE : content);
    }
    Judge.Verdict verdict =
        new Judge.Verdict(statuses, order, List.of(), List.of(), List.of(), List.of(), true);

    assertThat(details(believed(), verdict)).contains("assign: " + said);
  }

  @Test
  void what_was_cancelled_or_ran_out_of_time_says_so() {
    Judge.Verdict verdict = all(GoalStatus.NOT_DONE, GoalStatus.NOT_DONE, true);

    assertThat(details(believed(new Evidence.Cancelled()), verdict))
        .allSatisfy(it -> assertThat(it).endsWith(": the apply was cancelled"));
    assertThat(details(believed(new Evidence.DeadlinePassed()), verdict))
        .allSatisfy(it -> assertThat(it).endsWith(": the deadline had passed"));
  }

  @Test
  void a_conflict_says_what_was_changed_and_by_which_version() {
    Evidence read = new Evidence.Looked(List.of(stored("New", 1, 1), OLD, stored("Kiosks", 2, 7)));

    assertThat(details(believed(read), all(GoalStatus.CONFLICT, GoalStatus.CONFLICT, true)))
        .containsExactly(
            "create: a profile with this name was created since the plan was made: New",
            "update: \"Kiosks\" was changed since the plan was made: version 3 then, 7 now",
            "move: the order of the profiles was changed since the plan was made",
            "assign: \"Kiosks\" was changed since the plan was made: version 3 then, 7 now",
            "DELETE: \"Old\" was changed since the plan was made");
  }

  @Test
  void what_was_written_and_is_not_seen_is_named() {
    Judge.Verdict done = all(GoalStatus.DONE, GoalStatus.DONE, true);
    Judge.Verdict verdict =
        new Judge.Verdict(
            done.statuses(),
            GoalStatus.UNKNOWN,
            List.of(),
            List.of(),
            List.of(ProfileId.of("twin")),
            List.of(1),
            true);
    ApplyReport report = new ReportBuilder(PLANNED, believed(), verdict, new RequestLog()).report();

    assertThat(report.unconfirmed())
        .containsExactly(
            "\"Kiosks\" (Kiosks) does not show what was written", "the order of the profiles");
    assertThat(report.twins()).containsExactly(ProfileId.of("twin"));
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_tenant_that_was_not_read_after_the_last_write_is_no_proof() {
    ApplyReport report =
        new ReportBuilder(
                PLANNED, believed(), all(GoalStatus.DONE, GoalStatus.DONE, false), new RequestLog())
            .report();

    assertThat(report.unconfirmed())
        .containsExactly("the tenant was not read after the last write");
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void changes_by_others_are_told_of_profiles_that_were_written() {
    Evidence read = new Evidence.Looked(List.of(OLD, KIOSKS));
    Write update =
        new Write(
            1,
            Write.Kind.UPDATE,
            new io.github.autopilotesp.tenant.TenantOperation.Update(KIOSKS, profile("Kiosks")));
    Judge.Verdict done = all(GoalStatus.DONE, GoalStatus.DONE, true);
    Judge.Verdict verdict =
        new Judge.Verdict(
            done.statuses(),
            GoalStatus.DONE,
            List.of(0, 1),
            List.of(1),
            List.of(),
            List.of(),
            true);

    ApplyReport report =
        new ReportBuilder(
                PLANNED,
                believed(read, new Evidence.Sent(List.of(update))),
                verdict,
                new RequestLog())
            .report();

    assertThat(report.foreignChanges())
        .extracting(ForeignChange::detail)
        .containsExactly("\"Kiosks\" no longer has the content that was written");
    assertThat(report.possiblyOverwritten())
        .extracting(ForeignChange::detail)
        .containsExactly(
            "\"Kiosks\" was changed more often than by this apply while it was being written");
  }
}
