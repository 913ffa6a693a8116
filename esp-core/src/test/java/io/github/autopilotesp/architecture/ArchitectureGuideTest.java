package io.github.autopilotesp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} names is there. */
class ArchitectureGuideTest {
  private static final String ROOM = "io.github.autopilotesp.";
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final Path PACKAGES =
      ROOT.resolve("esp-core/src/main/java/io/github/autopilotesp");

  /** The rooms that have another one's name before their own. */
  private static final Set<String> ROOMS_BELOW = Set.of("internal.engine", "internal.rest");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TYPE = Pattern.compile("(?<![A-Za-z])[A-Z][A-Za-z0-9]+");

  @Test
  void each_class_that_is_named_exists() throws IOException {
    Set<String> existing = types();

    assertThat(code().flatMap(ArchitectureGuideTest::types)).isNotEmpty().isSubsetOf(existing);
  }

  @Test
  void each_class_in_the_pictures_exists() throws IOException {
    Set<String> existing = types();

    assertThat(pictures().flatMap(ArchitectureGuideTest::types)).isNotEmpty().isSubsetOf(existing);
  }

  @Test
  void each_room_is_listed_and_each_listed_room_is_there() throws IOException {
    assertThat(table("package").map(row -> row.get(0))).hasSameElementsAs(rooms());
  }

  @Test
  void each_form_of_a_result_is_where_the_page_says_and_made_by_whom_it_says() throws Exception {
    List<List<String>> forms = table("form").toList();

    assertThat(forms).isNotEmpty();
    for (List<String> row : forms) {
      Class<?> form = Class.forName(ROOM + row.get(1) + "." + row.get(0));
      String[] maker = row.get(3).split("\\.", 2);
      assertThat(type(maker[0]).getDeclaredMethods())
          .as("%s returns %s", row.get(3), row.get(0))
          .anyMatch(
              method ->
                  method.getName().equals(maker[1])
                      && method.getGenericReturnType().getTypeName().contains(form.getName()));
    }
  }

  @Test
  void it_fits_on_a_screen_or_two() throws IOException {
    assertThat(Files.readAllLines(page()).size()).isLessThan(80);
  }

  /** The rows of the table whose first column has this heading, without marks of code. */
  private static Stream<List<String>> table(String heading) throws IOException {
    return Files.readAllLines(page()).stream()
        .dropWhile(line -> !line.startsWith("| " + heading + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(2).replace("`", "").split(" \\| ?", -1)));
  }

  /** The class of this simple name, in whatever package of esp-core. */
  private static Class<?> type(String simpleName) throws Exception {
    try (Stream<Path> files = Files.walk(PACKAGES)) {
      Path source =
          files.filter(file -> file.endsWith(simpleName + ".java")).findFirst().orElseThrow();
      String room = PACKAGES.relativize(source.getParent()).toString().replace('/', '.');
      return Class.forName(ROOM + room + "." + simpleName);
    }
  }

  private static List<String> rooms() throws IOException {
    try (Stream<Path> folders = Files.walk(PACKAGES)) {
      return folders
          .filter(Files::isDirectory)
          .filter(ArchitectureGuideTest::holdsClasses)
          .map(folder -> PACKAGES.relativize(folder).toString().replace('/', '.'))
          .filter(name -> !name.isEmpty())
          // A room's own sub-rooms stand with it, and what serves all has a line of its own.
          .filter(name -> !name.contains(".") || ROOMS_BELOW.contains(name))
          .toList();
    }
  }

  private static boolean holdsClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> code() throws IOException {
    String[] parts = Files.readString(page()).split("```", -1);
    String text =
        Stream.iterate(0, i -> i < parts.length, i -> i + 2)
            .map(i -> parts[i])
            .collect(Collectors.joining());
    return CODE.matcher(text).results().map(match -> match.group(1));
  }

  /** What stands between the fences, without the names of files. */
  private static Stream<String> pictures() throws IOException {
    String[] parts = Files.readString(page()).split("```", -1);
    return Stream.iterate(1, i -> i < parts.length, i -> i + 2).map(i -> parts[i]);
  }

  private static Stream<String> types(String text) {
    return TYPE.matcher(text).results().map(match -> match.group());
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> core = Files.walk(ROOT.resolve("esp-core/src"));
        Stream<Path> testkit = Files.walk(ROOT.resolve("esp-testkit/src"));
        Stream<Path> graph = Files.walk(ROOT.resolve("esp-graph/src"))) {
      return Stream.concat(
              Stream.of(core, testkit, graph)
                  .flatMap(files -> files)
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".java"))
                  .map(name -> name.substring(0, name.length() - ".java".length())),
              // Classes inside of others.
              Stream.of("Create"))
          .collect(Collectors.toSet());
    }
  }

  private static Path page() {
    return ROOT.resolve("docs/architecture.md");
  }
}
