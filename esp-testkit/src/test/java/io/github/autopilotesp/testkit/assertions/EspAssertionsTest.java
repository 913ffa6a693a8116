package io.github.autopilotesp.testkit.assertions;

import static io.github.autopilotesp.testkit.assertions.EspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds passes; what does not is shown in the admin center's terms. */
class EspAssertionsTest {
  private static final AppId VPN = AppId.of("a0000000-0000-4000-8000-000000000001");
  private static final AppId PORTAL = AppId.of("a0000000-0000-4000-8000-000000000002");
  private static final Assignment TO_KIOSKS =
      Assignment.toGroup(GroupId.of("6a000000-0000-4000-8000-000000000001"));
  private static final BlockDeviceUse UNTIL_VPN =
      BlockDeviceUse.untilSelectedApps(VPN).allowReset(true);
  private static final EspProfile KIOSKS =
      EspProfile.builder()
          .displayName("Kiosks")
          .settings(
              EspSettings.showProgress()
                  .timeout(Duration.ofMinutes(90))
                  .blockDeviceUse(UNTIL_VPN)
                  .build())
          .assign(TO_KIOSKS)
          .build();
  private static final EspProfile HIDDEN =
      EspProfile.builder().displayName("Quiet").settings(EspSettings.hidden()).build();

  @Nested
  class AboutAProfile {
    @Test
    void what_holds_passes() {
      assertThatCode(
              () -> {
                assertThat(KIOSKS)
                    .means(KIOSKS.toBuilder().build())
                    .hasName("Kiosks")
                    .showsProgress()
                    .hasTimeout(Duration.ofMinutes(90))
                    .blocksDeviceUse(UNTIL_VPN)
                    .waitsForApps(VPN)
                    .isAssigned(TO_KIOSKS);
                assertThat(HIDDEN).hidesProgress().isAssigned();
              })
          .doesNotThrowAnyException();
    }

    @Test
    void each_setting_that_differs_has_its_line() {
      EspProfile expected =
          KIOSKS.toBuilder()
              .settings(
                  EspSettings.showProgress()
                      .timeout(Duration.ofMinutes(60))
                      .collectLogs(true)
                      .blockDeviceUse(BlockDeviceUse.untilSelectedApps(VPN, PORTAL))
                      .build())
              .assignments(List.of())
              .build();

      assertThatThrownBy(() -> assertThat(KIOSKS).means(expected))
          .hasMessage(
              """
              Profile "Kiosks" differs from what was expected:
                Show an error when installation takes longer than specified number of minutes: expected 60, was 90
                Turn on log collection and diagnostics page for end users: expected Yes, was No
                Allow users to reset device if installation error occurs: expected No, was Yes
                Block device use until these required apps are installed: lacks a0000000-0000-4000-8000-000000000002
                Assignments: has Group 6a000000-0000-4000-8000-000000000001, which is not expected\
              """);
    }

    @Test
    void a_percent_sign_is_shown_as_it_is() {
      EspProfile percent = KIOSKS.toBuilder().displayName("100% kiosks").build();

      assertThatThrownBy(() -> assertThat(percent).means(KIOSKS))
          .hasMessageContaining("Name: expected \"Kiosks\", was \"100% kiosks\"");
    }

    @Test
    void a_setting_of_a_hidden_page_cannot_hold() {
      assertFailure(
          () -> assertThat(HIDDEN).hasTimeout(Duration.ofMinutes(60)),
          "Show app and profile configuration progress: expected Yes, was No");
    }

    @Test
    void each_assertion_names_its_setting() {
      assertFailure(() -> assertThat(KIOSKS).hasName("Desks"), "Name: expected Desks, was Kiosks");
      assertFailure(() -> assertThat(KIOSKS).hidesProgress(), "progress: expected No, was Yes");
      assertFailure(
          () -> assertThat(KIOSKS).hasTimeout(Duration.ofHours(1)), "minutes: expected 60, was 90");
      assertFailure(
          () -> assertThat(KIOSKS).blocksDeviceUse(BlockDeviceUse.no()),
          "Block device use until all apps and profiles are installed: expected No, was Yes");
      assertFailure(() -> assertThat(KIOSKS).waitsForApps(PORTAL), "required apps are installed");
      assertFailure(() -> assertThat(KIOSKS).isAssigned(), "Assignments: has Group");
    }

    @Test
    void a_missing_profile_fails() {
      assertFailure(() -> assertThat((EspProfile) null).hasName("Kiosks"), "not to be null");
    }
  }

  private static void assertFailure(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
