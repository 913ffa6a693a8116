package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.tenant.PracticeService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The main job, end to end, through the program {@code esp}: a profile document is checked,
 * planned, applied through the Microsoft Graph SDK, and looked at again. It has no logic of its own
 * beyond the order of the commands.
 *
 * <p>The system properties {@code esp.document}, {@code esp.tenant} and {@code esp.apply} are
 * described in the README. Ends with status 0 only if every command ended as it should.
 */
public final class Quickstart {
  private final Surroundings surroundings;
  private final List<String> where;
  private boolean good = true;

  private Quickstart(Surroundings surroundings, List<String> where) {
    this.surroundings = surroundings;
    this.where = where;
  }

  /** Runs the main job. */
  public static void main(String[] args) throws IOException {
    System.exit(
        run(
            Surroundings.ofProcess(),
            System.getProperty("esp.tenant", "fake"),
            System.getProperty("esp.document", ""),
            Boolean.getBoolean("esp.apply")));
  }

  static int run(Surroundings surroundings, String tenant, String document, boolean apply)
      throws IOException {
    Optional<String> mistake = mistake(tenant, document);
    if (mistake.isPresent()) {
      surroundings.out().println(mistake.get());
      surroundings.out().flush();
      return 2;
    }
    boolean good =
        tenant.equals("fake")
            ? onFake(surroundings, document)
            : onGraph(surroundings, document, apply);
    surroundings.out().println(good ? "Everything ended as it should." : "Not all went well.");
    surroundings.out().flush();
    return good ? 0 : 1;
  }

  private static Optional<String> mistake(String tenant, String document) {
    if (!tenant.equals("fake") && !tenant.equals("graph")) {
      return Optional.of("-Desp.tenant is " + tenant + "; say graph or fake.");
    } else if (tenant.equals("graph") && document.isBlank()) {
      return Optional.of("Name the profile document with -Desp.document=FILE.");
    } else if (document.isBlank()) {
      return Optional.empty();
    }
    try {
      ProfileDocument.read(Path.of(document));
      return Optional.empty();
    } catch (EspException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Optional.of("The document " + document + " cannot be read: " + e);
    }
  }

  private static boolean onFake(Surroundings surroundings, String own) throws IOException {
    Path folder = Files.createTempDirectory("esp-quickstart");
    try (PracticeService service = ServiceTenants.start(1)) {
      surroundings.out().println("A fake tenant listens on " + service.endpoint());
      Quickstart quickstart =
          new Quickstart(
              surroundings.with(
                  options -> new TenantSession(ServiceTenants.connect(service), Optional.empty())),
              List.of("--fake"));
      Path file = own.isBlank() ? copy("profiles.yaml", folder) : Path.of(own);
      try (TenantSession session =
          new TenantSession(ServiceTenants.connect(service), Optional.empty())) {
        new TenantSession(session.tenant(), Optional.of(service)).ready(ProfileDocument.read(file));
      }
      quickstart.reconcile(file, folder.resolve("backup.json"));
      if (own.isBlank()) {
        quickstart.title("A day later: one setting and one order are different");
        quickstart.reconcile(copy("profiles-changed.yaml", folder), folder.resolve("second.json"));
        quickstart.title("Which profile a device gets, before it is unboxed");
        quickstart.ends(0, "explain", "--serial", "0F37-SURFACE");
        quickstart.ends(0, "explain", "--serial", "PF2X-THINKPAD", "--mode", "pre_provisioned");
        quickstart.ends(0, "explain", "--serial", "8CC1-KIOSK", "--mode", "self_deploying");
        quickstart.title("An enrollment that failed, and why");
        quickstart.ends(0, "outcome", "--serial", "0F37-SURFACE");
      }
      return quickstart.good;
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static boolean onGraph(Surroundings surroundings, String document, boolean apply) {
    Quickstart quickstart = new Quickstart(surroundings, List.of("--cloud", "global"));
    quickstart.ends(0, "check", document);
    if (apply) {
      quickstart.ends(0, "apply", document, "--yes");
      quickstart.ends(0, "plan", document);
    } else {
      int code = quickstart.esp("plan", document);
      quickstart.good &= code == ExitCode.GOOD || code == ExitCode.DIFFERS;
      surroundings.out().println("Nothing was written. Say -Desp.apply=true to apply this.");
    }
    return quickstart.good;
  }

  private void reconcile(Path file, Path backup) {
    title("What the documented rules say");
    ends(0, "check", file);
    title("What would change");
    ends(2, "plan", file);
    title("Applying");
    ends(0, "apply", file, "--yes", "--backup", backup);
    title("What is in the tenant now");
    ends(0, "docs");
    title("Doing it again");
    ends(0, "plan", file);
  }

  private void ends(int expected, Object... arguments) {
    good &= esp(arguments) == expected;
  }

  private int esp(Object... arguments) {
    List<String> words =
        Stream.concat(Stream.of(arguments).map(String::valueOf), where.stream()).toList();
    surroundings.out().println("$ esp " + String.join(" ", words));
    return Esp.run(surroundings, words);
  }

  private void title(String text) {
    surroundings.out().println();
    surroundings.out().println("── " + text);
  }

  private static Path copy(String resource, Path folder) throws IOException {
    try (InputStream in = Quickstart.class.getResourceAsStream("/quickstart/" + resource)) {
      Path file = folder.resolve(resource);
      Files.copy(Objects.requireNonNull(in, resource), file);
      return file;
    }
  }
}
