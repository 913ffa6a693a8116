package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.outcome.FleetReport;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the enrollments of a fleet. */
@Command(
    name = "fleet",
    description = {
      "Counts the enrollments of a fleet: how they ended, how long steps took, what delayed them.",
      "Reads the export AutopilotV1DeploymentStatus, or the service's events.",
      "Names no people and no devices."
    },
    footer = {
      "",
      "Examples:",
      "  esp fleet --fake",
      "  esp fleet AutopilotV1DeploymentStatus.csv --format html > fleet.html",
      "  esp fleet --since 2026-10-01T00:00:00Z"
    })
final class FleetCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "CSV", description = "The export report.")
  private @Nullable Path export;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only events since this time, such as 2026-10-01T00:00:00Z.")
  private Instant since = Instant.EPOCH;

  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown, json, or html with charts.")
  private Format format = Format.TEXT;

  FleetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    FleetReport report = (export == null ? ofTenant() : ofExport(export)).report();
    surroundings
        .out()
        .print(
            switch (format) {
              case TEXT -> report.toText();
              case MARKDOWN -> report.toMarkdown();
              case JSON -> report.toJson() + "\n";
              case HTML -> report.toHtml();
            });
    return ExitCode.GOOD;
  }

  private FleetOutcomes ofExport(Path file) throws IOException {
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    Instant now = Clock.systemUTC().instant();
    EnrollmentQuery wanted = EnrollmentQuery.all().since(since);
    try (Reader content = Files.newBufferedReader(file)) {
      EnrollmentExport.csv(content)
          .read(
              event -> {
                if (wanted.wants(event)) {
                  fleet.add(EnrollmentRecord.of(event, now));
                }
              },
              bad -> surroundings.err().println(bad));
    }
    return fleet.build();
  }

  private FleetOutcomes ofTenant() {
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    try (TenantSession session = surroundings.tenants().open(tenant)) {
      surroundings.progress("Reading the enrollment events …");
      IntuneTenant read = session.tenant();
      Instant now = read.clock().instant();
      read.enrollments()
          .read(
              EnrollmentQuery.all().since(since),
              event -> fleet.add(EnrollmentRecord.of(event, now)));
    }
    return fleet.build();
  }
}
