package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An offset into a text is a line, and a column that counts characters. */
class SourceTextTest {

  @Property(tries = 300)
  void an_offset_is_where_walking_through_the_text_ends(
      @ForAll("texts") String text, @ForAll double share) {
    int offset = (int) (text.length() * Math.abs(share % 1.0));
    if (offset > 0 && offset < text.length() && splitsCharacter(text, offset)) {
      offset--;
    }

    assertThat(SourceText.of(text, "f").at(offset)).isEqualTo(walk(text, offset));
  }

  private static boolean splitsCharacter(String text, int offset) {
    return Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static SourceLocation walk(String text, int end) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      char c = text.charAt(i);
      boolean lineGoesOn = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !lineGoesOn) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new SourceLocation("f", line, column);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "\n", "\r", "\r\n", "\uD83D\uDE80", "\uD83D", "\uDE80")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }
}
