package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.graph.GraphCloud;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the tenant of a command. */
final class TenantOptions {
  private static final String FAKE = "--fake";
  private static final String USUAL_SEED = "1";

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "The tenant, by id or domain; by default, the credential's own.")
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
      description = "Use a fictitious in-process tenant instead of a real one.")
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

  /** Returns whether the command line specifies a tenant. */
  boolean areGiven() {
    return tenant != null || cloud != null || seed != null;
  }

  /** Attaches the seed to {@code --fake}, so that a following file is not taken for it. */
  static String withSeedAttached(String argument) {
    return argument.equals(FAKE) ? FAKE + "=" + USUAL_SEED : argument;
  }
}
