package io.github.autopilotesp.testkit.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder below {@code target} with packages of npm, and the programs that run in it. */
final class NodeFolder {
  private static final Path MODULE = Path.of(System.getProperty("esp.root"), "esp-testkit");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a program said, and how it ended. */
  record Ended(int status, String output) {}

  private NodeFolder(Path folder) {
    this.folder = folder;
  }

  /** Copies files of {@code src/clients} and installs what {@code package.json} names. */
  static NodeFolder install(String name, List<String> files)
      throws IOException, InterruptedException {
    NodeFolder node =
        new NodeFolder(Files.createDirectories(MODULE.resolve("target/clients/" + name)));
    for (String file : files) {
      Files.writeString(
          node.folder.resolve(file),
          Files.readString(MODULE.resolve("src/clients").resolve(name).resolve(file)));
    }
    node.run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");
    return node;
  }

  Path path() {
    return folder;
  }

  NodeFolder with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets programs trust certificates beside those that they come with. */
  NodeFolder trusting(X509Certificate... certificates)
      throws IOException, CertificateEncodingException {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    Files.writeString(folder.resolve("fakes.pem"), pem);
    return with("NODE_EXTRA_CA_CERTS", folder.resolve("fakes.pem").toString());
  }

  /** Runs a program that has to end well, and gives what it said. */
  String run(String... command) throws IOException, InterruptedException {
    Ended ended = tried(command);
    assertThat(ended.status()).as(ended.output()).isZero();
    return ended.output();
  }

  Ended tried(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
