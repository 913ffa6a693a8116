package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class DoubtContract extends ContractPart {
  private static final String CONFIGURATIONS = "/deviceEnrollmentConfigurations";

  /** What can go wrong with a write so that nobody knows whether it was carried out. */
  enum Doubt {
    STORED_THEN_504,
    STORED_THEN_CUT,
    STORED_THEN_TRUNCATED,
    STORED_THEN_500,
    CUT_BEFORE_STORING,
    REFUSED_WITH_503;

    void befall(FaultRule rule) {
      switch (this) {
        case STORED_THEN_504 -> rule.respond(504).afterStoring();
        case STORED_THEN_CUT -> rule.cutConnection().afterStoring();
        case STORED_THEN_TRUNCATED -> rule.truncateBody();
        case STORED_THEN_500 -> rule.respond(500).afterStoring();
        case CUT_BEFORE_STORING -> rule.cutConnection();
        case REFUSED_WITH_503 -> rule.respond(503);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_create_in_doubt_is_never_done_twice_and_ends_with_the_id_or_unknown(Doubt doubt) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    IntuneTenant port = connect(tenant);
    List<ProfileId> before = ids(port, "Kiosk");
    doubt.befall(tenant.faults().onNext("POST", CONFIGURATIONS));

    Optional<StoredProfile> created = Optional.empty();
    try {
      created = Optional.of(port.profiles().create(profile("Kiosk")));
    } catch (TenantException.OutcomeUnknown expected) {
      assertThat(expected).hasMessageContaining("create ESP profile \"Kiosk\"");
    }

    List<ProfileId> after = ids(port, "Kiosk");
    assertThat(after).hasSizeBetween(1, 2).containsAll(before);
    created.ifPresent(
        profile -> assertThat(after).hasSize(2).contains(profile.id()).endsWith(profile.id()));
  }

  @Test
  void a_create_whose_answer_is_no_json_is_in_doubt_too() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onNext("POST", CONFIGURATIONS).malformBody();

    try {
      ProfileId id = port.profiles().create(profile("Kiosk")).id();
      assertThat(ids(port, "Kiosk")).containsExactly(id);
    } catch (TenantException.OutcomeUnknown expected) {
      assertThat(ids(port, "Kiosk")).hasSize(1);
    }
  }

  @Test
  void a_create_that_is_throttled_is_done_at_most_once() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onNext("POST", CONFIGURATIONS).respond(429).retryAfter(Duration.ofSeconds(1));

    try {
      ProfileId id = port.profiles().create(profile("Kiosk")).id();
      assertThat(ids(port, "Kiosk")).containsExactly(id);
    } catch (TenantException.Throttled expected) {
      assertThat(ids(port, "Kiosk")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_update_in_doubt_is_done_or_unknown_and_can_be_done_again(Doubt doubt) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    IntuneTenant port = connect(tenant);
    StoredProfile current = stored(port.profiles(), "Kiosk");
    doubt.befall(tenant.faults().onNext("PATCH", CONFIGURATIONS));

    if (isUnknown(() -> port.profiles().update(current, profile("Lobby")))) {
      port.profiles().update(current, profile("Lobby"));
    }

    assertThat(names(port.profiles())).contains("Lobby").hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_delete_in_doubt_is_done_or_unknown(Doubt doubt) {
    FakeTenant tenant = newTenant();
    ProfileId id = ProfileId.of(tenant.addProfile("Kiosk"));
    tenant.addProfile("Lobby");
    IntuneTenant port = connect(tenant);
    doubt.befall(tenant.faults().onNext("DELETE", CONFIGURATIONS));

    if (isUnknown(() -> port.profiles().delete(id)) && port.profiles().find(id).isPresent()) {
      port.profiles().delete(id);
    }

    assertThat(names(port.profiles())).contains("Lobby").doesNotContain("Kiosk");
  }

  @ParameterizedTest
  @EnumSource
  void a_move_in_doubt_is_done_or_unknown_and_moves_nothing_else(Doubt doubt) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("first");
    tenant.addProfile("second");
    ProfileId third = ProfileId.of(tenant.addProfile("third"));
    IntuneTenant port = connect(tenant);
    doubt.befall(tenant.faults().onNext("POST", "/setPriority"));

    boolean unknown = isUnknown(() -> port.profiles().reorder(third, 1));

    List<String> names = names(port.profiles()).subList(0, 3);
    if (unknown) {
      assertThat(names)
          .isIn(List.of("first", "second", "third"), List.of("third", "first", "second"));
    } else {
      assertThat(names).containsExactly("third", "first", "second");
    }
  }

  @Test
  void what_was_just_written_can_be_worked_with_although_reads_lag() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().withReadLag(Duration.ofHours(1)));
    IntuneTenant port = connect(tenant);

    StoredProfile created = port.profiles().create(profile("Kiosk"));
    port.profiles().update(created, profile("Lobby"));
    port.profiles().delete(created.id());

    tenant.habits(tenant.habits().withReadLag(Duration.ZERO));
    assertThat(port.profiles().list()).hasSize(1);
  }

  private static List<ProfileId> ids(IntuneTenant port, String displayName) {
    return port.profiles().named(displayName).stream().map(StoredProfile::id).toList();
  }

  private static boolean isUnknown(Runnable write) {
    try {
      write.run();
      return false;
    } catch (TenantException.OutcomeUnknown expected) {
      return true;
    }
  }
}
