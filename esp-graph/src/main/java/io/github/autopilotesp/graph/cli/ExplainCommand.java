package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.targeting.TargetingExplanation;
import io.github.autopilotesp.targeting.TenantTargeting;
import io.github.autopilotesp.tenant.DeviceKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which profile a device gets. */
@Command(
    name = "explain",
    description = "Shows which profile a device gets, and why.",
    footer = {
      "",
      "Examples:",
      "  esp explain --serial 0F37-SURFACE --fake",
      "  esp explain --serial 5CG1234XYZ --mode pre_provisioned"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--serial",
      required = true,
      paramLabel = "NUMBER",
      description = "The serial number on the box.")
  private String serial = "";

  @Mixin private final DeviceOptions device = new DeviceOptions();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown or json.")
  private PageFormat format = PageFormat.TEXT;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the tenant …");
      TargetingExplanation explanation =
          TenantTargeting.of(session.tenant())
              .namingGroups()
              .resolve(DeviceKey.serialNumber(serial), device.user(), device.scenario());
      surroundings
          .out()
          .print(
              switch (format) {
                case TEXT -> explanation.toText();
                case MARKDOWN -> explanation.toMarkdown();
                case JSON -> explanation.toJson() + "\n";
              });
      return ExitCode.GOOD;
    }
  }
}
