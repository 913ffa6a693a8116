package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.graph.GraphCloud;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tenant a command is about. */
final class TenantOptions {
  private static final String FAKE = "--fake";
  private static final String USUAL_SEED = "1";

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "The tenant, by id or domain; without it, the credential's own.")
  private @Nullable String tenant;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      description = "global (the default), us_gov, us_gov_dod or china.")
  private @Nullable GraphCloud cloud;

  @Option(
      names = FAKE,
      arity = "0..1",
      fallbackValue = USUAL_SEED,
      paramLabel = "SEED",
      description = "A made-up tenant in this process instead of a real one.")
  private @Nullable Long seed;

  Optional<String> tenant() {
    return Optional.ofNullable(tenant);
  }

  GraphCloud cloud() {
    return cloud == null ? GraphCloud.GLOBAL : cloud;
  }

  Optional<Long> seed() {
    return Optional.ofNullable(seed);
  }

  /** Whether the command line names a tenant at all. */
  boolean areGiven() {
    return tenant != null || cloud != null || seed != null;
  }

  /** A file that follows {@code --fake} is not its seed. */
  static String withSeedAttached(String argument) {
    return argument.equals(FAKE) ? FAKE + "=" + USUAL_SEED : argument;
  }
}
