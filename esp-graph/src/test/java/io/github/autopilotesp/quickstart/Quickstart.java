package io.github.autopilotesp.quickstart;

import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.autopilotesp.document.DocumentException;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.outcome.EspOutcome;
import io.github.autopilotesp.outcome.Promise;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.EspPlan;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.reconcile.PlanOptions;
import io.github.autopilotesp.reconcile.PlanRefusedException;
import io.github.autopilotesp.targeting.TenantTargeting;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ReportStyle;
import io.github.autopilotesp.validation.ValidationException;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.validation.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main job, end to end: a profile document is checked, planned, applied through the Microsoft
 * Graph SDK, read back and compared. It has no logic of its own beyond the order of the calls.
 *
 * <p>The system properties {@code esp.document}, {@code esp.tenant} and {@code esp.apply} are
 * described in the README. Ends with status 0 only if every comparison held, 1 if one did not, 2 if
 * the input is no good.
 */
public final class Quickstart {
  private final PrintStream out;
  private final ProgressBar progress;

  private Quickstart(PrintStream out) {
    this.out = out;
    this.progress = new ProgressBar(out);
  }

  /** Runs the main job. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Quickstart(out).run());
  }

  private int run() {
    try {
      String where = System.getProperty("esp.tenant", "fake");
      return switch (where) {
        case "graph" -> onRealTenant();
        case "fake" -> onFakeTenant();
        default -> {
          out.println("-Desp.tenant is " + where + "; say graph or fake.");
          yield 2;
        }
      };
    } catch (NoSuchFileException e) {
      out.println("There is no file " + e.getMessage() + ".");
      return 2;
    } catch (IOException
        | DocumentException
        | UnresolvedReferencesException
        | ValidationException
        | PlanRefusedException
        | TenantException e) {
      out.println();
      out.println(e.getMessage());
      return 2;
    }
  }

  private int onFakeTenant() throws IOException {
    String own = System.getProperty("esp.document", "");
    ProfileDocument document = own.isBlank() ? Demo.document("profiles.yaml") : read(own);
    try (Demo demo = Demo.start();
        IntuneTenant tenant = demo.connect()) {
      title("A fake tenant listens on " + demo.address());
      demo.addWhatIsMissing(document).forEach(added -> out.println("  added: " + added));

      boolean good = reconcile(tenant, document);
      if (own.isBlank()) {
        title("A day later: one setting and one order are different");
        good &= reconcile(tenant, Demo.document("profiles-changed.yaml"));
        title("Which profile a device gets, before it is unboxed");
        demo.devices().forEach((device, scenario) -> explain(tenant, device, scenario));
        title("An enrollment that failed, and why");
        out.print(failed(tenant, demo).toText());
      }
      title(good ? "Every comparison held." : "A comparison did not hold; see above.");
      return good ? 0 : 1;
    }
  }

  private void explain(IntuneTenant tenant, DeviceKey device, Scenario scenario) {
    out.println();
    out.print(
        TenantTargeting.of(tenant)
            .namingGroups()
            .resolve(device, Optional.empty(), scenario)
            .toText());
  }

  private static EspOutcome failed(IntuneTenant tenant, Demo demo) throws IOException {
    Promise promise =
        Promise.today(tenant, Demo.laptop(), Optional.empty(), Scenario.userDriven().entraJoined());
    InputStream logs = new ByteArrayInputStream(demo.logsOfAFailedEnrollment());
    return EspOutcome.of(promise, RegistryDump.read(logs).record());
  }

  private int onRealTenant() throws IOException {
    ProfileDocument document = read(System.getProperty("esp.document", ""));
    boolean apply = Boolean.getBoolean("esp.apply");
    try (IntuneTenant tenant =
        GraphIntuneTenant.builder()
            .credential(new DefaultAzureCredentialBuilder().build())
            .build()) {
      if (apply) {
        return reconcile(tenant, document) ? 0 : 1;
      }
      check(tenant, document);
      title("What would change");
      out.print(EspReconciler.forTenant(tenant).plan(document).toText());
      out.println("Nothing was written. Say -Desp.apply=true to apply this.");
      return 0;
    }
  }

  private static ProfileDocument read(String file) throws IOException {
    if (file.isBlank()) {
      throw new IOException("Name the profile document with -Desp.document=FILE.");
    }
    return ProfileDocument.read(Path.of(file));
  }

  private void check(IntuneTenant tenant, ProfileDocument document) {
    EspProfileSet desired = document.resolve(tenant);
    title("What the documented rules say");
    ValidationReport report =
        EspValidator.standard().validate(ValidationInput.of(document, desired).tenant(tenant));
    out.print(report.toText(ReportStyle.forTerminal()));
    report.throwOnErrors();
  }

  private boolean reconcile(IntuneTenant tenant, ProfileDocument document) {
    check(tenant, document);
    EspReconciler reconciler =
        EspReconciler.builder(tenant).validator(EspValidator.standard()).build();
    EspPlan plan = reconciler.plan(document);

    title("What would change");
    out.print(plan.toText());

    title("Applying");
    ApplyReport report = reconciler.apply(plan, progress);
    out.print(report.toText());

    title("What is in the tenant now");
    out.print(new TenantTable(tenant).render(tenant.profiles().list()));

    title("Doing it again");
    EspPlan again = reconciler.plan(document, PlanOptions.none().knowingNotKept(report.notKept()));
    out.print(again.toText());
    return report.isComplete() && again.isEmpty();
  }

  private void title(String text) {
    out.println();
    out.println("── " + text);
  }
}
