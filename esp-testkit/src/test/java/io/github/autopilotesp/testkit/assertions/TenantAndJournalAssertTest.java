package io.github.autopilotesp.testkit.assertions;

import static io.github.autopilotesp.testkit.assertions.EspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.StartingPoints;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.junit.FakeIntune;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assertions about a tenant and about what it was asked. */
@FakeIntune
class TenantAndJournalAssertTest {
  private static final String CONFIGURATIONS = "deviceManagement/deviceEnrollmentConfigurations";
  private static final EspProfile KIOSKS =
      StartingPoints.userDriven().displayName("Kiosks").build();
  private static final EspProfile DESKS =
      StartingPoints.preProvisioned().displayName("Desks").build();

  @BeforeEach
  void create_two_profiles(IntuneTenant tenant) {
    ProfileWrites.of(tenant).create(KIOSKS);
    ProfileWrites.of(tenant).create(DESKS);
  }

  @Test
  void a_tenants_profiles_can_be_asked_for(IntuneTenant tenant) {
    assertThatCode(
            () -> {
              assertThat(tenant).hasProfiles("Kiosks", "Desks").has(KIOSKS).hasNoProfile("Other");
              assertThat(tenant).profile("Desks").hasPriority(2).content().showsProgress();
              assertThat(tenant.profiles().list().get(2)).isDefault();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_not_in_a_tenant_fails_with_what_is(IntuneTenant tenant) {
    assertFailure(
        () -> assertThat(tenant).hasProfiles("Desks", "Kiosks"),
        "but the tenant has\n  \"Kiosks\", \"Desks\"");
    assertFailure(
        () -> assertThat(tenant).has(DESKS.toBuilder().displayName("Kiosks").build()),
        "minutes: expected 120, was 60");
    assertFailure(() -> assertThat(tenant).profile("Other"), "one profile \"Other\", but");
    assertFailure(() -> assertThat(tenant).hasNoProfile("Kiosks"), "no profile \"Kiosks\", but");
    assertFailure(
        () -> assertThat(tenant).profile("Kiosks").hasPriority(2), "expected priority 2, was 1");
    assertFailure(
        () -> assertThat(tenant).profile("Kiosks").isDefault(), "is not the default profile");
  }

  @Test
  void a_journal_can_be_asked_for_requests(FakeTenant tenant, IntuneTenant port) {
    tenant.journal().clear();
    port.profiles().list();

    assertThatCode(
            () ->
                assertThat(tenant.journal())
                    .received("GET", CONFIGURATIONS)
                    .received(0, "POST", CONFIGURATIONS)
                    .hasNoWrites()
                    .hasNoFailures())
        .doesNotThrowAnyException();
  }

  @Test
  void what_is_not_in_a_journal_fails_with_the_journal(FakeTenant tenant, IntuneTenant port) {
    tenant.journal().clear();
    tenant.faults().onNext("POST", CONFIGURATIONS).respond(503);
    port.send(List.of(new TenantOperation.Create(KIOSKS)));

    assertFailure(() -> assertThat(tenant.journal()).hasNoWrites(), "the writes [], not [POST]");
    assertFailure(() -> assertThat(tenant.journal()).received("PATCH", "groups"), "PATCH groups");
    assertFailure(
        () -> assertThat(tenant.journal()).received(2, "POST", CONFIGURATIONS), "2 times, not 1");
    assertFailure(
        () -> assertThat(tenant.journal()).hasNoFailures(),
        "Expected no failed request; the fake received 1 request:");
  }

  private static void assertFailure(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
