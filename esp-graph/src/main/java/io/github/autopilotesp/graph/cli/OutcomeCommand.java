package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.EspOutcome;
import io.github.autopilotesp.outcome.Promise;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an enrollment did. */
@Command(
    name = "outcome",
    description = {
      "Shows what an enrollment did.",
      "Reads the output of Collect logs on the device (.reg, .zip, .cab), or the service's last"
          + " event of the device. With a device and a tenant, compares it with what was promised."
    },
    footer = {
      "",
      "Examples:",
      "  esp outcome DiagLogs.zip",
      "  esp outcome DiagLogs.zip --serial 5CG1234XYZ --tenant contoso.onmicrosoft.com",
      "  esp outcome --serial 0F37-SURFACE --fake"
    })
final class OutcomeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "DUMP", description = "The output of Collect logs.")
  private @Nullable Path dump;

  @Option(
      names = "--serial",
      paramLabel = "NUMBER",
      description = "The serial number of the device.")
  private @Nullable String serial;

  @Mixin private final DeviceOptions device = new DeviceOptions();

  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown or json.")
  private PageFormat format = PageFormat.TEXT;

  @Option(
      names = "--timeline",
      paramLabel = "SVG",
      description = "Draw the timeline of steps and apps to this file.")
  private @Nullable Path timeline;

  OutcomeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    EspOutcome outcome = outcome();
    surroundings
        .out()
        .print(
            switch (format) {
              case TEXT -> outcome.toText();
              case MARKDOWN -> outcome.toMarkdown();
              case JSON -> outcome.toJson() + "\n";
            });
    if (timeline != null) {
      Files.writeString(timeline, outcome.timeline());
    }
    return ExitCode.GOOD;
  }

  private EspOutcome outcome() throws IOException {
    if (serial == null) {
      if (dump == null) {
        throw new NotPossibleException("Specify the output of Collect logs, or --serial NUMBER.");
      }
      return EspOutcome.of(read(dump));
    }
    DeviceKey key = DeviceKey.serialNumber(serial);
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the tenant …");
      EnrollmentRecord record = dump == null ? lastEvent(session.tenant(), key) : read(dump);
      return EspOutcome.of(
          Promise.today(session.tenant(), key, device.user(), device.scenario()), record);
    }
  }

  private EnrollmentRecord read(Path file) throws IOException {
    RegistryDump read = RegistryDump.read(file);
    read.mistakes().forEach(mistake -> surroundings.err().println(mistake));
    return read.record();
  }

  private static EnrollmentRecord lastEvent(IntuneTenant tenant, DeviceKey key) {
    return tenant.enrollments().list(EnrollmentQuery.of(key)).stream()
        .max(Comparator.comparing(OutcomeCommand::time))
        .map(event -> EnrollmentRecord.of(event, tenant.clock().instant()))
        .orElseThrow(
            () ->
                new TenantException.NotFound(
                    "The service has no enrollment event of " + key.value() + ".",
                    TenantException.Details.of("read the enrollment events")));
  }

  private static Instant time(EnrollmentEvent event) {
    return event.times().latest().orElse(Instant.EPOCH);
  }
}
