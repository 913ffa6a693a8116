package io.github.autopilotesp.testkit.clients;

import io.github.autopilotesp.testkit.FakeGraphServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Microsoft's JavaScript client and TypeScript models against the fake, over TLS. */
class JavaScriptClients {
  @Test
  void the_client_compiles_against_the_models_and_finds_what_it_expects() throws Exception {
    NodeFolder node = NodeFolder.install("js", List.of("package.json", "clients.ts"));
    node.run(
        "npx", "tsc", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext",
        "clients.ts");
    try (FakeGraphServer server =
        FakeGraphServer.builder().tenant(ClientsTenant.create()).https().start()) {
      node.trusting(server.certificate());
      node.run("node", "clients.js", server.baseUrl().toString());
    }
  }
}
