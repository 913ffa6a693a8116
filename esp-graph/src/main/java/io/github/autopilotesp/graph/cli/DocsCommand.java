package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.TenantPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a page about a tenant. */
@Command(
    name = "docs",
    description = {
      "Prints a Markdown page about the tenant.",
      "Profiles in order, in the admin center's terms, apps and groups by name, and the findings of"
          + " the rules."
    },
    footer = {
      "",
      "Examples:",
      "  esp docs --fake",
      "  esp docs --tenant contoso.onmicrosoft.com > esp.md"
    })
final class DocsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final TenantOptions tenant = new TenantOptions();

  DocsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the tenant …");
      surroundings.out().print(TenantPage.read(session.tenant()).toMarkdown());
      return ExitCode.GOOD;
    }
  }
}
