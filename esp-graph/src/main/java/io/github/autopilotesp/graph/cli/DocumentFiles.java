package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The profile documents that a command is about. */
final class DocumentFiles {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Profile documents, YAML or JSON; several are one.")
  private List<Path> files = List.of();

  ProfileDocument read() throws IOException {
    List<ProfileDocument> documents = new ArrayList<>();
    for (Path file : files) {
      documents.add(ProfileDocument.read(file));
    }
    return documents.size() == 1 ? documents.get(0) : ProfileDocument.combine(documents);
  }
}
