package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The plan that the one file holds, if it is a saved plan and no document. */
  Optional<EspPlan> readPlan() throws IOException {
    if (files.size() != 1 || !files.get(0).toString().endsWith(".json")) {
      return Optional.empty();
    }
    String text = Files.readString(files.get(0));
    return isSaved(text) ? Optional.of(EspPlan.fromJson(text)) : Optional.empty();
  }

  /** A saved plan says its format version, a document its version. */
  private static boolean isSaved(String text) {
    try {
      return GraphJson.parseOwn(text).properties().containsKey("formatVersion");
    } catch (GraphFormatException e) {
      return false; // and no document: reading it as one says where
    }
  }
}
