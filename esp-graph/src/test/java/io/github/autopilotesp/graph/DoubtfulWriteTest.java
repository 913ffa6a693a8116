package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FaultRule;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubtfulWriteTest {
  private static final String CONFIGURATIONS = "/deviceEnrollmentConfigurations";

  private final GraphFixture graph = new GraphFixture();
  private final ProfileWrites writes = graph.writes(graph.tenant);

  private ProfileWrites writes(IntuneTenant tenant, Sleeper sleeper) {
    return EspReconciler.builder(tenant)
        .clock(graph.time)
        .sleeper(sleeper)
        .settleTime(Duration.ofSeconds(30))
        .build()
        .writes();
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** Ways in which an answer leaves it open whether the request was carried out. */
  enum Doubt {
    GATEWAY_TIMEOUT,
    UNAVAILABLE,
    SERVER_ERROR,
    CUT;

    void befall(FaultRule rule) {
      switch (this) {
        case GATEWAY_TIMEOUT -> rule.respond(504);
        case UNAVAILABLE -> rule.respond(503);
        case SERVER_ERROR -> rule.respond(500);
        case CUT -> rule.cutConnection();
      }
    }
  }

  /** Ways in which the answer to a write that was carried out is lost. */
  enum LostAnswer {
    GATEWAY_TIMEOUT,
    UNAVAILABLE,
    SERVER_ERROR,
    CUT,
    TRUNCATED,
    MALFORMED;

    void befall(FaultRule rule) {
      switch (this) {
        case GATEWAY_TIMEOUT -> rule.respond(504).afterStoring();
        case UNAVAILABLE -> rule.respond(503).afterStoring();
        case SERVER_ERROR -> rule.respond(500).afterStoring();
        case CUT -> rule.cutConnection().afterStoring();
        case TRUNCATED -> rule.truncateBody();
        case MALFORMED -> rule.malformBody();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_create_whose_answer_is_lost_ends_with_the_id_of_the_one_profile(LostAnswer lost) {
    lost.befall(onCreate());

    StoredProfile created = writes.create(named("Kiosk"));

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @ParameterizedTest
  @EnumSource
  void a_create_that_was_not_carried_out_is_unknown_and_not_sent_again(Doubt doubt) {
    doubt.befall(onCreate());
    Instant start = graph.time.instant();

    assertThatThrownBy(() -> writes.create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class)
        .hasMessageContaining("create \"Kiosk\"");

    assertThat(graph.customProfiles()).isEmpty();
    assertThat(graph.fake.journal().to("POST", CONFIGURATIONS)).hasSizeLessThanOrEqualTo(1);
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_lost_create_is_found_as_soon_as_reads_show_it() {
    lagging(Duration.ofSeconds(12));
    onCreate().respond(504).afterStoring();

    StoredProfile created = writes.create(named("Kiosk"));

    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @Test
  void a_lost_create_that_reads_do_not_show_in_time_is_unknown() {
    lagging(Duration.ofSeconds(31));
    onCreate().respond(504).afterStoring();

    assertThatThrownBy(() -> writes.create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @Test
  void an_answer_that_proves_nothing_was_stored_allows_another_create() {
    onCreate().respond(429).retryAfter(Duration.ofSeconds(7));
    Instant start = graph.time.instant();

    writes.create(named("Kiosk"));

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void a_refused_connection_allows_another_create() {
    AtomicBoolean once = new AtomicBoolean();
    graph
        .fake
        .journal()
        .onExchange(
            list -> {
              if (once.compareAndSet(false, true)) {
                graph.fake.faults().refuseConnections();
              }
            });
    Sleeper patience =
        duration -> {
          graph.time.sleep(duration);
          graph.fake.faults().acceptConnections();
        };
    try (GraphIntuneTenant patient = graph.builder().sleeper(patience).build()) {
      writes(patient, patience).create(named("Kiosk"));
    }

    assertThat(once).isTrue();
    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @Test
  void a_connection_that_stays_refused_leaves_no_doubt_that_nothing_was_changed() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().refuseConnections();

    try (GraphIntuneTenant unconnected = graph.builder().build()) {
      assertThatThrownBy(() -> graph.writes(unconnected).delete(kiosk))
          .isInstanceOf(TenantException.Unavailable.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void a_connection_that_broke_under_a_write_leaves_a_doubt() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().refuseConnections();

    assertThatThrownBy(() -> writes.delete(kiosk))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  @Test
  void a_strangers_profile_with_the_same_name_and_other_settings_is_not_taken() {
    onCreate().respond(504);
    strangerCreatesAfterThat(named("Kiosk").toBuilder().description("Not ours").build());

    assertThatThrownBy(() -> writes.create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @Test
  void ours_is_told_from_a_strangers_profile_of_the_same_name() {
    onCreate().respond(504).afterStoring();
    strangerCreatesAfterThat(named("Kiosk").toBuilder().description("Not ours").build());

    StoredProfile created = writes.create(named("Kiosk"));

    assertThat(created.profile().description()).isEmpty();
    assertThat(graph.customProfiles()).containsExactly("Kiosk", "Kiosk");
  }

  @Test
  void of_two_that_match_the_older_is_adopted() {
    onCreate().respond(504).afterStoring();
    strangerCreatesAfterThat(named("Kiosk"));

    StoredProfile created = writes.create(named("Kiosk"));

    assertThat(created.id().value()).isEqualTo(storedIds("Kiosk").get(0));
    assertThat(graph.fake.journal().writes()).hasSize(1);
  }

  @Test
  void a_lost_create_is_found_although_the_service_dropped_a_setting() {
    graph.fake.habits(graph.fake.habits().droppingOnCreate("installQualityUpdates"));
    onCreate().respond(504).afterStoring();

    StoredProfile created =
        writes.create(
            named("Kiosk").toBuilder()
                .settings(EspSettings.showProgress().installQualityUpdates(true).build())
                .build());

    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @Test
  void an_interrupt_during_the_look_leaves_the_outcome_unknown_and_the_flag_set() {
    onCreate().respond(504);
    ProfileWrites interrupted =
        writes(
            graph.tenant,
            duration -> {
              throw new InterruptedException("now");
            });

    assertThatThrownBy(() -> interrupted.create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void an_assign_whose_answer_is_lost_is_seen_and_not_sent_again(LostAnswer lost) {
    StoredProfile kiosk = graph.stored("Kiosk");
    lost.befall(graph.fake.faults().onNext("POST", "/assign"));

    writes.assign(kiosk, List.of(Assignment.toAllDevices()));

    assertThat(graph.fake.journal().writes()).hasSize(1);
    assertThat(graph.tenant.profiles().find(kiosk.id()).orElseThrow().profile().assignments())
        .containsExactly(Assignment.toAllDevices());
  }

  @Test
  void an_update_whose_answer_is_lost_is_seen_and_not_sent_again() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("PATCH", "").respond(504).afterStoring();

    writes.update(kiosk, described(kiosk));

    assertThat(graph.fake.journal().writes()).hasSize(1);
  }

  @Test
  void an_update_that_was_not_carried_out_is_sent_again_after_the_settle_time() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("PATCH", "").respond(503);
    Instant start = graph.time.instant();

    StoredProfile updated = writes.update(kiosk, described(kiosk));

    assertThat(updated.profile()).isEqualTo(described(kiosk));
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(30));
    assertThat(graph.fake.journal().writes()).hasSize(2);
  }

  private static EspProfile described(StoredProfile profile) {
    return profile.profile().toBuilder().description("Changed").build();
  }

  @Test
  void an_update_that_stays_in_doubt_is_unknown_and_sent_four_times_at_most() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onEvery("PATCH", "").respond(503);

    assertThatThrownBy(() -> writes.update(kiosk, described(kiosk)))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.fake.journal().writes()).hasSize(4);
  }

  @Test
  void a_delete_whose_answer_is_lost_is_done_when_the_profile_is_gone() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("DELETE", "").respond(504).afterStoring();

    writes.delete(kiosk);

    assertThat(graph.customProfiles()).isEmpty();
  }

  @Test
  void a_delete_of_what_is_gone_already_is_good() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, kiosk.id().value());

    writes.delete(kiosk);

    assertThat(graph.customProfiles()).isEmpty();
  }

  @Test
  void a_reorder_whose_answer_is_lost_is_looked_for_and_not_sent_again() {
    graph.stored("First");
    StoredProfile second = graph.stored("Second");
    graph.fake.faults().onNext("POST", "/setPriority").respond(504).afterStoring();

    writes.reorder(second.id(), 1);

    assertThat(graph.fake.journal().writes()).hasSize(1);
    assertThat(graph.tenant.profiles().find(second.id()).orElseThrow().priority()).isEqualTo(1);
  }

  @Test
  void a_move_that_is_not_seen_is_computed_anew() {
    graph.stored("First");
    StoredProfile second = graph.stored("Second");
    graph.fake.faults().onNext("POST", "/setPriority").cutConnection();

    writes.reorder(second.id(), 1);

    assertThat(graph.tenant.profiles().list())
        .extracting(StoredProfile::displayName)
        .startsWith("Second", "First");
  }

  private FaultRule onCreate() {
    return graph.fake.faults().onNext("POST", CONFIGURATIONS);
  }

  private void lagging(Duration lag) {
    graph.fake.habits(graph.fake.habits().withReadLag(lag));
  }

  /** Someone else creates a profile right after our request has failed. */
  private void strangerCreatesAfterThat(EspProfile profile) {
    String body = GraphJson.print(GraphProfiles.create(profile));
    AtomicBoolean once = new AtomicBoolean();
    graph
        .fake
        .journal()
        .onExchange(
            exchange -> {
              if (exchange.fault().isPresent() && once.compareAndSet(false, true)) {
                graph.fake.add(TenantCollection.ENROLLMENT_CONFIGURATIONS, body);
              }
            });
  }

  private List<String> storedIds(String displayName) {
    return graph.fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(GraphFixture::json)
        .filter(item -> item.path("displayName").asText().equals(displayName))
        .map(item -> item.path("id").asText())
        .toList();
  }
}
