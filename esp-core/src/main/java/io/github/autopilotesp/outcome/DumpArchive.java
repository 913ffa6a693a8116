package io.github.autopilotesp.outcome;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Finds the dump in an archive; does not look into nested archives. */
final class DumpArchive {
  private static final int MOST_ENTRIES = 10_000;

  /** The maximum includes skipped entries, which are inflated too. */
  private static final long MOST_UNPACKED = 1L << 30;

  private final RegistryDump.Reading reading;

  DumpArchive(RegistryDump.Reading reading) {
    this.reading = reading;
  }

  /** Reads from a stream that supports reset. */
  void read(InputStream in) throws IOException {
    in.mark(8);
    String start = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    in.reset();
    if (start.startsWith("PK")) {
      zip(in);
    } else if (start.equals("MSCF")) {
      cabinet(in);
    } else {
      reading.dump(in);
    }
  }

  private void zip(InputStream in) throws IOException {
    boolean found = false;
    int entries = 0;
    try {
      ZipInputStream zip = new ZipInputStream(in);
      InputStream unpacked = new BoundedInput(open(zip), MOST_UNPACKED);
      for (@Nullable ZipEntry entry = zip.getNextEntry();
          entry != null;
          entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw RegistryDump.damaged("it has more than " + MOST_ENTRIES + " entries", null);
        }
        if (reading.isWanted(entry.getName())) {
          found = true;
          reading.take(entry.getName(), new BoundedInput(unpacked, RegistryDump.MAX_BYTES));
        } else {
          unpacked.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw RegistryDump.damaged(String.valueOf(e.getMessage()), e);
    }
    requireFound(found);
  }

  private void cabinet(InputStream in) throws IOException {
    boolean[] found = new boolean[1];
    Cabinet.read(
        in,
        reading::isWanted,
        (name, content) -> {
          found[0] = true;
          reading.take(name, new BoundedInput(content, RegistryDump.MAX_BYTES));
        });
    requireFound(found[0]);
  }

  private static void requireFound(boolean found) {
    if (!found) {
      throw new RegistryDumpException(
          RegistryDumpException.Reason.NOT_IN_ARCHIVE,
          "The archive does not contain MDMDiagReport_RegistryDump.reg. Collect the logs again with"
              + " the area Autopilot.");
    }
  }

  /** Opens an entry; closing it must not close the archive. */
  private static InputStream open(InputStream archive) {
    return new FilterInputStream(archive) {
      @Override
      public void close() {
        // The archive stays open.
      }
    };
  }
}
