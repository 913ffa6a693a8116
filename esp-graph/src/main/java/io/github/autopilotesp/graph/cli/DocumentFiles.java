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

/** The profile documents of a command. */
final class DocumentFiles {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Profile documents, YAML or JSON; several are combined.")
  private List<Path> files = List.of();

  ProfileDocument read() throws IOException {
    List<ProfileDocument> documents = new ArrayList<>();
    for (Path file : files) {
      documents.add(ProfileDocument.read(file));
    }
    return documents.size() == 1 ? documents.get(0) : ProfileDocument.combine(documents);
  }

  /** Reads the plan, if the only file is a saved plan instead of a document. */
  Optional<EspPlan> readPlan() throws IOException {
    if (files.size() != 1 || !files.get(0).toString().endsWith(".json")) {
      return Optional.empty();
    }
    String text = Files.readString(files.get(0));
    return isSaved(text) ? Optional.of(EspPlan.fromJson(text)) : Optional.empty();
  }

  /** Returns whether it is a saved plan, which has a format version; a document has a version. */
  private static boolean isSaved(String text) {
    try {
      return GraphJson.parseOwn(text).properties().containsKey("formatVersion");
    } catch (GraphFormatException e) {
      return false; // not a document either: reading it as one reports where
    }
  }
}
