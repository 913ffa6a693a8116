package io.github.autopilotesp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * docs/dependencies.md has a reason for each dependency that a POM declares, and for nothing else.
 */
class DependenciesTest {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final Pattern ARTIFACT = Pattern.compile("^\\| `([^`]+)`( \\(optional\\))? \\|");

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void what_users_get_is_listed_with_its_reason(String module) throws Exception {
    Set<String> declared = declared(module, scope -> scope.equals("compile"));

    assertThat(listed(module + ", at run time")).isEqualTo(declared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"esp-core", "esp-testkit", "esp-graph"})
  void what_only_the_build_needs_is_listed_with_its_reason(String module) throws Exception {
    Set<String> declared =
        declared(module, scope -> scope.equals("test") || scope.equals("provided"));
    declared.removeIf(artifact -> artifact.startsWith("io.github.autopilotesp:"));

    assertThat(listed("Only while building and testing")).containsAll(declared);
  }

  private static Set<String> listed(String heading) throws Exception {
    String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
    String section = page.substring(page.indexOf("## " + heading) + 3);
    int end = section.indexOf("\n## ");
    return collect((end < 0 ? section : section.substring(0, end)).lines());
  }

  private static Set<String> collect(Stream<String> lines) {
    Set<String> artifacts = new TreeSet<>();
    lines.map(ARTIFACT::matcher).filter(Matcher::find).forEach(row -> artifacts.add(row.group(1)));
    return artifacts;
  }

  private static Set<String> declared(String module, Predicate<String> scopes) throws Exception {
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve(module).resolve("pom.xml").toFile())
            .getDocumentElement();
    Set<String> artifacts = new TreeSet<>();
    NodeList dependencies = pom.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      boolean direct = dependency.getParentNode().getParentNode().getNodeName().equals("project");
      if (direct && scopes.test(child(dependency, "scope", "compile"))) {
        artifacts.add(child(dependency, "groupId", "") + ":" + child(dependency, "artifactId", ""));
      }
    }
    return artifacts;
  }

  private static String child(Element parent, String name, String otherwise) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return otherwise;
  }
}
