package io.github.autopilotesp.testkit.generators;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates texts and ids. */
final class Texts {
  /** Includes characters that are special in JSON, YAML, OData, Markdown or a terminal. */
  private static final Arbitrary<String> PIECES =
      Arbitraries.of(
          " ",
          "-",
          "'",
          "''",
          "\"",
          "\\",
          "/",
          ":",
          ": ",
          " #",
          "{",
          "}",
          "[",
          "&",
          "%",
          "?",
          "!",
          "*",
          "|",
          ">",
          "<",
          "@",
          "`",
          "no",
          "null",
          "0",
          "012",
          "1e3",
          "é",
          "ß",
          "工場",
          "🙂",
          "\u00a0",
          "Kiosk",
          "Front desk",
          "Büro");

  private Texts() {}

  /** Generates a line that is not blank. */
  static Arbitrary<String> line() {
    Arbitrary<String> word = Arbitraries.of("Autopilot", "Kiosk", "Büro", "受付", "x", "A", "null");
    Arbitrary<String> rest = PIECES.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    return Combinators.combine(word, rest).as((begin, end) -> begin + end);
  }

  /** Generates one or more lines that are not blank, some of the maximum length. */
  static Arbitrary<String> message(int longest) {
    Arbitrary<String> lines = line().list().ofMinSize(1).ofMaxSize(3).map(all -> join(all, "\n"));
    Arbitrary<String> full = Arbitraries.of("x".repeat(longest), "é".repeat(longest));
    return Arbitraries.frequencyOf(Tuple.of(30, lines), Tuple.of(1, full));
  }

  private static String join(List<String> lines, String separator) {
    return String.join(separator, lines);
  }

  /** Generates a version 4 GUID, never the all-zero id that means "none". */
  static Arbitrary<String> guid() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
        .as(
            (high, low) ->
                new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | Long.MIN_VALUE).toString());
  }

  static Arbitrary<String> notGuid() {
    return Arbitraries.of(
        " ",
        "Company Portal",
        "00000000-0000-0000-0000-00000000000",
        "00000000-0000-0000-0000-0000000000000",
        "g0000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000001x",
        "1-2-3-4-5");
  }
}
