package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.text.CsvCells;
import io.github.autopilotesp.internal.text.LineSource;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.WireObject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV of the export report {@code AutopilotV1DeploymentStatus}, row by row, with constant
 * memory.
 *
 * <p>The columns are undocumented and no such file was available. A column is therefore matched by
 * name, or a likely short form of it, to a property of an event, ignoring case, spaces and
 * underscores; {@link #unknownColumns()} lists the rest, which are skipped. Dates may have a space
 * instead of the {@code T} and no zone (then they are UTC); durations may be ISO 8601, {@code
 * h:mm:ss}, or whole seconds. Not thread-safe.
 */
public final class EnrollmentExport {
  private static final Map<String, String> COLUMNS = columns();
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3})\\.)?(\\d{1,4}):(\\d\\d):(\\d\\d)(?:\\.\\d+)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd['T'][' ']HH:mm:ss[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSS]");
  private static final Set<String> DECIDING =
      Set.of("deploymentState", "deviceSetupStatus", "accountSetupStatus");

  private final LineSource source;
  private final List<String> properties;
  private final List<String> unknown;

  private EnrollmentExport(LineSource source, List<String> properties, List<String> unknown) {
    this.source = source;
    this.properties = properties;
    this.unknown = unknown;
  }

  /**
   * A row that cannot be read. The rows after it can.
   *
   * @param line the line number, from 1, including the header row
   * @param problem what is wrong and what to do
   */
  public record BadRow(long line, String problem) {
    /**
     * Creates the value.
     *
     * @param line the line number
     * @param problem what is wrong
     */
    public BadRow {
      Objects.requireNonNull(problem, "problem");
    }

    @Override
    public String toString() {
      return "line " + line + ": " + VisibleText.of(problem);
    }
  }

  /**
   * Starts reading; the header row is read at once.
   *
   * @param reader the CSV, which the caller closes
   * @return a reader of its rows
   * @throws GraphFormatException if the header has no column for the result of an enrollment
   * @throws UncheckedIOException if it cannot be read
   */
  public static EnrollmentExport csv(Reader reader) {
    Objects.requireNonNull(reader, "reader");
    LineSource source = new LineSource(reader);
    try {
      @Nullable String heading = source.next();
      return withHeading(source, heading == null ? List.of() : CsvCells.of(heading));
    } catch (CsvCells.Malformed e) {
      throw badHeading(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EnrollmentExport withHeading(LineSource source, List<String> heading) {
    List<String> properties = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String cell : heading) {
      String property = COLUMNS.getOrDefault(plain(cell), "");
      if (property.isEmpty() || properties.contains(property)) {
        unknown.add(cell.strip());
        properties.add("");
      } else {
        properties.add(property);
      }
    }
    if (properties.stream().noneMatch(DECIDING::contains)) {
      throw badHeading("no column named DeploymentState, DeviceSetupStatus or AccountSetupStatus");
    }
    return new EnrollmentExport(source, List.copyOf(properties), List.copyOf(unknown));
  }

  private static GraphFormatException badHeading(String found) {
    return GraphFormatException.at(
        new GraphFormatException.Position(1, 1),
        "",
        "the header of the report AutopilotV1DeploymentStatus",
        found);
  }

  /**
   * Returns the columns that were not recognized.
   *
   * @return their names, in order
   */
  public List<String> unknownColumns() {
    return unknown;
  }

  /**
   * Reads the remaining rows.
   *
   * @param events receives each event, without apps and policies, in file order. If the file has no
   *     ids, an event's id is made of its serial number or device, and its start time
   * @param badRows receives every row that cannot be read
   * @throws UncheckedIOException if the file cannot be read
   */
  public void read(Consumer<? super EnrollmentEvent> events, Consumer<? super BadRow> badRows) {
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(badRows, "badRows");
    try {
      for (@Nullable String line = source.next(); line != null; line = source.next()) {
        if (!line.isBlank()) {
          read(line, events, badRows);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(
      String line, Consumer<? super EnrollmentEvent> events, Consumer<? super BadRow> badRows) {
    @Nullable EnrollmentEvent event = null;
    String problem = "";
    try {
      if (source.tooLong()) {
        problem =
            "it is longer than " + LineSource.MAX_LENGTH + " characters, the maximum for a row";
      } else {
        event = event(CsvCells.of(line));
      }
    } catch (CsvCells.Malformed | GraphFormatException e) {
      problem = String.valueOf(e.getMessage());
    }
    if (event == null) {
      badRows.accept(new BadRow(source.number(), problem));
    } else {
      events.accept(event);
    }
  }

  private EnrollmentEvent event(List<String> cells) {
    if (cells.size() != properties.size()) {
      throw GraphFormatException.at(
          "", properties.size() + " cells, like the header", cells.size() + " cells");
    }
    Map<String, String> wire = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String property = properties.get(i);
      String cell = cells.get(i).strip();
      if (!property.isEmpty() && !cell.isEmpty()) {
        wire.put(property, value(property, cell));
      }
    }
    wire.computeIfAbsent("id", name -> substitute(wire));
    return GraphEnrollmentEvents.readEvent(WireObject.of(wire));
  }

  private static String substitute(Map<String, String> wire) {
    String device = wire.getOrDefault("deviceSerialNumber", wire.getOrDefault("deviceId", ""));
    String start =
        wire.getOrDefault("enrollmentStartDateTime", wire.getOrDefault("eventDateTime", ""));
    if (device.isEmpty() || start.isEmpty()) {
      throw GraphFormatException.at(
          "id", "an id, or a device and a time to call the event by", "neither");
    }
    return device + "@" + start;
  }

  private static String value(String property, String cell) {
    if (property.endsWith("DateTime")) {
      return dateTime(cell);
    }
    return property.endsWith("Duration") ? duration(cell) : enumerated(property, cell);
  }

  /** Returns a state that may be written as words with spaces. */
  private static String enumerated(String property, String cell) {
    boolean state =
        DECIDING.contains(property)
            || property.equals("enrollmentType")
            || property.equals("enrollmentState");
    return state ? cell.replace(" ", "") : cell;
  }

  private static String dateTime(String cell) {
    try {
      return LocalDateTime.parse(cell, LOCAL).toInstant(ZoneOffset.UTC).toString();
    } catch (DateTimeException e) {
      return cell.replaceFirst("(\\d) (\\d)", "$1T$2");
    }
  }

  private static String duration(String cell) {
    Matcher clock = CLOCK.matcher(cell);
    if (clock.matches()) {
      int days = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
      return Duration.ofDays(days)
          .plusHours(Integer.parseInt(clock.group(2)))
          .plusMinutes(Integer.parseInt(clock.group(3)))
          .plusSeconds(Integer.parseInt(clock.group(4)))
          .toString();
    }
    return SECONDS.matcher(cell).matches() ? "PT" + cell + "S" : cell;
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String property :
        List.of(
            "id",
            "deviceId",
            "userId",
            "eventDateTime",
            "deviceRegisteredDateTime",
            "enrollmentStartDateTime",
            "enrollmentType",
            "deviceSerialNumber",
            "managedDeviceName",
            "userPrincipalName",
            "windowsAutopilotDeploymentProfileDisplayName",
            "enrollmentState",
            "windows10EnrollmentCompletionPageConfigurationDisplayName",
            "windows10EnrollmentCompletionPageConfigurationId",
            "deploymentState",
            "deviceSetupStatus",
            "accountSetupStatus",
            "osVersion",
            "deploymentDuration",
            "deploymentTotalDuration",
            "deviceSetupDuration",
            "accountSetupDuration",
            "deploymentStartDateTime",
            "deploymentEndDateTime",
            "enrollmentFailureDetails")) {
      columns.put(plain(property), property);
    }
    columns.put("eventid", "id");
    columns.put("serialnumber", "deviceSerialNumber");
    columns.put("devicename", "managedDeviceName");
    columns.put("upn", "userPrincipalName");
    columns.put("autopilotprofile", "windowsAutopilotDeploymentProfileDisplayName");
    columns.put("deploymentprofile", "windowsAutopilotDeploymentProfileDisplayName");
    columns.put(
        "enrollmentstatuspage", "windows10EnrollmentCompletionPageConfigurationDisplayName");
    columns.put(
        "enrollmentstatuspageprofile", "windows10EnrollmentCompletionPageConfigurationDisplayName");
    columns.put("enrollmentstatuspageid", "windows10EnrollmentCompletionPageConfigurationId");
    columns.put("enrollmentmethod", "enrollmentType");
    columns.put("deploymentstatus", "deploymentState");
    columns.put("enrollmentdate", "enrollmentStartDateTime");
    columns.put("deploymenttime", "deploymentDuration");
    columns.put("totaltime", "deploymentTotalDuration");
    columns.put("failuredetails", "enrollmentFailureDetails");
    return columns;
  }
}
