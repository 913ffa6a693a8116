package io.github.autopilotesp.graph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A document as it is after its base was merged in. */
@Command(
    name = "render",
    description = "Prints documents as one, each merged with the base that it extends.",
    footer = {"", "Example:", "  esp render kiosks.yaml"})
final class RenderCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final DocumentFiles documents = new DocumentFiles();

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    surroundings.out().print(documents.read().merged());
    return ExitCode.GOOD;
  }
}
