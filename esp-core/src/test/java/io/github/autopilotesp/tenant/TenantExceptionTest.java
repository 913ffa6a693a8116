package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TenantExceptionTest {
  private static final TenantException.Details DETAILS =
      new TenantException.Details(
          "list ESP profiles",
          OptionalInt.of(403),
          Optional.of("Forbidden"),
          Optional.of("7d1c"),
          Optional.empty());

  @Test
  void the_message_says_what_was_being_done_and_how_support_finds_it() {
    TenantException failure = new TenantException.Forbidden("Not allowed.", List.of("P"), DETAILS);

    assertThat(failure)
        .hasMessage(
            "Not allowed. [list ESP profiles, status 403, code Forbidden, request-id 7d1c]");
  }

  @Test
  void it_carries_what_the_service_said() {
    TenantException failure = new TenantException.NotFound("Gone.", DETAILS);

    assertThat(failure.operation()).isEqualTo("list ESP profiles");
    assertThat(failure.status()).hasValue(403);
    assertThat(failure.code()).contains("Forbidden");
    assertThat(failure.requestId()).contains("7d1c");
  }

  @Test
  void without_an_answer_it_says_only_what_was_being_done() {
    TenantException failure =
        new TenantException.Unavailable(
            "No answer.", TenantException.Details.of("read ESP profile x"));

    assertThat(failure).hasMessage("No answer. [read ESP profile x]").hasNoCause();
  }

  @Test
  void an_outcome_gives_its_profile_or_throws_its_failure() {
    TenantOperation delete = new TenantOperation.Delete(ProfileId.of("x"));
    TenantException failure = new TenantException.Conflict("Moved.", DETAILS);

    assertThat(new OperationOutcome.Done(delete, Optional.empty(), List.of("r")).orThrow())
        .isEmpty();
    assertThatThrownBy(() -> new OperationOutcome.Refused(delete, failure).orThrow())
        .isSameAs(failure);
  }

  @Test
  void operations_describe_themselves() {
    ProfileId id = ProfileId.of("x");

    assertThat(
            List.of(
                new TenantOperation.Create(EspProfile.builder().displayName("Kiosk").build()),
                new TenantOperation.Reorder(id, 2),
                new TenantOperation.Delete(id)))
        .extracting(TenantOperation::describe)
        .containsExactly(
            "create ESP profile \"Kiosk\"",
            "move ESP profile x to priority 2",
            "delete ESP profile x");
  }
}
