package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.text.CsvCells;
import io.github.autopilotesp.targeting.fleet.DeviceFields.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of a CSV file with a header row: commas, double quotes, one device per line. */
final class CsvLines implements LineDecoder {
  private static final String NONE = "-";

  private final List<String> columns;

  private CsvLines(List<String> columns) {
    this.columns = columns;
  }

  static CsvLines withHeading(String heading) {
    try {
      List<String> columns = new ArrayList<>();
      for (String cell : cells(heading)) {
        columns.add(
            DeviceFields.named(cell).orElseThrow(() -> new FleetFormatException(problem(cell))));
      }
      Set<String> distinct = new HashSet<>(columns);
      if (distinct.size() < columns.size()) {
        throw new FleetFormatException("The header has a duplicate column: " + heading);
      }
      if (!distinct.contains("name")) {
        throw new FleetFormatException(
            "The header has no column \"name\", which contains the serial number of each device.");
      }
      return new CsvLines(columns);
    } catch (BadLineException e) {
      throw new FleetFormatException("The header cannot be read: " + e.problem());
    }
  }

  private static String problem(String cell) {
    return "The header cannot be used: " + DeviceFields.unknownField(cell) + ".";
  }

  @Override
  public Values decode(String line) throws BadLineException {
    List<String> cells = cells(line);
    if (cells.size() != columns.size()) {
      throw new BadLineException(
          "it has "
              + cells.size()
              + " cells, but the header has "
              + columns.size()
              + ": quote a cell that holds a comma");
    }
    Values values = new Values();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      String column = columns.get(i);
      if (cell.equals(NONE)) {
        values.put(column, List.of());
      } else if (!cell.isEmpty()) {
        values.put(column, DeviceFields.isList(column) ? parts(cell) : List.of(cell));
      }
    }
    return values;
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<String> cells(String line) throws BadLineException {
    try {
      return CsvCells.of(line);
    } catch (CsvCells.Malformed e) {
      throw new BadLineException(String.valueOf(e.getMessage()));
    }
  }
}
