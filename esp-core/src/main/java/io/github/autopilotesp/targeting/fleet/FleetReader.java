package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.text.LineSource;
import io.github.autopilotesp.targeting.DeviceContext;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads devices from a file, one line at a time, with constant memory. A line that cannot be read
 * is reported with its number, and reading continues.
 *
 * <p>Every line describes a device with these fields, all optional except {@code name}: {@code
 * name} (its serial number), {@code mode} ({@code userDriven} by default, {@code preProvisioned},
 * {@code selfDeploying}, {@code existingDevices}, {@code devicePreparation}), {@code
 * enrolledByGroupPolicy} (yes or no), {@code groups} (ids of all groups of the device), {@code
 * user} (yes or no), {@code userGroups} (ids of all groups of the user), and the properties for
 * filters, such as {@code model}. Field names are case-insensitive. Omitted values are unknown. The
 * group {@code ?} means that there may be others.
 *
 * <ul>
 *   <li><strong>CSV</strong>: the first line lists the fields. Groups are separated by semicolons.
 *       An empty cell means unknown, and a cell with a single {@code -} means none. A cell in
 *       double quotes may contain commas but cannot span lines.
 *   <li><strong>JSON lines</strong>: every line is an object. Groups are a list. A null or missing
 *       property means unknown, and an empty string or list means none.
 * </ul>
 *
 * <p>A line has at most 65,536 characters. Empty lines are skipped. Not thread-safe.
 */
public final class FleetReader {
  private final LineSource source;
  private final LineDecoder decoder;
  private final DeviceFields fields = new DeviceFields();

  private FleetReader(LineSource source, LineDecoder decoder) {
    this.source = source;
    this.decoder = decoder;
  }

  /**
   * Reads a CSV file; the header row is read at once.
   *
   * @param reader the file, which the caller closes
   * @return a reader of its lines
   * @throws FleetFormatException if there is no header, or it has an unknown field
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FleetReader csv(Reader reader) {
    Objects.requireNonNull(reader, "reader");
    LineSource source = new LineSource(reader);
    try {
      String heading = source.next();
      if (heading == null || source.tooLong()) {
        throw new FleetFormatException(
            "The first line must list the fields, such as: name,groups,model");
      }
      return new FleetReader(source, CsvLines.withHeading(heading));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of JSON lines.
   *
   * @param reader the file, which the caller closes
   * @return a reader of its lines
   */
  public static FleetReader jsonLines(Reader reader) {
    return new FleetReader(
        new LineSource(Objects.requireNonNull(reader, "reader")), new JsonLines());
  }

  /**
   * Reads the remaining lines.
   *
   * @return a stream of the lines; it throws {@link UncheckedIOException} if the file cannot be
   *     read
   */
  public Stream<FleetLine> lines() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Lines(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * Reads the remaining devices.
   *
   * @param badLines receives every line that cannot be read
   * @return a stream of the devices; it throws {@link UncheckedIOException} if the file cannot be
   *     read
   */
  public Stream<DeviceContext> devices(Consumer<? super FleetLine.Bad> badLines) {
    Objects.requireNonNull(badLines, "badLines");
    return lines()
        .<DeviceContext>mapMulti(
            (line, sink) -> {
              if (line instanceof FleetLine.Good good) {
                sink.accept(good.device());
              } else if (line instanceof FleetLine.Bad bad) {
                badLines.accept(bad);
              }
            });
  }

  private final class Lines implements Iterator<FleetLine> {
    private @Nullable FleetLine next;
    private boolean atEnd;

    @Override
    public boolean hasNext() {
      if (next == null && !atEnd) {
        next = read();
        atEnd = next == null;
      }
      return next != null;
    }

    @Override
    public FleetLine next() {
      FleetLine line = hasNext() ? next : null;
      if (line == null) {
        throw new NoSuchElementException("The file has ended");
      }
      next = null;
      return line;
    }
  }

  private @Nullable FleetLine read() {
    try {
      String line = source.next();
      while (line != null && line.isBlank()) {
        line = source.next();
      }
      return line == null ? null : decode(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FleetLine decode(String line) {
    try {
      if (source.tooLong()) {
        throw new BadLineException(
            "it is longer than "
                + LineSource.MAX_LENGTH
                + " characters, the maximum for one device");
      }
      return new FleetLine.Good(source.number(), fields.device(decoder.decode(line)));
    } catch (BadLineException e) {
      return new FleetLine.Bad(source.number(), e.problem());
    }
  }
}
