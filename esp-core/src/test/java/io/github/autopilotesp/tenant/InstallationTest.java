package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.tenant.Installation.Meaning;
import io.github.autopilotesp.tenant.Installation.Restart;
import io.github.autopilotesp.tenant.Installation.ReturnCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {
  private static final MobileApp VPN =
      new MobileApp(
          AppId.of("v"), "VPN", AppType.WIN32, "win32LobApp", Optional.empty(), Optional.empty());

  @Test
  void a_soft_and_a_hard_reboot_ask_for_a_restart_and_nothing_else_does() {
    assertThat(Arrays.stream(Meaning.values()).filter(Meaning::isReboot))
        .containsExactly(Meaning.SOFT_REBOOT, Meaning.HARD_REBOOT);
  }

  @Test
  void where_the_return_code_decides_one_that_asks_for_a_restart_is_enough() {
    assertThat(
            installation(Restart.BY_RETURN_CODE, Meaning.SUCCESS, Meaning.SOFT_REBOOT)
                .restartsByReturnCode())
        .isTrue();
  }

  @Test
  void without_a_code_that_asks_for_a_restart_there_is_none() {
    assertThat(
            installation(Restart.BY_RETURN_CODE, Meaning.SUCCESS, Meaning.RETRY)
                .restartsByReturnCode())
        .isFalse();
    assertThat(Installation.NOT_SAID.restartsByReturnCode()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = "BY_RETURN_CODE", mode = EnumSource.Mode.EXCLUDE)
  void where_something_else_decides_the_return_code_does_not(Restart restart) {
    assertThat(installation(restart, Meaning.HARD_REBOOT).restartsByReturnCode()).isFalse();
  }

  @Test
  void an_app_takes_what_is_learned_of_it_and_keeps_the_rest() {
    Installation forced = installation(Restart.FORCED);
    List<AppAssignment> required =
        List.of(
            new AppAssignment(
                AppAssignment.Intent.REQUIRED, Assignment.toAllDevices(), Optional.empty()));

    MobileApp known = VPN.withAssignments(required).withInstallation(forced);

    assertThat(known)
        .isEqualTo(
            new MobileApp(
                AppId.of("v"),
                "VPN",
                AppType.WIN32,
                "win32LobApp",
                Optional.empty(),
                Optional.of(required),
                forced));
  }

  private static Installation installation(Restart restart, Meaning... meanings) {
    return new Installation(
        Optional.of(restart),
        Arrays.stream(meanings).map(meaning -> new ReturnCode(3010, meaning)).toList(),
        Optional.empty());
  }
}
