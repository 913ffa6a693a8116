package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.reconcile.EspReconciler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restores profiles from a backup. */
@Command(
    name = "restore",
    description = "Restores profiles from a backup of apply.",
    footer = {"", "Example:", "  esp restore esp-backup-20261127T221500Z.json"})
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "BACKUP", description = "The backup that apply saved.")
  private Path file = Path.of("");

  @Mixin private final Applying applying = new Applying();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Snapshot snapshot = Snapshot.fromJson(Files.readString(file));
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      EspReconciler reconciler = EspReconciler.forTenant(session.tenant());
      return applying.run(reconciler, reconciler.planRestore(snapshot), surroundings);
    }
  }
}
