package io.github.autopilotesp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A report with all that it can say, as text and as Markdown. */
class ReportFormsTest {
  private static final StoredProfile KIOSKS =
      GraphProfiles.read(
          GraphJson.parse(
              """
              {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
               "id": "k", "displayName": "Kiosks", "priority": 1, "version": 3,
               "showInstallationProgress": false, "installProgressTimeoutInMinutes": 60}
              """));

  private static final Change CREATE =
      EspPlan.between(
              EspProfileSet.of(EspProfile.builder().displayName("New").build()),
              ProfileListing.of(List.of()),
              PlanOptions.none())
          .changes()
          .get(0);

  private static final ApplyReport REPORT =
      new ApplyReport(
          List.of(
              outcome(ChangeOutcome.Status.DONE, ""),
              outcome(ChangeOutcome.Status.UP_TO_DATE, "the tenant is already up to date"),
              outcome(ChangeOutcome.Status.NOT_DONE, "the deadline had passed")),
          List.of(
              new SettingNotStored("Kiosks", "Scope tags", List.of("Lobby", "Hall"), List.of("0"))),
          List.of(new ForeignChange("Kiosks", KIOSKS, "\"Kiosks\" was deleted")),
          List.of(new ForeignChange("Kiosks", KIOSKS, "\"Kiosks\" was changed")),
          List.of(ProfileId.of("twin")),
          List.of("the order of the profiles"),
          List.of(new IllegalStateException("no disk")));

  private static ChangeOutcome outcome(ChangeOutcome.Status status, String detail) {
    return new ChangeOutcome(CREATE, status, detail, List.of(), Optional.empty());
  }

  @Test
  void as_text() {
    assertThat(REPORT.toText())
        .isEqualTo(
            """
            NOT completely applied: 2 of 3 changes
              done       create "New"
              up to date create "New": the tenant is already up to date
              not done   create "New": the deadline had passed
              not stored as requested: "Kiosks", Scope tags: 0 instead of Lobby, Hall
              changed by someone else: "Kiosks" was deleted
              possibly overwritten: "Kiosks" was changed
              also created by another run: twin
              not seen: the order of the profiles
              the listener failed: java.lang.IllegalStateException: no disk
            """);
  }

  @Test
  void as_Markdown() {
    assertThat(REPORT.toMarkdown())
        .isEqualTo(
            """
            ### NOT completely applied: 2 of 3 changes

            | outcome | change | detail |
            |---|---|---|
            | done | create "New" |  |
            | up to date | create "New" | the tenant is already up to date |
            | not done | create "New" | the deadline had passed |

            - not stored as requested: "Kiosks", Scope tags: 0 instead of Lobby, Hall

            - changed by someone else: "Kiosks" was deleted

            - possibly overwritten: "Kiosks" was changed

            - also created by another run: twin

            - not seen: the order of the profiles

            - the listener failed: java\\.lang\\.IllegalStateException\\: no disk
            """);
  }

  @Test
  void of_nothing_to_do() {
    ApplyReport nothing =
        new ApplyReport(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(nothing.toText()).isEqualTo("Applied: 0 of 0 changes\n");
    assertThat(nothing.toMarkdown()).isEqualTo("### Applied: 0 of 0 changes\n");
  }

  @Test
  void as_JSON_with_the_kind_of_a_failure_for_programs() {
    TenantException refused =
        new TenantException.Forbidden(
            "It requires a permission.",
            List.of("Some.ReadWrite.All"),
            new TenantException.Details(
                "update ESP profile k",
                OptionalInt.of(403),
                Optional.of("Forbidden"),
                Optional.of("r-1"),
                Optional.empty()));
    ApplyReport report =
        new ApplyReport(
            List.of(
                new ChangeOutcome(
                    CREATE,
                    ChangeOutcome.Status.FAILED,
                    "refused",
                    List.of("r-1"),
                    Optional.of(refused))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(report.toJson())
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "complete": false,
              "outcomes": [
                {
                  "change": "create \\"New\\"",
                  "status": "failed",
                  "detail": "refused",
                  "requestIds": [
                    "r-1"
                  ],
                  "failure": {
                    "kind": "Forbidden",
                    "status": 403,
                    "code": "Forbidden"
                  }
                }
              ],
              "notStored": [],
              "foreignChanges": [],
              "possiblyOverwritten": [],
              "twins": [],
              "unconfirmed": []
            }\
            """);
  }
}
