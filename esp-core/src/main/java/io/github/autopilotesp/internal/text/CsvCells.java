package io.github.autopilotesp.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of CSV: commas, and double quotes round a cell that holds commas or quotes. */
public final class CsvCells {
  private CsvCells() {}

  /** A line is not CSV. Its message says at which column and why, and holds nothing of the line. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private Malformed(String problem) {
      super(problem);
    }
  }

  /**
   * Splits a line.
   *
   * @param line the line, without its end
   * @return the cells without their quotes; at least one
   * @throws Malformed if a quote is not closed on the line, or something follows it
   */
  public static List<String> of(String line) throws Malformed {
    List<String> cells = new ArrayList<>();
    int position = 0;
    while (true) {
      boolean quoted = position < line.length() && line.charAt(position) == '"';
      int end = quoted ? closingQuote(line, position) + 1 : line.indexOf(',', position);
      end = end < 0 ? line.length() : end;
      String cell = line.substring(position, end);
      cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
      if (end == line.length()) {
        return cells;
      }
      if (line.charAt(end) != ',') {
        throw new Malformed("column " + (end + 1) + ": a comma must follow the quote");
      }
      position = end + 1;
    }
  }

  /** A doubled quote is a quote in the text. */
  private static int closingQuote(String line, int opening) throws Malformed {
    int position = opening + 1;
    while (true) {
      int quote = line.indexOf('"', position);
      if (quote < 0) {
        throw new Malformed("column " + (opening + 1) + ": the quote is not closed on this line");
      }
      if (quote + 1 == line.length() || line.charAt(quote + 1) != '"') {
        return quote;
      }
      position = quote + 2;
    }
  }
}
