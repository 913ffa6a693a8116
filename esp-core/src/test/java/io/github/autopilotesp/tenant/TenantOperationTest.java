package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation.Assign;
import io.github.autopilotesp.tenant.TenantOperation.Create;
import io.github.autopilotesp.tenant.TenantOperation.Delete;
import io.github.autopilotesp.tenant.TenantOperation.Reorder;
import io.github.autopilotesp.tenant.TenantOperation.Update;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TenantOperationTest {
  private static final ProfileId ID = ProfileId.of("x");
  private static final EspProfile KIOSK = EspProfile.builder().displayName("Kiosk").build();
  private static final StoredProfile STORED = StoredProfiles.custom("x", "Kiosk", 1);
  private static final Create CREATE = new Create(KIOSK);
  private static final Update UPDATE = new Update(STORED, KIOSK);
  private static final Assign ASSIGN = new Assign(STORED, List.of(Assignment.toAllDevices()));
  private static final Reorder MOVE = new Reorder(ID, 2);
  private static final Delete DELETE = new Delete(ID);

  static final List<TenantOperation> OF_ONE_PROFILE = List.of(UPDATE, ASSIGN, MOVE, DELETE);

  @Test
  void each_says_what_is_to_be_done() {
    assertThat(List.of(CREATE, UPDATE, ASSIGN, MOVE, DELETE))
        .extracting(TenantOperation::describe)
        .containsExactly(
            "create ESP profile \"Kiosk\"",
            "update ESP profile \"Kiosk\" (x)",
            "assign ESP profile \"Kiosk\" (x)",
            "move ESP profile x to priority 2",
            "delete ESP profile x");
  }

  @ParameterizedTest
  @FieldSource("OF_ONE_PROFILE")
  void each_but_a_create_names_the_profile_that_it_writes(TenantOperation operation) {
    assertThat(operation.target()).contains(ID);
    assertThat(CREATE.target()).isEmpty();
  }

  @Test
  void each_kind_has_its_own_answer() {
    assertThat(List.of(CREATE, UPDATE, ASSIGN, MOVE, DELETE))
        .extracting(
            operation ->
                operation.match(
                    create -> "create " + create.equals(CREATE),
                    update -> "update " + update.equals(UPDATE),
                    assign -> "assign " + assign.equals(ASSIGN),
                    move -> "move " + move.equals(MOVE),
                    delete -> "delete " + delete.equals(DELETE)))
        .containsExactly("create true", "update true", "assign true", "move true", "delete true");
  }

  @Test
  void writes_to_different_profiles_and_creates_may_be_sent_together() {
    assertThatCode(
            () ->
                TenantOperation.requireIndependent(
                    List.of(CREATE, CREATE, UPDATE, new Delete(ProfileId.of("y")))))
        .doesNotThrowAnyException();
  }

  @Test
  void moves_may_be_sent_together_even_of_one_profile() {
    assertThatCode(() -> TenantOperation.requireIndependent(List.of(MOVE, new Reorder(ID, 1))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_move_is_not_sent_with_another_write() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenantOperation.requireIndependent(List.of(CREATE, MOVE)))
        .withMessageContaining("Send them separately");
  }

  @Test
  void two_writes_to_one_profile_are_not_sent_together() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenantOperation.requireIndependent(List.of(UPDATE, CREATE, ASSIGN)))
        .withMessageContaining("assign ESP profile \"Kiosk\" (x)");
  }
}
