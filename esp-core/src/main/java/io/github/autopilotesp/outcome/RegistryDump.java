package io.github.autopilotesp.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device's data about its enrollment: the file {@code MDMDiagReport_RegistryDump.reg}, alone or
 * in the {@code .zip} or {@code .cab} that <em>Collect logs</em> or {@code mdmdiagnosticstool}
 * writes. It is read line by line; nothing in it is executed or imported.
 *
 * <pre>{@code
 * RegistryDump dump = RegistryDump.read(Path.of("MDMDiagReport.cab"));
 * EnrollmentRecord record = dump.record();
 * }</pre>
 *
 * <p>The maximum size is 256 MiB, unpacked. Cabinets may be compressed with MSZIP or LZX, or
 * uncompressed.
 */
public final class RegistryDump {
  /** The maximum size of a dump in bytes, unpacked. */
  public static final long MAX_BYTES = 256L * 1024 * 1024;

  static final String FILE_NAME = "mdmdiagreport_registrydump.reg";
  static final String DEPLOYMENT_FILE_NAME = "autopilotddsztdfile.json";
  private static final int MOST_MISTAKES = 1000;
  private static final int LONGEST_DEPLOYMENT_FILE = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EnrollmentRecord record;
  private final List<DumpMistake> mistakes;

  private RegistryDump(EnrollmentRecord record, List<DumpMistake> mistakes) {
    this.record = record;
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * Reads a file.
   *
   * @param file a {@code .reg}, {@code .zip} or {@code .cab}; the content decides
   * @return the dump
   * @throws IOException if the file cannot be read
   * @throws RegistryDumpException if it does not contain a dump, or is damaged or too large
   */
  public static RegistryDump read(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a stream.
   *
   * @param in the bytes of a {@code .reg}, {@code .zip} or {@code .cab}; the caller closes it
   * @return the dump
   * @throws IOException if the stream cannot be read
   * @throws RegistryDumpException if it does not contain a dump, or is damaged or too large
   */
  public static RegistryDump read(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    Reading reading = new Reading();
    new DumpArchive(reading).read(new BufferedInputStream(new BoundedInput(in, MAX_BYTES)));
    return reading.result();
  }

  /**
   * Returns the record of the enrollment.
   *
   * @return the record
   */
  public EnrollmentRecord record() {
    return record;
  }

  /**
   * Returns the lines that could not be read.
   *
   * @return the first 1,000 of them
   */
  public List<DumpMistake> mistakes() {
    return mistakes;
  }

  /** Reads the files of an archive, or a single file, in any order. */
  static final class Reading {
    private final List<DumpMistake> mistakes = new ArrayList<>();
    private final DumpFacts facts = new DumpFacts(this::mistake);
    private Optional<Boolean> hybrid = Optional.empty();
    private boolean found;

    boolean isWanted(String path) {
      String name = baseName(path);
      return name.equals(FILE_NAME) || name.equals(DEPLOYMENT_FILE_NAME);
    }

    /** Reads a relevant file. */
    void take(String path, InputStream content) throws IOException {
      if (baseName(path).equals(DEPLOYMENT_FILE_NAME)) {
        hybrid = hybridJoin(content.readNBytes(LONGEST_DEPLOYMENT_FILE));
      } else {
        dump(content);
      }
    }

    void dump(InputStream content) throws IOException {
      found |= new RegLines(text(content), facts, this::mistake).read();
    }

    private void mistake(long line, String problem) {
      if (mistakes.size() < MOST_MISTAKES) {
        mistakes.add(new DumpMistake(line, problem));
      }
    }

    RegistryDump result() {
      if (!found) {
        throw new RegistryDumpException(
            RegistryDumpException.Reason.NOT_A_DUMP,
            "It does not contain a registry key. Use MDMDiagReport_RegistryDump.reg, or the .zip or"
                + " .cab that contains it.");
      }
      return new RegistryDump(
          new DumpReading(facts, hybrid, !mistakes.isEmpty()).record(), mistakes);
    }

    private static String baseName(String path) {
      String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<Boolean> hybridJoin(byte[] json) {
      try {
        @Nullable JsonNode file =
            JSON.readTree(new String(json, charset(json)).replace("\uFEFF", ""));
        JsonNode method =
            file == null ? JSON.missingNode() : file.path("CloudAssignedDomainJoinMethod");
        return method.isInt() ? Optional.of(method.intValue() == 1) : Optional.empty();
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }
  }

  private static Reader text(InputStream content) throws IOException {
    BufferedInputStream in = new BufferedInputStream(content);
    in.mark(4);
    byte[] start = in.readNBytes(3);
    in.reset();
    return new InputStreamReader(in, charset(start));
  }

  /**
   * Detects UTF-16 by its byte order mark or by the zero byte next to a Latin letter; everything
   * else is UTF-8.
   */
  private static Charset charset(byte[] start) {
    int first = start.length > 0 ? start[0] & 0xff : -1;
    int second = start.length > 1 ? start[1] & 0xff : -1;
    if ((first == 0xff && second == 0xfe) || (first > 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return (first == 0xfe && second == 0xff) || (first == 0 && second > 0)
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  static RegistryDumpException damaged(String what, @Nullable Throwable cause) {
    return new RegistryDumpException(
        RegistryDumpException.Reason.ARCHIVE_DAMAGED,
        "The archive cannot be unpacked: "
            + Objects.requireNonNull(what)
            + ". Unpack it with another tool and use MDMDiagReport_RegistryDump.reg.",
        cause);
  }
}
