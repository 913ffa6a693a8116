package io.github.autopilotesp.plan;

import static io.github.autopilotesp.plan.Listings.assigned;
import static io.github.autopilotesp.plan.Listings.group;
import static io.github.autopilotesp.plan.Listings.listing;
import static io.github.autopilotesp.plan.Listings.profile;
import static io.github.autopilotesp.plan.Listings.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.ProfileListing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final EspProfile KIOSK = assigned(profile("Kiosk"), "kiosks");
  private static final Map<String, String> NAMES =
      Map.of(group("old").value(), "old", group("new").value(), "new");

  @Test
  void a_profile_that_the_tenant_does_not_have_is_created_then_assigned() {
    EspPlan plan = plan(listing(), EspProfileSet.of(KIOSK));

    assertThat(plan.changes()).hasSize(2);
    assertThat(plan.changes().get(0)).isInstanceOf(Change.Create.class);
    assertThat(plan.changes().get(1)).isInstanceOf(Change.Assign.class);
  }

  @Test
  void a_profile_that_is_as_it_should_be_stays() {
    EspPlan plan = plan(listing(KIOSK), EspProfileSet.of(KIOSK));

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.unchanged()).containsExactly("Kiosk");
  }

  @Test
  void an_update_names_the_settings_that_differ_with_old_and_new() {
    EspPlan plan = plan(listing(KIOSK), EspProfileSet.of(withTimeout(KIOSK, 90)));

    assertThat(plan.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Update.class,
            update ->
                assertThat(update.fields())
                    .containsExactly(
                        new FieldChange(
                            "Show an error when installation takes longer than specified number"
                                + " of minutes",
                            List.of(new FieldValue.Minutes(60)),
                            List.of(new FieldValue.Minutes(90)))));
  }

  @Test
  void hiding_the_page_is_one_difference_whatever_it_locks() {
    EspProfile hidden = KIOSK.toBuilder().settings(EspSettings.hidden()).build();

    Change.Update update =
        (Change.Update) plan(listing(KIOSK), EspProfileSet.of(hidden)).changes().get(0);

    assertThat(update.fields())
        .containsExactly(
            new FieldChange(
                "Show app and profile configuration progress",
                List.of(new FieldValue.YesNo(true)),
                List.of(new FieldValue.YesNo(false))));
  }

  @Test
  void of_a_list_only_the_elements_that_differ_are_named() {
    EspProfile before = blocking(KIOSK, "app-1", "app-2");
    EspProfile after = blocking(KIOSK, "app-2", "APP-1", "app-3", "app-3");

    Change.Update update =
        (Change.Update) plan(listing(before), EspProfileSet.of(after)).changes().get(0);

    assertThat(update.fields())
        .containsExactly(
            new FieldChange(
                "Block device use until these required apps are installed",
                List.of(),
                List.of(new FieldValue.SelectedApp(AppId.of("app-3")))));
  }

  @Test
  void the_order_of_apps_tags_and_assignments_is_no_difference() {
    EspProfile before =
        blocking(assigned(profile("A"), "g1", "g2"), "app-1", "app-2").toBuilder()
            .scopeTags(List.of(ScopeTag.of("1"), ScopeTag.of("2")))
            .build();
    EspProfile after =
        blocking(upper(assigned(profile("A"), "g2", "g1")), "APP-2", "app-1").toBuilder()
            .scopeTags(List.of(ScopeTag.of("2"), ScopeTag.of("1")))
            .build();

    assertThat(plan(listing(before), EspProfileSet.of(after)).isEmpty()).isTrue();
  }

  @Test
  void a_message_that_is_the_stock_text_is_no_difference() {
    EspProfile asked =
        KIOSK.toBuilder()
            .settings(
                EspSettings.showProgress()
                    .customMessage(
                        "Setup could not be completed. Please try again or contact your support"
                            + " person for help.")
                    .build())
            .build();

    assertThat(plan(listing(KIOSK), EspProfileSet.of(asked)).isEmpty()).isTrue();
  }

  @Test
  void an_assignment_with_another_filter_is_another_assignment() {
    Assignment all = Assignment.toAllDevices();
    EspProfile before = profile("A").toBuilder().assign(all).build();
    EspProfile after = profile("A").toBuilder().assign(all.including(FilterId.of("f"))).build();

    Change.Assign assign =
        (Change.Assign) plan(listing(before), EspProfileSet.of(after)).changes().get(0);

    assertThat(assign.difference())
        .isEqualTo(
            new FieldChange(
                "Assignments",
                List.of(new FieldValue.Assigned(all)),
                List.of(new FieldValue.Assigned(all.including(FilterId.of("f"))))));
  }

  @Test
  void a_profile_outside_the_set_is_left_alone() {
    EspPlan plan = plan(listing(profile("Foreign"), KIOSK), EspProfileSet.of(KIOSK));

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.unchanged()).doesNotContain("Foreign");
  }

  @Test
  void a_renamed_profile_is_updated_not_created() {
    EspPlan plan =
        plan(
            listing(profile("Old")),
            EspProfileSet.of(
                List.of(
                    DesiredProfile.of(profile("Old").toBuilder().displayName("New").build())
                        .renamedFrom("Old"))));

    assertThat(plan.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Update.class,
            update ->
                assertThat(update.fields())
                    .containsExactly(
                        new FieldChange(
                            "Name",
                            List.of(new FieldValue.Written("Old")),
                            List.of(new FieldValue.Written("New")))));
  }

  @Test
  void a_rename_that_has_happened_is_over() {
    ProfileListing tenant = listing(profile("New"), profile("Old"));

    EspPlan plan =
        plan(
            tenant,
            EspProfileSet.of(List.of(DesiredProfile.of(profile("New")).renamedFrom("Old"))));

    assertThat(plan.isEmpty()).isTrue();
  }

  @Test
  void two_profiles_of_one_name_in_the_tenant_are_refused_and_both_listed() {
    ProfileListing tenant = listing(KIOSK, profile("Other"), KIOSK);

    assertThatThrownBy(() -> plan(tenant, EspProfileSet.of(KIOSK)))
        .isInstanceOfSatisfying(
            PlanRefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "2 profiles in the tenant are named \"Kiosk\": id-1 (priority 1), id-3"
                            + " (priority 3). Rename or delete all but one."
                            + " If they are equivalent and at most one is assigned,"
                            + " PlanOptions.resolveTwins() plans that."));
  }

  @Test
  void all_that_stands_in_the_way_is_said_at_once() {
    ProfileListing tenant = listing(KIOSK, KIOSK);
    EspProfileSet set =
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(KIOSK),
                DesiredProfile.of(profile("A")),
                DesiredProfile.of(profile("A")),
                DesiredProfile.ofDefault(profile("x")),
                DesiredProfile.ofDefault(profile("y"))));

    assertThatThrownBy(() -> plan(tenant, set))
        .isInstanceOfSatisfying(
            PlanRefusedException.class, refused -> assertThat(refused.problems()).hasSize(3));
  }

  @Test
  void two_entries_that_are_one_profile_are_refused() {
    ProfileListing tenant = listing(profile("Old"));
    EspProfileSet set =
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(profile("Old")),
                DesiredProfile.of(profile("New")).renamedFrom("Old")));

    assertThatThrownBy(() -> plan(tenant, set))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("match the same profile")
        .hasMessageContaining("renamedFrom");
  }

  @Test
  void of_the_default_profile_settings_and_description_are_updated_and_nothing_else() {
    EspProfile asked =
        withTimeout(assigned(profile("Another name"), "g"), 45).toBuilder()
            .scopeTags(List.of(ScopeTag.of("7")))
            .build();

    EspPlan plan = plan(listing(), EspProfileSet.of(List.of(DesiredProfile.ofDefault(asked))));

    assertThat(plan.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Update.class,
            update -> {
              assertThat(update.desired().displayName()).isEqualTo("All users and all devices");
              assertThat(update.desired().scopeTags()).containsExactly(ScopeTag.DEFAULT);
              assertThat(update.fields())
                  .extracting(FieldChange::setting)
                  .containsExactly(
                      "Description",
                      "Show an error when installation takes longer than specified number of"
                          + " minutes");
            });
  }

  @Test
  void a_custom_profile_may_bear_the_name_of_the_default() {
    EspPlan plan = plan(listing(), EspProfileSet.of(profile("All users and all devices")));

    assertThat(plan.changes()).singleElement().isInstanceOf(Change.Create.class);
  }

  @Test
  void an_order_moves_as_few_profiles_as_possible_and_shows_who_shifts() {
    ProfileListing tenant = listing(profile("Foreign"), profile("B"), profile("A"));

    EspPlan plan = plan(tenant, EspProfileSet.inOrder(profile("A"), profile("B")));

    assertThat(plan.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Reorder.class, reorder -> assertThat(reorder.moves()).hasSize(1));
    assertThat(plan.ranking())
        .extracting(Rank::profileName, Rank::after, Rank::inSet)
        .containsExactly(
            tuple("Foreign", OptionalInt.of(1), false),
            tuple("A", OptionalInt.of(2), true),
            tuple("B", OptionalInt.of(3), true));
  }

  @Test
  void a_set_without_order_moves_nothing() {
    ProfileListing tenant = listing(profile("B"), profile("A"));

    assertThat(plan(tenant, EspProfileSet.of(profile("A"), profile("B"))).isEmpty()).isTrue();
  }

  @Test
  void the_order_in_which_profiles_are_given_does_not_matter() {
    EspProfileSet one = EspProfileSet.of(profile("A"), KIOSK, profile("C"));
    EspProfileSet other = EspProfileSet.of(profile("C"), profile("A"), KIOSK);

    assertThat(plan(listing(), one).toText()).isEqualTo(plan(listing(), other).toText());
  }

  @Test
  void a_plan_reads_at_a_glance() {
    ProfileListing tenant =
        listing(assigned(profile("User-driven"), "old"), profile("Foreign"), profile("Stays"));
    EspProfileSet set =
        EspProfileSet.inOrder(
            profile("Hidden").toBuilder()
                .description("")
                .settings(EspSettings.hidden())
                .assign(Assignment.toGroup(group("new")))
                .build(),
            assigned(withTimeout(profile("User-driven"), 90), "new"),
            profile("Stays"));

    EspPlan plan = plan(tenant, set).withNames(NAMES);

    assertThat(plan.toText())
        .isEqualTo(
            """
            ESP plan: 1 to create, 1 to update, 1 to move, 2 to assign

            + create "Hidden"
                Show app and profile configuration progress: No
                Scope tags: 0

            ~ update "User-driven"
                Show an error when installation takes longer than specified number of minutes: \
            60 -> 90

            ~ move "Hidden"
                "Hidden" to priority 1

            ~ assign "Hidden"
                  + Group new

            ~ assign "User-driven"
                  - Group old
                  + Group new

            Priorities afterwards:
                1  "Hidden"  (new)
                2  "User-driven"  (was 1)
                3  "Foreign"  (was 2, not in the set)
                4  "Stays"  (was 3)

            = "Stays" stays as it is

            Tenant: tenant
            Digest: %s
            """
                .formatted(plan.digest()));
  }

  @Test
  void only_what_bears_the_owners_marker_and_is_not_in_the_set_is_pruned() {
    ProfileListing tenant =
        listing(
            described("Gone", "Old one\n[owner: us]"),
            described("Theirs", "[owner: them]"),
            profile("Nobodys"),
            described("Stays", "About Stays\n[owner: us]"));

    EspPlan plan =
        EspPlan.between(
            EspProfileSet.of(profile("Stays")),
            tenant,
            PlanOptions.none().ownedBy("us").pruneOwned());

    assertThat(plan.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Delete.class,
            delete -> assertThat(delete.current().displayName()).isEqualTo("Gone"));
    assertThat(plan.toText()).contains("1 TO DELETE").contains("- DELETE \"Gone\" (id-1)");
  }

  @Test
  void a_list_of_names_is_pruned_but_never_the_default_profile() {
    ProfileListing tenant = listing(profile("Gone"), profile("Other"));

    EspPlan plan =
        EspPlan.between(
            EspProfileSet.of(),
            tenant,
            PlanOptions.none().prune("Gone", "Not there", "All users and all devices"));

    assertThat(plan.changes()).extracting(Change::describe).containsExactly("DELETE \"Gone\"");
  }

  @Test
  void pruning_what_is_in_the_set_or_ambiguous_is_refused() {
    ProfileListing tenant = listing(profile("Twice"), profile("Twice"), KIOSK);
    PlanOptions options = PlanOptions.none().prune("Twice", "Kiosk");

    assertThatThrownBy(() -> EspPlan.between(EspProfileSet.of(KIOSK), tenant, options))
        .isInstanceOfSatisfying(
            PlanRefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "\"Kiosk\" is to be pruned, but is in the set.",
                        "2 profiles in the tenant are named \"Twice\": id-1 (priority 1), id-2"
                            + " (priority 2). Rename or delete all but one."));
  }

  @Test
  void pruning_by_owner_needs_an_owner() {
    assertThatThrownBy(() -> PlanOptions.none().pruneOwned())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PlanOptions.none().ownedBy("[x]"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlanOptions.none().ownedBy("  "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_marker_is_written_when_asked_for_and_is_no_difference() {
    PlanOptions options = PlanOptions.none().ownedBy("us");

    Change.Create create =
        (Change.Create)
            EspPlan.between(EspProfileSet.of(profile("A")), listing(), options).changes().get(0);

    assertThat(create.profile().description()).isEqualTo("About A\n[owner: us]");
    assertThat(
            EspPlan.between(EspProfileSet.of(profile("A")), listing(profile("A")), options)
                .isEmpty())
        .isTrue();
  }

  @Test
  void a_marker_that_is_there_survives_an_update_that_does_not_name_an_owner() {
    ProfileListing tenant = listing(described("A", "About A\n[owner: us]"));

    Change.Update update =
        (Change.Update)
            plan(tenant, EspProfileSet.of(withTimeout(profile("A"), 90))).changes().get(0);

    assertThat(update.desired().description()).isEqualTo("About A\n[owner: us]");
    assertThat(update.fields()).hasSize(1);
  }

  @Test
  void deletions_come_first_only_where_there_is_no_room() {
    EspProfile[] fifty = new EspProfile[50];
    for (int i = 0; i < fifty.length; i++) {
      fifty[i] = profile("P" + i);
    }

    EspPlan full =
        EspPlan.between(
            EspProfileSet.of(profile("New")), listing(fifty), PlanOptions.none().prune("P7"));

    assertThat(full.changes())
        .extracting(Change::describe)
        .containsExactly("DELETE \"P7\"", "create \"New\"");
  }

  @Test
  void a_plan_in_a_pull_request_is_a_table_in_which_names_are_only_names() {
    ProfileListing tenant = listing(assigned(profile("A|B"), "old"), profile("Gone"));

    EspPlan plan =
        EspPlan.between(
                EspProfileSet.of(assigned(withTimeout(profile("A|B"), 90), "new")),
                tenant,
                PlanOptions.none().prune("Gone"))
            .withNames(NAMES);

    assertThat(plan.toMarkdown())
        .isEqualTo(
            """
            ### ESP plan: 1 to update, 1 to assign, 1 TO DELETE

            > **Warning: this plan deletes profiles.**

            **update "A\\|B"**

            | setting | old | new |
            |---|---|---|
            | Show an error when installation takes longer than specified number of minutes | 60 \
            | 90 |

            **assign "A\\|B"**

            - remove Group old
            - add Group new

            **DELETE "Gone"**

            | priority | profile | |
            |---|---|---|
            | 1 | A\\|B |  |
            | - | Gone | deleted, not in the set |

            Tenant: tenant<br>
            Digest: `%s`
            """
                .formatted(plan.digest()));
  }

  private static EspProfile upper(EspProfile profile) {
    return profile.toBuilder()
        .assignments(
            profile.assignments().stream()
                .map(assignment -> (AssignmentTarget.Group) assignment.target())
                .map(group -> group.group().value().toUpperCase(Locale.ROOT))
                .map(id -> Assignment.toGroup(GroupId.of(id)))
                .toList())
        .build();
  }

  private static EspProfile described(String name, String description) {
    return profile(name).toBuilder().description(description).build();
  }

  private static EspPlan plan(ProfileListing tenant, EspProfileSet set) {
    return EspPlan.between(set, tenant, PlanOptions.none());
  }

  private static EspProfile blocking(EspProfile profile, String... apps) {
    return profile.toBuilder()
        .settings(
            EspSettings.showProgress()
                .timeout(Duration.ofMinutes(60))
                .blockDeviceUse(
                    BlockDeviceUse.untilSelectedApps(
                        List.of(apps).stream().map(AppId::of).toList()))
                .build())
        .build();
  }
}
