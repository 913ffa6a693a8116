package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide {@code docs/document.md} says what the code does. */
class DocumentGuideTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(yaml|json|text)\n(.*?)```", Pattern.DOTALL);

  private static String guide;

  private record Block(String language, String text) {}

  @BeforeAll
  static void read_the_guide() throws IOException {
    guide = Files.readString(Path.of(System.getProperty("esp.root"), "docs", "document.md"));
  }

  private static List<Block> blocks() {
    return BLOCK
        .matcher(guide)
        .results()
        .map((MatchResult block) -> new Block(block.group(1), block.group(2)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> an_example_is_read_or_refused_with_the_message_that_follows_it() {
    List<Block> blocks = blocks();
    return IntStream.range(0, blocks.size())
        .filter(i -> !blocks.get(i).language().equals("text"))
        .mapToObj(
            i -> {
              boolean refused =
                  i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
              return DynamicTest.dynamicTest(
                  "example " + (i + 1),
                  () -> {
                    if (refused) {
                      refuses(blocks.get(i), blocks.get(i + 1).text().strip());
                    } else {
                      reads(blocks.get(i));
                    }
                  });
            });
  }

  private static void reads(Block example) {
    ProfileDocument document = parse(example);

    assertThat(ProfileDocument.parse(document.toYaml(), DocumentFormat.YAML, "again"))
        .isEqualTo(document);
  }

  private static void refuses(Block example, String message) {
    DocumentException failure = catchThrowableOfType(DocumentException.class, () -> parse(example));
    assertThat(failure).hasMessage(message);
  }

  private static ProfileDocument parse(Block example) {
    DocumentFormat format = DocumentFormat.valueOf(example.language().toUpperCase(Locale.ROOT));
    return ProfileDocument.parse(example.text(), format, "profiles." + example.language());
  }

  @Test
  void the_overlay_is_laid_over_the_first_example(@TempDir Path folder) throws IOException {
    MatchResult overlay =
        Pattern.compile("```yaml contoso.yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .findFirst()
            .orElseThrow();
    Files.writeString(folder.resolve("base.yaml"), blocks().get(0).text());
    Path file = Files.writeString(folder.resolve("contoso.yaml"), overlay.group(1));

    assertThat(ProfileDocument.read(file).merged())
        .contains("Contoso Portal", "timeoutMinutes: 120", "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722")
        .doesNotContain("Company Portal", "kiosk");
  }

  @Test
  void every_key_is_explained() {
    Stream<String> keys =
        Stream.of(
                DocumentKeys.DOCUMENT,
                DocumentKeys.OVERRIDE,
                DocumentKeys.PROFILE,
                DocumentKeys.ALL_SETTINGS,
                DocumentKeys.BLOCKING,
                DocumentKeys.ASSIGNMENT)
            .flatMap(List::stream);

    assertThat(keys).allSatisfy(key -> assertThat(guide).contains("| `" + key + "` |"));
  }
}
