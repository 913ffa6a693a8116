package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.wire.EnrollmentExport;
import io.github.autopilotesp.wire.GraphFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Reads very many bytes that are dumps, archives of dumps, exports, almost these, or nothing like
 * them. Runs in the profile {@code fuzz} only, which sets how many.
 */
class RegistryDumpFuzz {
  private static final String TRACKING =
      "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\Autopilot\\EnrollmentStatusTracking\\";
  private static final List<String> PIECES =
      List.of(
          "[" + TRACKING + "ESPTrackingInfo\\Diagnostics\\Sidecar\\2026-07-15T15:00:00.000Z]",
          "[" + TRACKING + "S-1-12-1\\Setup\\Apps\\PolicyProviders\\Sidecar]",
          "[" + TRACKING + "Device\\Setup\\Apps\\Tracking\\Sidecar\\Win32App_a_1]",
          "[" + TRACKING,
          "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Enrollments\\{A}\\FirstSync]",
          " \"InstallationState\"=DWORD:00000002",
          "\"SyncFailureTimeout\"=dword:ffffffff",
          "\"./User/Vendor/Win32App_a_1/x\"=DWORD:3",
          "\"",
          "\"=\"",
          "\"a\"=\"b\"c\"",
          "\"a\"=hex:00,\\",
          "@=\"x\"",
          "%7B%zz%",
          "\n",
          "\r\n",
          "\uFEFF",
          "\u0000");

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
    isReadOrRefused(bytes);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void lines_of_pieces_are_read_or_refused(@ForAll("pieces") String text) {
    isReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
    isReadOrRefused(text.getBytes(StandardCharsets.UTF_16LE));
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void a_damaged_cabinet_is_read_or_refused(@ForAll("damagedCabinets") byte[] cabinet) {
    isReadOrRefused(cabinet);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void an_export_is_read_or_refused(@ForAll("exports") String text) {
    try {
      EnrollmentExport.csv(new StringReader(text))
          .read(
              event -> assertThat(event.id()).isNotEmpty(),
              row -> assertThat(row.line()).isPositive());
    } catch (GraphFormatException e) {
      assertThat(e).hasMessageContaining("AutopilotV1DeploymentStatus");
    }
  }

  /** Whatever is in a dump, it is told in full or refused with a reason. */
  static void isReadOrRefused(byte[] bytes) {
    try {
      RegistryDump dump = RegistryDump.read(new ByteArrayInputStream(bytes));
      EspOutcome outcome = EspOutcome.of(dump.record());
      assertThat(outcome.sentence()).endsWith(".").doesNotContain("\n");
      assertThat(outcome.toText()).startsWith(outcome.sentence());
      assertThat(outcome.timeline()).startsWith("<svg");
      assertThat(dump.mistakes()).allMatch(mistake -> mistake.line() > 0);
    } catch (RegistryDumpException e) {
      assertThat(e.reason()).isNotNull();
    } catch (IOException e) {
      throw new AssertionError("Memory cannot fail", e);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("\n", list));
  }

  @Provide
  Arbitrary<byte[]> damagedCabinets() {
    return Combinators.combine(
            pieces(),
            Arbitraries.of(0, 1, CabinetWriter.LZX),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 255),
            Arbitraries.doubles().between(0.2, 1))
        .as(
            (text, packed, place, value, keep) -> {
              byte[] cabinet =
                  CabinetWriter.write(
                      Map.of(RegistryDump.FILE_NAME, text.getBytes(StandardCharsets.UTF_8)),
                      packed,
                      value % 2 == 0);
              cabinet[(int) (place * (cabinet.length - 1))] = (byte) (int) value;
              return Arrays.copyOf(cabinet, (int) Math.ceil(cabinet.length * keep));
            });
  }

  @Provide
  Arbitrary<String> exports() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "id",
            "deploymentState",
            "success",
            "\"a,b\"",
            "\"",
            "",
            "PT1H",
            "1:02:03",
            "2026-01-01 00:00:00",
            "99999999999",
            "deviceSerialNumber");
    Arbitrary<String> lines = cells.list().ofMaxSize(6).map(list -> String.join(",", list));
    return Combinators.combine(
            Arbitraries.of("id,deploymentState", "deploymentState", "x", ""),
            lines.list().ofMaxSize(5))
        .as((heading, rows) -> heading + "\n" + String.join("\n", rows));
  }
}
