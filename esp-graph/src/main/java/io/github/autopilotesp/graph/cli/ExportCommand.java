package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports a tenant as a document. */
@Command(
    name = "export",
    description = "Prints all ESP profiles of the tenant as a document.",
    footer = {"", "Example:", "  esp export --tenant contoso.onmicrosoft.com > profiles.yaml"})
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "yaml (the default) or json.")
  private DocumentFormat format = DocumentFormat.YAML;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the tenant …");
      ProfileDocument document = ProfileDocument.export(session.tenant());
      surroundings
          .out()
          .print(format == DocumentFormat.JSON ? document.toJson() + "\n" : document.toYaml());
      return ExitCode.GOOD;
    }
  }
}
