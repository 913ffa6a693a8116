package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what an apply would change. */
@Command(
    name = "plan",
    description = "Shows what apply would change. Exits with 2 if there are changes.",
    footer = {
      "",
      "Examples:",
      "  esp plan profiles.yaml --fake",
      "  esp plan profiles.yaml --out plan.json --format markdown > comment.md",
      "  esp plan profiles.yaml --devices fleet.csv"
    })
final class PlanCommand implements Callable<Integer> {
  private static final int EXAMPLES = 3;

  private final Surroundings surroundings;

  @Mixin private final Planning planning = new Planning();

  @Option(
      names = "--out",
      paramLabel = "PLAN",
      description = "Save the plan to this file, for apply.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown for a pull request, or json.")
  private PlanFormat format = PlanFormat.TEXT;

  @Option(
      names = "--devices",
      paramLabel = "FLEET",
      description =
          "Count how many of these devices change profile: CSV, or JSON lines if the name ends in"
              + " .jsonl. Examples are codes, not names.")
  private @Nullable Path devices;

  @Option(
      names = "--code-key",
      paramLabel = "KEY",
      description = "The key for the codes; by default, a new one each time.")
  private String codeKey = UUID.randomUUID().toString();

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return planning.run(surroundings, format, this::countAndSave);
  }

  private void countAndSave(EspPlan plan, TenantSession session) throws IOException {
    if (devices != null) {
      printImpact(plan, session, devices);
    }
    if (out != null) {
      Files.writeString(out, plan.toJson());
    }
  }

  private void printImpact(EspPlan plan, TenantSession session, Path file) throws IOException {
    try (Reader content = Files.newBufferedReader(file)) {
      FleetReader reader =
          file.toString().endsWith(".jsonl")
              ? FleetReader.jsonLines(content)
              : FleetReader.csv(content);
      FleetImpact impact =
          plan.impactOn(
                  reader.devices(bad -> surroundings.err().println(bad)),
                  session.tenant().filters().list())
              .pseudonymised(codeKey, EXAMPLES);
      // JSON stays JSON.
      PrintWriter writer = format == PlanFormat.JSON ? surroundings.err() : surroundings.out();
      writer.println();
      writer.print(format == PlanFormat.MARKDOWN ? impact.toMarkdown() : impact.toText());
    }
  }
}
