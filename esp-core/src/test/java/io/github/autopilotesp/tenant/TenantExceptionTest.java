package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.ProfileId;
import java.time.Duration;
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

  private final TenantException.Throttled throttled =
      new TenantException.Throttled("Too many.", Optional.of(Duration.ofSeconds(7)), DETAILS);

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
  void an_outcome_of_an_answered_create_gives_the_profile() {
    StoredProfile kiosk = StoredProfiles.custom("x", "Kiosk", 1);
    TenantOperation create = new TenantOperation.Create(kiosk.profile());

    assertThat(new OperationOutcome.Done(create, Optional.of(kiosk), List.of()).orThrow())
        .contains(kiosk);
  }

  @Test
  void every_outcome_but_done_says_why() {
    TenantOperation delete = new TenantOperation.Delete(ProfileId.of("x"));
    TenantException.OutcomeUnknown doubt =
        new TenantException.OutcomeUnknown("It may be deleted.", DETAILS);

    assertThat(new OperationOutcome.Unknown(delete, doubt).failure()).contains(doubt);
    assertThat(new OperationOutcome.NotCarriedOut(delete, throttled, Optional.empty()).failure())
        .contains(throttled);
    assertThat(new OperationOutcome.Done(delete, Optional.empty(), List.of()).failure()).isEmpty();
  }

  @Test
  void a_throttled_one_says_how_long_the_service_asks_to_wait() {
    assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(new TenantException.Throttled("Too many.", Optional.empty(), DETAILS).retryAfter())
        .isEmpty();
  }

  @Test
  void a_forbidden_one_names_the_permissions_that_would_do() {
    assertThat(
            new TenantException.Forbidden("Not allowed.", List.of("A", "B"), DETAILS)
                .sufficientPermissions())
        .containsExactly("A", "B");
  }

  @Test
  void the_name_of_a_user_in_a_message_is_what_was_given() {
    assertThat(new UserId("adele@contoso.example")).hasToString("adele@contoso.example");
  }
}
