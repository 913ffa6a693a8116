package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.format.GraphJson;
import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FaultRule;
import io.github.autopilotesp.testkit.TenantCollection;
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

    StoredProfile created = graph.tenant.profiles().create(named("Kiosk"));

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @ParameterizedTest
  @EnumSource
  void a_create_that_was_not_carried_out_is_unknown_and_not_sent_again(Doubt doubt) {
    doubt.befall(onCreate());
    Instant start = graph.time.instant();

    assertThatThrownBy(() -> graph.tenant.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class)
        .hasMessageContaining("create ESP profile \"Kiosk\"");

    assertThat(graph.customProfiles()).isEmpty();
    assertThat(graph.fake.journal().to("POST", CONFIGURATIONS)).hasSizeLessThanOrEqualTo(1);
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_lost_create_is_found_as_soon_as_reads_show_it() {
    lagging(Duration.ofSeconds(12));
    onCreate().respond(504).afterStoring();

    StoredProfile created = graph.tenant.profiles().create(named("Kiosk"));

    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @Test
  void a_lost_create_that_reads_do_not_show_in_time_is_unknown() {
    lagging(Duration.ofSeconds(31));
    onCreate().respond(504).afterStoring();

    assertThatThrownBy(() -> graph.tenant.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @Test
  void an_answer_that_proves_nothing_was_stored_allows_another_create() {
    onCreate().respond(429).retryAfter(Duration.ofSeconds(7));
    Instant start = graph.time.instant();

    graph.tenant.profiles().create(named("Kiosk"));

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
    GraphIntuneTenant patient =
        graph
            .builder()
            .sleeper(
                duration -> {
                  graph.time.sleep(duration);
                  graph.fake.faults().acceptConnections();
                })
            .build();

    patient.profiles().create(named("Kiosk"));

    assertThat(once).isTrue();
    assertThat(graph.customProfiles()).containsExactly("Kiosk");
    patient.close();
  }

  @Test
  void a_connection_that_stays_refused_leaves_no_doubt_that_nothing_was_changed() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().refuseConnections();

    try (GraphIntuneTenant unconnected = graph.builder().build()) {
      assertThatThrownBy(() -> unconnected.profiles().delete(kiosk.id()))
          .isInstanceOf(TenantException.Unavailable.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void a_connection_that_broke_under_a_write_leaves_a_doubt() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().refuseConnections();

    assertThatThrownBy(() -> graph.tenant.profiles().delete(kiosk.id()))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  @Test
  void a_profile_that_had_the_name_before_is_not_taken_for_the_new_one() {
    graph.tenant.profiles().create(named("Kiosk"));
    GraphIntuneTenant another = graph.builder().build();
    onCreate().respond(504);

    assertThatThrownBy(() -> another.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    another.close();
  }

  @Test
  void a_profile_created_a_moment_ago_is_not_taken_for_the_new_one_though_reads_lag() {
    lagging(Duration.ofSeconds(5));
    graph.tenant.profiles().create(named("Kiosk"));
    onCreate().respond(504);

    assertThatThrownBy(() -> graph.tenant.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  @Test
  void a_strangers_profile_with_the_same_name_and_other_settings_is_not_taken() {
    onCreate().respond(504);
    strangerCreatesAfterThat(named("Kiosk").toBuilder().description("Not ours").build());

    assertThatThrownBy(() -> graph.tenant.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.customProfiles()).containsExactly("Kiosk");
  }

  @Test
  void ours_is_told_from_a_strangers_profile_of_the_same_name() {
    onCreate().respond(504).afterStoring();
    strangerCreatesAfterThat(named("Kiosk").toBuilder().description("Not ours").build());

    StoredProfile created = graph.tenant.profiles().create(named("Kiosk"));

    assertThat(created.profile().description()).isEmpty();
    assertThat(graph.customProfiles()).containsExactly("Kiosk", "Kiosk");
  }

  @Test
  void two_that_match_are_not_told_apart_by_guessing() {
    onCreate().respond(504).afterStoring();
    strangerCreatesAfterThat(named("Kiosk"));

    assertThatThrownBy(() -> graph.tenant.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  @Test
  void a_lost_create_is_found_although_the_service_dropped_a_setting() {
    graph.fake.habits(graph.fake.habits().droppingOnCreate("installQualityUpdates"));
    onCreate().respond(504).afterStoring();

    StoredProfile created =
        graph
            .tenant
            .profiles()
            .create(
                named("Kiosk").toBuilder()
                    .settings(EspSettings.showProgress().installQualityUpdates(true).build())
                    .build());

    assertThat(storedIds("Kiosk")).containsExactly(created.id().value());
  }

  @Test
  void an_interrupt_during_the_look_leaves_the_outcome_unknown_and_the_flag_set() {
    onCreate().respond(504);
    GraphIntuneTenant interrupted =
        graph
            .builder()
            .sleeper(
                duration -> {
                  throw new InterruptedException("now");
                })
            .build();

    assertThatThrownBy(() -> interrupted.profiles().create(named("Kiosk")))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(Thread.interrupted()).isTrue();
    interrupted.close();
  }

  @ParameterizedTest
  @EnumSource
  void an_assign_whose_answer_is_lost_is_sent_again_for_it_replaces_all(LostAnswer lost) {
    StoredProfile kiosk = graph.stored("Kiosk");
    lost.befall(graph.fake.faults().onNext("POST", "/assign"));

    if (lost == LostAnswer.SERVER_ERROR) {
      assertThatThrownBy(() -> assignToAllDevices(kiosk))
          .isInstanceOf(TenantException.OutcomeUnknown.class);
    } else {
      assignToAllDevices(kiosk);
    }

    assertThat(graph.tenant.profiles().find(kiosk.id()).orElseThrow().profile().assignments())
        .containsExactly(Assignment.toAllDevices());
  }

  private void assignToAllDevices(StoredProfile profile) {
    graph.tenant.profiles().assign(profile, List.of(Assignment.toAllDevices()));
  }

  @Test
  void an_update_whose_answer_is_lost_is_sent_again() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("PATCH", "").respond(504).afterStoring();

    graph
        .tenant
        .profiles()
        .update(kiosk, kiosk.profile().toBuilder().description("Changed").build());

    assertThat(graph.fake.journal().writes()).hasSize(2);
    assertThat(graph.tenant.profiles().find(kiosk.id()).orElseThrow().profile().description())
        .isEqualTo("Changed");
  }

  @Test
  void an_update_that_stays_in_doubt_is_unknown() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onEvery("PATCH", "").respond(503);

    assertThatThrownBy(() -> graph.tenant.profiles().update(kiosk, kiosk.profile()))
        .isInstanceOf(TenantException.OutcomeUnknown.class);

    assertThat(graph.fake.journal().writes()).hasSize(6);
  }

  @Test
  void a_refusal_after_a_doubt_does_not_undo_the_doubt() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("PATCH", "").respond(504).afterStoring();
    graph.fake.faults().onNext("PATCH", "").respond(403);

    assertThatThrownBy(() -> graph.tenant.profiles().update(kiosk, kiosk.profile()))
        .isInstanceOf(TenantException.OutcomeUnknown.class)
        .hasCauseInstanceOf(TenantException.Forbidden.class);
  }

  @Test
  void a_delete_whose_answer_is_lost_is_done_when_the_profile_is_gone() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.faults().onNext("DELETE", "").respond(504).afterStoring();

    graph.tenant.profiles().delete(kiosk.id());

    assertThat(graph.customProfiles()).isEmpty();
  }

  @Test
  void a_delete_of_what_was_never_there_is_not_found() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph.fake.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, kiosk.id().value());

    assertThatThrownBy(() -> graph.tenant.profiles().delete(kiosk.id()))
        .isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void a_reorder_whose_answer_is_lost_is_looked_for_and_not_sent_again() {
    graph.stored("First");
    StoredProfile second = graph.stored("Second");
    graph.fake.faults().onNext("POST", "/setPriority").respond(504).afterStoring();

    graph.tenant.profiles().reorder(second.id(), 1);

    assertThat(graph.fake.journal().writes()).hasSize(1);
    assertThat(graph.tenant.profiles().find(second.id()).orElseThrow().priority()).isEqualTo(1);
  }

  @Test
  void a_reorder_that_is_not_seen_is_unknown() {
    graph.stored("First");
    StoredProfile second = graph.stored("Second");
    graph.fake.faults().onNext("POST", "/setPriority").cutConnection();

    assertThatThrownBy(() -> graph.tenant.profiles().reorder(second.id(), 1))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
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
