package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A fenced block of code in a page of the documentation.
 *
 * @param page the page, from the project's root
 * @param line the line of the page on which the code begins, counted from 1
 * @param language the word behind the fence
 * @param code the code
 */
public record MarkdownSample(String page, int line, String language, String code) {
  /** Reads the blocks of one language from a page. */
  public static List<MarkdownSample> in(String page, String language) {
    List<MarkdownSample> samples = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(Path.of(System.getProperty("esp.root"), page));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("```")) {
          int end = i + 1;
          while (!lines.get(end).equals("```")) {
            end++;
          }
          if (lines.get(i).equals("```" + language)) {
            samples.add(
                new MarkdownSample(
                    page, i + 2, language, String.join("\n", lines.subList(i + 1, end)) + "\n"));
          }
          i = end;
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(samples).as("%s blocks in %s", language, page).isNotEmpty();
    return samples;
  }

  /** Finds the files that a page links to, as written there. */
  public static List<String> linksIn(String page) throws IOException {
    return matches(page, "\\]\\((?!https?:)([^)#]+)");
  }

  /** Finds the first group of a pattern wherever it matches in a page. */
  public static List<String> matches(String page, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(System.getProperty("esp.root"), page)))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  /**
   * Compiles source files, named by their classes, with the class path of the test, and loads them.
   */
  public static ClassLoader compile(Path output, List<String> options, NamedSource... sources)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", output.toString(), "-proc:none", "-cp", classPath()));
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                new StringWriter(),
                null,
                diagnostics,
                arguments,
                null,
                Stream.of(sources).map(NamedSource::asFile).toList())
            .call();
    assertThat(compiled).as(diagnostics.getDiagnostics().toString()).isTrue();
    return new URLClassLoader(
        new URL[] {output.toUri().toURL()}, MarkdownSample.class.getClassLoader());
  }

  /** Runs a static method without parameters, and lets its own exception through. */
  public static void run(ClassLoader classes, String type, String method) throws Exception {
    var declared = classes.loadClass(type).getDeclaredMethod(method);
    declared.setAccessible(true);
    try {
      declared.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** One source file. */
  public record NamedSource(String className, String source) {
    private JavaFileObject asFile() {
      String file = className.replace('.', '/') + ".java";
      return new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return source;
        }
      };
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
