package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in a file, it is read or refused with problems that lie within the file. */
class DocumentFuzzTest {

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void any_text_is_read_or_refused(@ForAll("texts") String text, @ForAll DocumentFormat format) {
    try {
      ProfileDocument document = ProfileDocument.parse(text, format, "any");

      assertThat(document.locate("version")).isPresent();
    } catch (DocumentException e) {
      long lines = text.split("\r\n|\r|\n", -1).length;
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.location().line()).isBetween(1, (int) lines);
                assertThat(problem.location().column()).isPositive();
                assertThat(problem.message()).isNotBlank();
              });
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "version: 1\n",
            "profiles:\n",
            "  - name: a\n",
            "    settings:\n",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ": ",
            "- ",
            "\n",
            "  ",
            "\t",
            "|\n",
            ">-\n",
            "&a ",
            "*a",
            "!!str ",
            "!<x> ",
            "%YAML 1.1\n",
            "%YAML 9.9\n",
            "%TAG ! x\n",
            "---\n",
            "...\n",
            "# c\n",
            "? ",
            "\\",
            "\"\\uD800\"",
            "\"\\UFFFFFFFF\"",
            "\"\\x\"",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE80",
            "\uD83D",
            "\u0000",
            "\u0007",
            "\r",
            "\r\n",
            "12",
            "0x",
            ".nan",
            "1e9",
            "true",
            "null",
            "~",
            "<<",
            "{\"version\": 1, \"profiles\": []}",
            "@",
            "`");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
        Arbitraries.strings().all().ofMaxLength(20));
  }
}
