package io.github.autopilotesp.outcome;

import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.Reader;
import java.time.Instant;

/**
 * A program that counts many enrollments in a heap that its caller limits. The export is written
 * while it is read, so that nothing but the count can keep it.
 */
public final class LargeFleetOutcomes {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

  private LargeFleetOutcomes() {}

  /**
   * Runs the program.
   *
   * @param arguments the number of events
   */
  public static void main(String[] arguments) {
    int events = Integer.parseInt(arguments[0]);
    long begin = System.nanoTime();
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    EnrollmentExport.csv(new Csv(events))
        .read(
            event ->
                fleet.add(
                    EnrollmentRecord.of(event, NOW)
                        .withModel("Book " + event.id().hashCode() % 40)),
            row -> {
              throw new IllegalStateException(row.toString());
            });
    FleetReport report = fleet.build().report();
    int size = report.toJson().length() + report.toHtml().length();
    long milliseconds = (System.nanoTime() - begin) / 1_000_000;

    System.out.println(
        report.events()
            + " counted, "
            + report.repeats()
            + " repeats, "
            + (size > 0 ? "reported" : "empty"));
    System.out.println(milliseconds + " ms");
  }

  /** A CSV file of events; one in a hundred comes twice. */
  private static final class Csv extends Reader {
    private final int events;
    private int next;
    private String line =
        "id,deviceSerialNumber,enrollmentType,deploymentState,deviceSetupStatus,accountSetupStatus,"
            + "enrollmentStartDateTime,deviceSetupDuration,accountSetupDuration,osVersion,"
            + "windows10EnrollmentCompletionPageConfigurationDisplayName\n";
    private int position;

    Csv(int events) {
      this.events = events;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (position == line.length() && !advance()) {
        return -1;
      }
      int count = Math.min(length, line.length() - position);
      line.getChars(position, position + count, target, offset);
      position += count;
      return count;
    }

    private boolean advance() {
      if (next == events) {
        return false;
      }
      boolean good = next % 17 != 0;
      StringBuilder row = new StringBuilder();
      row.append("e-").append(next).append(",SN-").append(next);
      row.append(",azureADJoinedWithAutopilotProfile,");
      row.append(good ? "success,success,success," : "failure,failure,notAttempted,");
      row.append("2026-0").append(1 + next % 9).append("-1").append(next % 10);
      row.append("T10:00:00Z,PT").append(5 + next % 55).append("M,PT").append(next % 20);
      row.append("M,10.0.26100.").append(next % 12).append(",Profile ").append(next % 50);
      row.append('\n');
      line = next % 100 == 0 ? row.toString() + row : row.toString();
      position = 0;
      next++;
      return true;
    }

    @Override
    public void close() {}
  }
}
