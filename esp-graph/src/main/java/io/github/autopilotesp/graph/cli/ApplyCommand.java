package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.EspReconciler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Applies documents to a tenant. */
@Command(
    name = "apply",
    description = {
      "Applies documents, or a saved plan, to the tenant.",
      "Shows the plan and asks first, and backs up what it will change."
    },
    footer = {
      "",
      "Examples:",
      "  esp apply profiles.yaml",
      "  esp apply profiles.yaml --fake --yes",
      "  esp apply plan.json --approved 5f0c…"
    })
final class ApplyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final DocumentFiles documents = new DocumentFiles();

  @Mixin private final PlanChoices choices = new PlanChoices();

  @Mixin private final Applying applying = new Applying();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  ApplyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Optional<EspPlan> saved = documents.readPlan();
    Optional<ProfileDocument> document =
        saved.isPresent() ? Optional.empty() : Optional.of(documents.read());
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      EspReconciler reconciler = EspReconciler.forTenant(session.tenant());
      surroundings.progress("Reading the tenant …");
      EspPlan plan =
          document
              .map(it -> reconciler.plan(session.ready(it), choices.options()))
              .or(() -> saved)
              .orElseThrow();
      return applying.run(reconciler, plan, surroundings);
    }
  }
}
