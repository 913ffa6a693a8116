package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.OperationOutcome.Done;
import io.github.autopilotesp.tenant.OperationOutcome.Failed;
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
    assertThat(connect(newTenant()).execute(List.of())).isEmpty();
  }

  @Test
  void each_operation_has_its_outcome_in_order_and_a_failure_stops_no_other() {
    FakeTenant tenant = newTenant();
    ProfileId there = ProfileId.of(tenant.addProfile("there"));
    List<TenantOperation> operations =
        List.of(
            new TenantOperation.Create(profile("new")),
            new TenantOperation.Delete(NO_PROFILE),
            new TenantOperation.Read(there),
            new TenantOperation.Read(NO_PROFILE),
            new TenantOperation.Delete(there));

    List<OperationOutcome> outcomes = connect(tenant).execute(operations);

    assertThat(outcomes).extracting(OperationOutcome::operation).isEqualTo(operations);
    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactly("Done", "Failed", "Done", "Failed", "Done");
    assertThat(((Failed) outcomes.get(1)).failure()).isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void a_read_and_a_create_end_with_the_profile_and_its_request_id() {
    FakeTenant tenant = newTenant();
    ProfileId there = ProfileId.of(tenant.addProfile("there"));

    List<OperationOutcome> outcomes =
        connect(tenant)
            .execute(
                List.of(
                    new TenantOperation.Read(there), new TenantOperation.Create(profile("new"))));

    assertThat(outcomes)
        .map(outcome -> outcome.orThrow().orElseThrow().displayName())
        .containsExactly("there", "new");
    assertThat(((Done) outcomes.get(1)).requestIds()).isNotEmpty();
  }

  @Test
  void operations_on_one_profile_are_carried_out_in_their_order() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    StoredProfile current = stored(port.profiles(), "Kiosk");
    List<TenantOperation> operations = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      operations.add(new TenantOperation.Update(current, profile("Kiosk " + i)));
    }

    List<OperationOutcome> outcomes = port.execute(operations);

    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(names(port.profiles())).contains("Kiosk 29");
  }

  @Test
  void more_operations_than_a_batch_holds_are_all_carried_out() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    List<TenantOperation> operations = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      operations.add(new TenantOperation.Create(profile("Kiosk " + i)));
    }

    List<OperationOutcome> outcomes = port.execute(operations);

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
        port.execute(List.of(new TenantOperation.Assign(standard, List.of())));

    assertThat(outcomes).hasSize(1);
    assertThat(((Failed) outcomes.get(0)).failure()).isInstanceOf(TenantException.Rejected.class);
  }

  @Test
  void after_an_interrupt_nothing_is_begun_and_the_flag_stays() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);

    Thread.currentThread().interrupt();
    List<OperationOutcome> outcomes;
    boolean flag;
    try {
      outcomes = port.execute(List.of(new TenantOperation.Create(profile("Kiosk"))));
    } finally {
      flag = Thread.interrupted();
    }

    assertThat(flag).isTrue();
    assertThat(((Failed) outcomes.get(0)).failure())
        .isInstanceOf(TenantException.Interrupted.class);
    assertThat(port.profiles().named("Kiosk")).isEmpty();
  }
}
