package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the user of a device and its deployment. */
final class DeviceOptions {
  @Option(
      names = "--user",
      paramLabel = "USER",
      description =
          "Who will sign in, by object id or sign-in name; by default, the user that the device is"
              + " registered for.")
  private @Nullable String user;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "user_driven (the default), pre_provisioned, self_deploying, existing_devices or"
              + " device_preparation.")
  private Scenario.Mode mode = Scenario.Mode.USER_DRIVEN;

  Optional<UserId> user() {
    return Optional.ofNullable(user).map(UserId::new);
  }

  Scenario scenario() {
    return Scenario.of(mode);
  }
}
