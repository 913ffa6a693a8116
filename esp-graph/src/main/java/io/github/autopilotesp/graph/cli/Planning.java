package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.EspReconciler;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Compares documents with a tenant, prints the plan, and says by the exit code if they differ. */
final class Planning {
  @Mixin private final DocumentFiles documents = new DocumentFiles();

  @Mixin private final PlanChoices choices = new PlanChoices();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  /** What a command does with the printed plan while the tenant is open. */
  interface Next {
    void with(EspPlan plan, TenantSession session) throws IOException;
  }

  int run(Surroundings surroundings, PlanFormat format, Next next) throws IOException {
    ProfileDocument document = documents.read();
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the tenant …");
      EspPlan plan =
          EspReconciler.forTenant(session.tenant())
              .plan(session.ready(document), choices.options());
      surroundings.out().print(format.write(plan));
      next.with(plan, session);
      return plan.isEmpty() ? ExitCode.GOOD : ExitCode.DIFFERS;
    }
  }
}
