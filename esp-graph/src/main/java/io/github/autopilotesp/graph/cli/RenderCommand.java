package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a document merged with its base. */
@Command(
    name = "render",
    description = {
      "Prints documents combined into one, each merged with its base.",
      "If a tenant is given, names are replaced with its ids."
    },
    footer = {
      "",
      "Examples:",
      "  esp render kiosks.yaml",
      "  esp render kiosks.yaml --tenant contoso.onmicrosoft.com"
    })
final class RenderCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final DocumentFiles documents = new DocumentFiles();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ProfileDocument document = documents.read();
    surroundings.out().print(tenant.areGiven() ? withIds(document) : document.merged());
    return ExitCode.GOOD;
  }

  private String withIds(ProfileDocument document) {
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      return session.ready(document).withIds(session.tenant()).merged();
    }
  }
}
