package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.validation.ValidationReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks documents against the documented rules. */
@Command(
    name = "check",
    description = {
      "Checks documents against the documented rules, offline; names are not looked up.",
      "If a tenant is given, its content is checked too."
    },
    footer = {
      "",
      "Examples:",
      "  esp check profiles.yaml",
      "  esp check base.yaml kiosks.yaml --fail-on warning",
      "  esp check profiles.yaml --format sarif > esp.sarif",
      "  esp check profiles.yaml --tenant contoso.onmicrosoft.com"
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final DocumentFiles documents = new DocumentFiles();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, sarif, or markdown for a pull request.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 3 if there are findings of at least this severity: error (the default),"
              + " warning or advice.")
  private Severity failOn = Severity.ERROR;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ValidationReport report = report(documents.read());
    surroundings.out().print(format.write(report, surroundings.style()));
    boolean failed =
        report.findings().stream()
            .anyMatch(finding -> finding.counts() && finding.severity().isAtLeast(failOn));
    return failed ? ExitCode.FINDINGS : ExitCode.GOOD;
  }

  private ValidationReport report(ProfileDocument document) {
    EspValidator validator = EspValidator.standard();
    if (!tenant.areGiven()) {
      return validator.validate(document);
    }
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      EspProfileSet resolved = session.ready(document).resolve(session.tenant());
      return validator.validate(ValidationInput.of(document, resolved).tenant(session.tenant()));
    }
  }
}
