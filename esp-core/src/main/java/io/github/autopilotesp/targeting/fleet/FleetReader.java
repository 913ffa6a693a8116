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
 * Reads devices from a file, one line at a time, so that a file of any length takes the same
 * memory. A line that cannot be read is reported with its number, and reading goes on.
 *
 * <p>Every line describes a device by these fields, all but {@code name} optional: {@code name}
 * (its serial number), {@code mode} ({@code userDriven} unless given, {@code preProvisioned},
 * {@code selfDeploying}, {@code existingDevices}, {@code devicePreparation}), {@code
 * enrolledByGroupPolicy} (yes or no), {@code groups} (ids of all groups of the device), {@code
 * user} (yes or no), {@code userGroups} (ids of all groups of the user), and the properties that
 * filters know, such as {@code model}. Names of fields ignore case. What is not given is unknown. A
 * group {@code ?} says that there may be others.
 *
 * <ul>
 *   <li><strong>CSV</strong>: the first line names the fields. Groups are joined by semicolons. An
 *       empty cell is unknown, and a cell with a single {@code -} says that there is none. A cell
 *       in double quotes may hold commas, and cannot span lines.
 *   <li><strong>JSON lines</strong>: every line is an object. Groups are a list. A property that is
 *       null or left out is unknown, and an empty text or list says that there is none.
 * </ul>
 *
 * <p>A line has at most 65,536 characters. Empty lines are passed over. Not safe for use by several
 * threads at once.
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
   * Reads a CSV file; the heading is read at once.
   *
   * @param reader the file, which the caller closes
   * @return a reader of its lines
   * @throws FleetFormatException if there is no heading, or it names no such field
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FleetReader csv(Reader reader) {
    Objects.requireNonNull(reader, "reader");
    LineSource source = new LineSource(reader);
    try {
      String heading = source.next();
      if (heading == null || source.tooLong()) {
        throw new FleetFormatException(
            "The first line must name the fields, such as: name,groups,model");
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
   * Reads on, line by line.
   *
   * @return a stream of what remains; it throws {@link UncheckedIOException} if the file cannot be
   *     read
   */
  public Stream<FleetLine> lines() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Lines(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * Reads on, device by device.
   *
   * @param badLines is told of every line that cannot be read
   * @return a stream of the devices that remain; it throws {@link UncheckedIOException} if the file
   *     cannot be read
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
            "it is longer than " + LineSource.MAX_LENGTH + " characters, the most for one device");
      }
      return new FleetLine.Good(source.number(), fields.device(decoder.decode(line)));
    } catch (BadLineException e) {
      return new FleetLine.Bad(source.number(), e.problem());
    }
  }
}
