package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.OperationOutcome.Done;
import io.github.autopilotesp.tenant.OperationOutcome.NotCarriedOut;
import io.github.autopilotesp.tenant.OperationOutcome.Refused;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.FakeTenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OperationsContract extends ContractPart {

  @Test
  void nothing_to_do_has_no_outcome() {
    assertThat(connect(newTenant()).send(List.of())).isEmpty();
  }

  @Test
  void each_operation_has_its_outcome_in_order_and_a_failure_stops_no_other() {
    FakeTenant tenant = newTenant();
    ProfileId there = ProfileId.of(tenant.addProfile("there"));
    List<TenantOperation> operations =
        List.of(
            new TenantOperation.Create(profile("new")),
            new TenantOperation.Delete(NO_PROFILE),
            new TenantOperation.Delete(there));

    List<OperationOutcome> outcomes = connect(tenant).send(operations);

    assertThat(outcomes).extracting(OperationOutcome::operation).isEqualTo(operations);
    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactly("Done", "Refused", "Done");
    assertThat(((Refused) outcomes.get(1)).reason()).isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void a_create_ends_with_the_profile_and_its_request_id() {
    List<OperationOutcome> outcomes =
        connect(newTenant()).send(List.of(new TenantOperation.Create(profile("new"))));

    assertThat(outcomes.get(0).orThrow().orElseThrow().displayName()).isEqualTo("new");
    assertThat(((Done) outcomes.get(0)).requestIds()).isNotEmpty();
  }

  @Test
  void operations_that_depend_on_each_other_are_a_mistake_of_the_caller() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    StoredProfile current = stored(port.profiles(), "Kiosk");
    TenantOperation update = new TenantOperation.Update(current, profile("Lobby"));
    TenantOperation delete = new TenantOperation.Delete(current.id());
    TenantOperation move = new TenantOperation.Reorder(current.id(), 1);

    assertThatThrownBy(() -> port.send(List.of(update, delete)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> port.send(List.of(move, delete)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(names(port.profiles())).contains("Kiosk");
  }

  @Test
  void more_operations_than_a_batch_holds_are_all_carried_out() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    List<TenantOperation> operations = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      operations.add(new TenantOperation.Create(profile("Kiosk " + i)));
    }

    List<OperationOutcome> outcomes = port.send(operations);

    assertThat(outcomes)
        .map(outcome -> outcome.orThrow().orElseThrow().displayName())
        .isEqualTo(
            operations.stream()
                .map(o -> ((TenantOperation.Create) o).profile().displayName())
                .toList());
    assertThat(port.profiles().list()).hasSize(46);
  }

  @Test
  void what_the_library_itself_refuses_is_an_outcome_too() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    StoredProfile standard = port.profiles().list().get(0);

    List<OperationOutcome> outcomes =
        port.send(List.of(new TenantOperation.Assign(standard, List.of())));

    assertThat(outcomes).hasSize(1);
    assertThat(((Refused) outcomes.get(0)).reason()).isInstanceOf(TenantException.Rejected.class);
  }

  @Test
  void after_an_interrupt_nothing_is_begun_and_the_flag_stays() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);

    Thread.currentThread().interrupt();
    List<OperationOutcome> outcomes;
    boolean flag;
    try {
      outcomes = port.send(List.of(new TenantOperation.Create(profile("Kiosk"))));
    } finally {
      flag = Thread.interrupted();
    }

    assertThat(flag).isTrue();
    assertThat(((NotCarriedOut) outcomes.get(0)).reason())
        .isInstanceOf(TenantException.Interrupted.class);
    assertThat(port.profiles().named("Kiosk")).isEmpty();
  }
}
