package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.reconcile.ApplyEvent;
import io.github.autopilotesp.reconcile.ApplyListener;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.Cancellation;
import io.github.autopilotesp.reconcile.ChangeOutcome;
import io.github.autopilotesp.reconcile.EspReconciler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Carries out an approved plan, after a backup. */
final class Applying {
  private static final DateTimeFormatter IN_NAMES =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Option(names = "--yes", description = "Do not ask for confirmation.")
  private boolean yes;

  @Option(
      names = "--approved",
      paramLabel = "DIGEST",
      description = "Apply only the plan with this digest, and do not ask.")
  private @Nullable String approved;

  @Option(
      names = "--backup",
      paramLabel = "BACKUP",
      description =
          "Save the profiles that will change to this new file first, for restore; by default, to"
              + " esp-backup-<time>.json.")
  private @Nullable Path backup;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Record what is read, sent and answered in this new file, for support.")
  private @Nullable Path evidence;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  int run(EspReconciler reconciler, EspPlan plan, Surroundings surroundings) throws IOException {
    PrintWriter shown = json ? surroundings.err() : surroundings.out();
    shown.print(plan.toText());
    shown.flush();
    if (!plan.isEmpty() && !agreed(surroundings)) {
      surroundings.err().println("Nothing was written.");
      return ExitCode.FAILED;
    }
    if (evidence != null && Files.exists(evidence)) {
      throw new NotPossibleException(
          "--evidence needs a new file, but this one exists: " + evidence);
    }
    ApplyListener listener = event -> onEvent(event, surroundings);
    ApplyReport report =
        approved == null
            ? reconciler.apply(plan, listener)
            : reconciler.apply(plan, approved, listener, new Cancellation());
    shown.println();
    surroundings.out().print(json ? report.toJson() + "\n" : report.toText());
    return exitCode(report);
  }

  private boolean agreed(Surroundings surroundings) throws IOException {
    if (yes || approved != null) {
      return true;
    }
    if (!surroundings.terminal()) {
      throw new NotPossibleException(
          "There is no terminal for confirmation: use --yes or --approved DIGEST.");
    }
    surroundings.err().print("Apply this plan? Type yes to confirm: ");
    surroundings.err().flush();
    return "yes".equals(surroundings.in().readLine());
  }

  private void onEvent(ApplyEvent event, Surroundings surroundings) {
    if (event instanceof ApplyEvent.Recorded recorded && evidence != null) {
      keep(recorded.line(), evidence);
    } else if (event instanceof ApplyEvent.SnapshotTaken taken) {
      Path file = save(taken.snapshot());
      surroundings.err().println("Backup: " + file);
    } else if (event instanceof ApplyEvent.ChangeFinished finished) {
      surroundings.progress(
          "[%d/%d] %s"
              .formatted(
                  finished.finished(), finished.changes(), finished.outcome().change().describe()));
    } else if (event instanceof ApplyEvent.WaitingForReads waiting) {
      surroundings.progress(
          "Waiting until reads reflect it, " + waiting.left().toSeconds() + " s …");
    }
  }

  /** Line by line, so that the file of a process that was killed shows what it did. */
  private static void keep(String line, Path file) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The evidence cannot be written: " + file, e);
    }
  }

  /** Saves the backup; if this fails, nothing is written to the tenant. */
  private Path save(Snapshot snapshot) {
    Path file =
        backup == null
            ? Path.of("esp-backup-" + IN_NAMES.format(snapshot.taken()) + ".json")
            : backup;
    try {
      return Files.writeString(file, snapshot.toJson(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The backup cannot be written, so nothing was changed: " + file, e);
    }
  }

  private static int exitCode(ApplyReport report) {
    if (report.isComplete()) {
      return ExitCode.GOOD;
    }
    boolean onlyFailed =
        report.with(ChangeOutcome.Status.CONFLICT).isEmpty()
            && report.with(ChangeOutcome.Status.UNKNOWN).isEmpty()
            && report.foreignChanges().isEmpty()
            && report.possiblyOverwritten().isEmpty()
            && report.twins().isEmpty()
            && report.unconfirmed().isEmpty();
    return onlyFailed ? ExitCode.FAILED : ExitCode.CONFLICT_OR_UNKNOWN;
  }
}
