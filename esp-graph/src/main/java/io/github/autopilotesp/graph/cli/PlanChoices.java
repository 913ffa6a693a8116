package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.PlanOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for what a plan may do beyond the documents. */
final class PlanChoices {
  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description = "Mark the profiles as owned by NAME, in the last line of their descriptions.")
  private @Nullable String owner;

  @Option(
      names = "--prune-owned",
      description = "Delete the custom profiles of --owner that are in no document.")
  private boolean pruneOwned;

  @Option(
      names = "--prune",
      paramLabel = "PROFILE",
      description = "Delete the custom profile with this name; may be repeated.")
  private List<String> pruned = List.of();

  PlanOptions options() {
    PlanOptions options = PlanOptions.none().prune(pruned.toArray(String[]::new));
    options = owner == null ? options : options.ownedBy(owner);
    return pruneOwned ? options.pruneOwned() : options;
  }
}
