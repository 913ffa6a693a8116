package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table "Regenerate" of CONTRIBUTING.md names what is there, and all of it. */
class RegenerateTableTest {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final List<String> MODULES = List.of("esp-core", "esp-testkit", "esp-graph");

  /** The switch, and what tests call to heed it. Split, so that this class does not read it. */
  private static final List<String> SWITCHES = List.of("\"esp" + ".update\"", "RecordedFile" + ".");

  private static List<Row> rows;
  private static List<Path> tree;

  /** The code in the cells of a row. */
  private record Row(List<String> files, List<String> commands, List<String> tests) {
    static Row of(String line) {
      List<List<String>> cells =
          Stream.of(line.substring(1).split("\\|", -1)).map(Row::code).toList();
      return new Row(cells.get(0), cells.get(1), cells.get(2));
    }

    private static List<String> code(String cell) {
      return found("`([^`]+)`", cell);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    String section = page.substring(page.indexOf("## Regenerate"));
    rows =
        section
            .substring(0, section.indexOf("\n## "))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(Row::of)
            .toList();
    tree =
        Stream.concat(Stream.of("docs"), MODULES.stream().map(module -> module + "/src"))
            .flatMap(RegenerateTableTest::below)
            .toList();
  }

  @Test
  void each_row_has_a_file_a_command_and_a_test() {
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.files()).isNotEmpty();
              assertThat(row.commands()).isNotEmpty();
              assertThat(row.tests()).isNotEmpty();
            });
  }

  @Test
  void each_file_exists() {
    assertThat(rows)
        .flatExtracting(Row::files)
        .allMatch(file -> tree.stream().anyMatch(matches(file)));
  }

  @Test
  void each_test_exists_and_each_command_runs_one_that_does() {
    List<String> sources = tree.stream().map(path -> path.getFileName().toString()).toList();

    assertThat(rows)
        .flatExtracting(Row::tests)
        .extracting(test -> test + ".java")
        .isSubsetOf(sources);
    assertThat(commands("-Dtest=(\\w+)"))
        .isNotEmpty()
        .extracting(test -> test + ".java")
        .isSubsetOf(sources);
  }

  @Test
  void each_profile_and_property_exists() throws IOException {
    StringBuilder texts = new StringBuilder(Files.readString(ROOT.resolve("pom.xml")));
    for (String module : MODULES) {
      texts.append(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
    }
    String poms = texts.toString();
    tree.stream().filter(RegenerateTableTest::isTest).forEach(file -> texts.append(text(file)));

    assertThat(commands("-P([a-z-]+)"))
        .isNotEmpty()
        .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
    assertThat(commands("-D([\\w.]+)"))
        .isNotEmpty()
        .filteredOn(property -> texts.indexOf(property) < 0)
        .isEmpty();
  }

  @Test
  void each_test_that_heeds_the_switch_is_in_the_table() {
    List<String> heeding =
        tree.stream()
            .filter(RegenerateTableTest::isTest)
            .filter(file -> SWITCHES.stream().anyMatch(text(file)::contains))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(name -> !name.equals("RecordedFile"))
            .toList();

    assertThat(heeding).isNotEmpty();
    assertThat(rows)
        .filteredOn(row -> row.commands().stream().anyMatch(it -> it.contains("-Desp.update=true")))
        .flatExtracting(Row::tests)
        .containsExactlyInAnyOrderElementsOf(heeding);
  }

  @Test
  void each_file_that_asks_not_to_be_edited_is_in_the_table() {
    List<Path> generated =
        tree.stream()
            .filter(path -> path.startsWith("docs") || path.toString().contains("/main/resources/"))
            .filter(path -> Files.isRegularFile(ROOT.resolve(path)))
            .filter(
                path ->
                    text(path)
                        .lines()
                        .limit(5)
                        .anyMatch(line -> line.matches(".*[dD]o not edit.*")))
            .toList();

    assertThat(generated)
        .isNotEmpty()
        .allMatch(
            path ->
                rows.stream()
                    .flatMap(row -> row.files().stream())
                    .anyMatch(it -> matches(it).test(path)));
  }

  private static List<String> commands(String pattern) {
    return rows.stream()
        .flatMap(row -> row.commands().stream())
        .flatMap(command -> found(pattern, command).stream())
        .distinct()
        .toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toList());
  }

  private static Predicate<Path> matches(String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return matcher::matches;
  }

  private static Stream<Path> below(String folder) {
    try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
      return all.map(ROOT::relativize).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTest(Path path) {
    return path.toString().contains("/test/") && path.toString().endsWith(".java");
  }

  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(ROOT.resolve(path)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
