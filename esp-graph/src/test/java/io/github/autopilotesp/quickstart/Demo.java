package io.github.autopilotesp.quickstart;

import com.azure.core.credential.AccessToken;
import io.github.autopilotesp.format.DocumentFormat;
import io.github.autopilotesp.format.ProfileDocument;
import io.github.autopilotesp.format.ReferenceKind;
import io.github.autopilotesp.format.UnresolvedReference;
import io.github.autopilotesp.format.UnresolvedReferencesException;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** A small company as a fake tenant: apps, device groups, a filter. */
final class Demo implements AutoCloseable {
  private final FakeGraphServer server;

  private Demo(FakeGraphServer server) {
    this.server = server;
  }

  static Demo start() {
    FakeTenant tenant = FakeTenant.create();
    String laptops = deviceGroup(tenant, "Autopilot laptops", "LAPTOP");
    String prepared = deviceGroup(tenant, "Autopilot pre-provisioned", "PREPARED");
    deviceGroup(tenant, "Autopilot kiosks", "KIOSK");
    for (String app : List.of("Contoso VPN", "Company Portal", "Contoso Time")) {
      String id = tenant.addApp("win32LobApp", app);
      tenant.assignApp(id, "required", laptops);
      tenant.assignApp(id, "required", prepared);
    }
    tenant.addFilter("Surface only", "(device.manufacturer -eq \"Microsoft Corporation\")");
    return new Demo(FakeGraphServer.start(tenant));
  }

  private static String deviceGroup(FakeTenant tenant, String name, String groupTag) {
    return tenant.addDynamicGroup(
        name, "(device.devicePhysicalIds -any (_ -eq \"[OrderID]:" + groupTag + "\"))");
  }

  static ProfileDocument document(String resource) throws IOException {
    try (InputStream in = Demo.class.getResourceAsStream("/quickstart/" + resource)) {
      return ProfileDocument.read(
          Objects.requireNonNull(in, resource), DocumentFormat.YAML, resource);
    }
  }

  URI address() {
    return server.baseUrl();
  }

  IntuneTenant connect() {
    AccessToken token =
        new AccessToken("a-token-of-the-fake", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    return GraphIntuneTenant.builder()
        .credential(request -> Mono.just(token))
        .endpoint(server.baseUrl())
        .build();
  }

  /** Gives the fake what a document names, so that a user's own document runs as well. */
  List<String> addWhatIsMissing(ProfileDocument document) {
    List<String> added = new ArrayList<>();
    try (IntuneTenant tenant = connect()) {
      document.resolve(tenant);
    } catch (UnresolvedReferencesException e) {
      for (UnresolvedReference missing : e.references()) {
        add(missing.kind(), missing.name());
        added.add(missing.kind() + " \"" + missing.name() + "\"");
      }
    }
    return added;
  }

  private void add(ReferenceKind kind, String name) {
    switch (kind) {
      case APP -> server.tenant().addApp("win32LobApp", name);
      case GROUP -> server.tenant().addGroup(name);
      case FILTER -> server.tenant().addFilter(name, "(device.model -startsWith \"Surface\")");
      case SCOPE_TAG -> server.tenant().addScopeTag(name);
    }
  }

  void explainTargeting(IntuneTenant tenant, PrintStream out) {}

  @Override
  public void close() {
    server.close();
  }
}
