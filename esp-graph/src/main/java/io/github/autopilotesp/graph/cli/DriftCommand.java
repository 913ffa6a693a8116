package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.tenant.IntuneTenant;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether a tenant still matches documents. */
@Command(
    name = "drift",
    description = "Checks whether the tenant still matches the documents; exits with 2 if not.",
    footer = {
      "",
      "Examples:",
      "  esp drift profiles.yaml --tenant contoso.onmicrosoft.com",
      "  esp drift profiles.yaml --who --format markdown"
    })
final class DriftCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final Planning planning = new Planning();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown or json: the plan that would undo the drift.")
  private PlanFormat format = PlanFormat.TEXT;

  @Option(
      names = "--who",
      description = "Show who last changed each profile, if the audit log can be read.")
  private boolean who;

  DriftCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return planning.run(
        surroundings,
        format,
        (plan, session) -> {
          if (who && !plan.isEmpty()) {
            printWho(plan, session.tenant());
          }
        });
  }

  /** Prints who changed the profiles; with JSON output, to standard error. */
  private void printWho(EspPlan plan, IntuneTenant tenant) {
    Medium medium = format == PlanFormat.MARKDOWN ? Medium.MARKDOWN : Medium.PLAIN;
    PrintWriter writer = format == PlanFormat.JSON ? surroundings.err() : surroundings.out();
    writer.print(LastWriters.of(plan, tenant, medium));
  }
}
