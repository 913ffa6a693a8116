package io.github.autopilotesp.testkit.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeGraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Microsoft's JavaScript client and TypeScript models against the fake, over TLS. */
class JavaScriptClients {
  private static final Path SOURCES =
      Path.of(System.getProperty("esp.root"), "esp-testkit", "src", "clients", "js");
  private static final Path FOLDER =
      Path.of(System.getProperty("esp.root"), "esp-testkit", "target", "clients");

  @Test
  void the_client_compiles_against_the_models_and_finds_what_it_expects() throws Exception {
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "clients.ts")) {
      Files.writeString(FOLDER.resolve(file), Files.readString(SOURCES.resolve(file)));
    }
    run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");
    run(
        "npx", "tsc", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext",
        "clients.ts");
    try (FakeGraphServer server =
        FakeGraphServer.builder().tenant(ClientsTenant.create()).https().start()) {
      String pem =
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(server.certificate().getEncoded())
              + "\n-----END CERTIFICATE-----\n";
      Files.writeString(FOLDER.resolve("fake.pem"), pem);
      run("node", "clients.js", server.baseUrl().toString());
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("NODE_EXTRA_CA_CERTS", FOLDER.resolve("fake.pem").toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
