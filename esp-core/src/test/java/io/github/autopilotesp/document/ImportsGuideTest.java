package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.wire.GraphFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide {@code docs/imports.md} says what the code does. Its samples are made. */
class ImportsGuideTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(\\w+) ?([\\w.-]*)\n(.*?)```", Pattern.DOTALL);

  private static final Path GUIDE = Path.of(System.getProperty("esp.root"), "docs", "imports.md");

  private record Block(String language, String file, String text) {}

  /** A file of another tool, and what the guide shows after it. */
  private record Sample(Block file, List<Block> shown) {}

  private static List<Sample> samples() throws IOException {
    String guide = Files.readString(GUIDE);
    List<Sample> samples = new ArrayList<>();
    BLOCK
        .matcher(guide)
        .results()
        .map(block -> new Block(block.group(1), block.group(2), block.group(3)))
        .filter(block -> !block.language().equals("java"))
        .forEach(
            block -> {
              if (block.file().isEmpty()) {
                samples.get(samples.size() - 1).shown().add(block);
              } else {
                samples.add(new Sample(block, new ArrayList<>()));
              }
            });
    return samples;
  }

  @TestFactory
  Stream<DynamicTest> a_sample_becomes_the_document_and_the_report_that_follow_it()
      throws IOException {
    return samples().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.file().file(), () -> check(sample)));
  }

  @Test
  void the_java_sample_is_compiled_and_run_here(@TempDir Path folder) throws IOException {
    Sample sample = samples().get(0);
    Path file = Files.writeString(folder.resolve("export.json"), sample.file().text());

    // The guide has the next lines.
    ImportedProfiles imported = ProfileImport.read(file);
    System.out.println(imported.document().toYaml());
    System.err.println(imported.losses().toText());

    assertThat(imported.losses().file()).isEqualTo(file.toString());
    String source =
        Files.readString(
            Path.of(
                System.getProperty("esp.root"),
                "esp-core/src/test/java",
                getClass().getName().replace('.', '/') + ".java"));
    String java = Files.readString(GUIDE).split("```java\n", -1)[1].split("```", -1)[0];
    assertThat(java.lines().filter(line -> !line.isEmpty() && !line.startsWith("import ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(source).contains("    " + line + "\n"));
  }

  @Test
  void every_reason_for_a_loss_is_in_the_table() throws IOException {
    assertThat(Files.readString(GUIDE))
        .contains(
            "| ESP304 |",
            "| ESP305 |",
            "| ESP407 |",
            "| ESP503 |",
            "| ESP801 |",
            "| ESP802 |",
            "| ESP804 |",
            "| ESP805 |");
  }

  private static void check(Sample sample) {
    assertThat(sample.shown()).isNotEmpty();
    for (Block shown : sample.shown()) {
      if (shown.language().equals("yaml")) {
        assertThat(read(sample).document().toYaml()).endsWith(shown.text());
      } else if (shown.text().lines().findFirst().orElseThrow().contains("dropped, ")) {
        assertThat(read(sample).losses().toText()).isEqualTo(shown.text());
      } else {
        assertThat(catchThrowableOfType(GraphFormatException.class, () -> read(sample)))
            .hasMessage(shown.text().strip());
      }
    }
  }

  private static ImportedProfiles read(Sample sample) {
    return ProfileImport.parse(sample.file().text(), sample.file().file());
  }
}
