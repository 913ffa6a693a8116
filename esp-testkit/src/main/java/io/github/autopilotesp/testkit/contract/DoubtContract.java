package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

abstract class DoubtContract extends ContractPart {

  /** The faults of a write, and what is known about its outcome. */
  enum Fault {
    STORED_THEN_504(OperationOutcome.Unknown.class),
    STORED_THEN_503(OperationOutcome.Unknown.class),
    STORED_THEN_CUT(OperationOutcome.Unknown.class),
    STORED_THEN_500(OperationOutcome.Unknown.class),
    CUT_BEFORE_STORING(OperationOutcome.Unknown.class),
    UNAVAILABLE(OperationOutcome.Unknown.class),
    BAD_GATEWAY(OperationOutcome.Unknown.class),
    REQUEST_TIMEOUT(OperationOutcome.Unknown.class),
    PAGE_OF_A_PROXY(OperationOutcome.Unknown.class),
    THROTTLED(OperationOutcome.NotCarriedOut.class),
    TOKEN_REFUSED(OperationOutcome.NotCarriedOut.class),
    NOT_ALLOWED(OperationOutcome.Refused.class),
    IN_CONFLICT(OperationOutcome.Refused.class),
    NOT_IMPLEMENTED(OperationOutcome.Refused.class);

    private final Class<? extends OperationOutcome> outcome;

    Fault(Class<? extends OperationOutcome> outcome) {
      this.outcome = outcome;
    }

    void befall(FaultRule rule) {
      switch (this) {
        case STORED_THEN_504 -> rule.respond(504).afterStoring();
        case STORED_THEN_503 -> rule.respond(503).afterStoring();
        case STORED_THEN_CUT -> rule.cutConnection().afterStoring();
        case STORED_THEN_500 -> rule.respond(500).afterStoring();
        case CUT_BEFORE_STORING -> rule.cutConnection();
        case UNAVAILABLE -> rule.respond(503);
        case BAD_GATEWAY -> rule.respond(502);
        case REQUEST_TIMEOUT -> rule.respond(408);
        case PAGE_OF_A_PROXY -> rule.respond(200, "<html>Sign in</html>");
        case THROTTLED -> rule.respond(429).retryAfter(Duration.ofSeconds(7));
        case TOKEN_REFUSED -> rule.respond(401);
        case NOT_ALLOWED -> rule.respond(403);
        case IN_CONFLICT -> rule.respond(409);
        case NOT_IMPLEMENTED -> rule.respond(501);
      }
    }
  }

  /** The kinds of writes. */
  enum Write {
    CREATE("POST"),
    UPDATE("PATCH"),
    ASSIGN("POST"),
    REORDER("POST"),
    DELETE("DELETE");

    private final String method;

    Write(String method) {
      this.method = method;
    }

    TenantOperation of(StoredProfile current) {
      return switch (this) {
        case CREATE -> new TenantOperation.Create(profile("Kiosk"));
        case UPDATE -> new TenantOperation.Update(current, profile("Lobby"));
        case ASSIGN -> new TenantOperation.Assign(current, List.of(Assignment.toAllDevices()));
        case REORDER -> new TenantOperation.Reorder(current.id(), 2);
        case DELETE -> new TenantOperation.Delete(current.id());
      };
    }
  }

  static Stream<Arguments> allWritesWithAllFaults() {
    return Stream.of(Write.values())
        .flatMap(write -> Stream.of(Fault.values()).map(fault -> Arguments.of(write, fault)));
  }

  @ParameterizedTest
  @MethodSource("allWritesWithAllFaults")
  void a_write_is_sent_once_and_told_as_what_is_known_of_it(Write write, Fault fault) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("there");
    tenant.addProfile("below");
    IntuneTenant port = connect(tenant);
    TenantOperation operation = write.of(stored(port.profiles(), "there"));
    tenant.journal().clear();
    fault.befall(tenant.faults().onNext(write.method, "/deviceEnrollmentConfigurations"));

    OperationOutcome outcome = port.send(List.of(operation)).get(0);

    assertThat(outcome).isInstanceOf(fault.outcome);
    assertThat(outcome.operation()).isEqualTo(operation);
    assertThat(tenant.journal().all()).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_write_is_told_as_done_where_the_service_says_so(Write write) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("there");
    tenant.addProfile("below");
    IntuneTenant port = connect(tenant);
    TenantOperation operation = write.of(stored(port.profiles(), "there"));
    tenant.journal().clear();

    OperationOutcome outcome = port.send(List.of(operation)).get(0);

    assertThat(outcome).isInstanceOf(OperationOutcome.Done.class);
    assertThat(tenant.journal().all()).hasSize(1);
  }

  @Test
  void a_create_that_is_answered_without_the_profile_is_unknown() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onNext("POST", "/deviceEnrollmentConfigurations").respond(201, "{}");

    assertThat(port.send(List.of(new TenantOperation.Create(profile("Kiosk")))))
        .hasOnlyElementsOfType(OperationOutcome.Unknown.class);
  }

  @Test
  void a_wait_that_the_service_asks_for_is_told() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    Fault.THROTTLED.befall(tenant.faults().onNext("POST", ""));

    assertThat(port.send(List.of(new TenantOperation.Create(profile("Kiosk")))))
        .first()
        .isInstanceOfSatisfying(
            OperationOutcome.NotCarriedOut.class,
            undone -> assertThat(undone.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void without_a_connection_nothing_is_carried_out() {
    FakeTenant tenant = newTenant();
    ProfileId there = ProfileId.of(tenant.addProfile("there"));
    IntuneTenant port = connect(tenant);
    tenant.faults().refuseConnections();

    List<OperationOutcome> outcomes = port.send(List.of(new TenantOperation.Delete(there)));

    tenant.faults().acceptConnections();
    assertThat(outcomes).hasOnlyElementsOfType(OperationOutcome.NotCarriedOut.class);
    assertThat(names(port.profiles())).contains("there");
  }

  @Test
  void moves_behind_one_that_is_not_done_are_not_carried_out() {
    FakeTenant tenant = newTenant();
    ProfileId first = ProfileId.of(tenant.addProfile("first"));
    ProfileId second = ProfileId.of(tenant.addProfile("second"));
    IntuneTenant port = connect(tenant);

    List<OperationOutcome> outcomes =
        port.send(
            List.of(
                new TenantOperation.Reorder(second, 1),
                new TenantOperation.Reorder(NO_PROFILE, 1),
                new TenantOperation.Reorder(first, 1)));

    assertThat(outcomes.get(0)).isInstanceOf(OperationOutcome.Done.class);
    assertThat(outcomes.get(1)).isInstanceOf(OperationOutcome.Refused.class);
    assertThat(outcomes.get(2)).isInstanceOf(OperationOutcome.NotCarriedOut.class);
    assertThat(names(port.profiles())).startsWith("second", "first");
  }

  @Test
  void what_was_just_written_can_be_worked_with_although_reads_lag() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().withReadLag(Duration.ofHours(1)));
    IntuneTenant port = connect(tenant);

    StoredProfile created = create(port, profile("Kiosk"));
    update(port, created, profile("Lobby"));
    delete(port, created.id());

    tenant.habits(tenant.habits().withReadLag(Duration.ZERO));
    assertThat(port.profiles().list()).hasSize(1);
  }
}
