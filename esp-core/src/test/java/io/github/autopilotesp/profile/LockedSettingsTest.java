package io.github.autopilotesp.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documentation locks does not compile; what it unlocks does. */
class LockedSettingsTest {
  @TempDir Path classes;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the hidden page has no timeout                | EspSettings.hidden().timeout(Duration.ofMinutes(5))              | timeout
          the hidden page has no message                | EspSettings.hidden().customMessage("x")                          | customMessage
          the hidden page has no log collection         | EspSettings.hidden().collectLogs(true)                           | collectLogs
          the hidden page has no OOBE switch            | EspSettings.hidden().onlyDuringOobe(true)                        | onlyDuringOobe
          the hidden page has no quality updates        | EspSettings.hidden().installQualityUpdates(true)                 | installQualityUpdates
          the hidden page has no block device use       | EspSettings.hidden().blockDeviceUse(BlockDeviceUse.no())         | blockDeviceUse
          no reset where use is not blocked             | BlockDeviceUse.no().allowReset(true)                             | allowReset
          no use on failure where use is not blocked    | BlockDeviceUse.no().allowUse(true)                               | allowUse
          no technician switch where use is not blocked | BlockDeviceUse.no().onlyFailSelectedAppsInTechnicianPhase(true)  | onlyFailSelectedAppsInTechnicianPhase
          no technician switch where all apps block     | BlockDeviceUse.untilAllApps().onlyFailSelectedAppsInTechnicianPhase(true) | onlyFailSelectedAppsInTechnicianPhase
          no reset beside block device use              | EspSettings.showProgress().allowReset(true)                      | allowReset
          no selected apps beside block device use      | EspSettings.showProgress().selectedApps(AppId.of("a"))           | selectedApps
          no excluded group is offered                  | Assignment.toExcludedGroup(GroupId.of("g"))                      | toExcludedGroup
          a profile has no priority                     | EspProfile.builder().priority(1)                                 | priority
          an app id is not a group id                   | Assignment.toGroup(AppId.of("a"))                                | AppId
          """)
  void does_not_compile(String what, String expression, String culprit) {
    List<String> errors = compile(expression);

    assertThat(errors).as(what).singleElement().asString().contains(culprit);
  }

  @Test
  void what_is_unlocked_compiles() {
    List<String> errors =
        compile(
            """
            EspSettings.showProgress()
                .timeout(Duration.ofMinutes(90))
                .customMessage("Call 5555.")
                .collectLogs(true)
                .onlyDuringOobe(true)
                .installQualityUpdates(true)
                .blockDeviceUse(BlockDeviceUse.untilSelectedApps(AppId.of("a"))
                    .allowReset(true)
                    .allowUse(true)
                    .onlyFailSelectedAppsInTechnicianPhase(true))
                .build()
            """);

    assertThat(errors).isEmpty();
  }

  private List<String> compile(String expression) {
    String source =
        """
        import io.github.autopilotesp.profile.*;
        import java.time.Duration;
        class Snippet { Object value = %s; }
        """
            .formatted(expression);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    compiler
        .getTask(
            new StringWriter(),
            null,
            diagnostics,
            List.of("-d", classes.toString(), "-proc:none", "-cp", library()),
            null,
            List.of(file))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .collect(Collectors.toList());
  }

  private static String library() {
    return Path.of(
            URI.create(
                EspProfile.class.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
