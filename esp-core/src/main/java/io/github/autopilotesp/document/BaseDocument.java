package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.QuotedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The document that another one extends. There is only one level; the base is in the folder of the
 * extending document or below it.
 *
 * @param source its text
 * @param root its tree, without {@code extends}
 */
record BaseDocument(SourceText source, PositionedNode.Mapping root) {

  /** Reads the base that an entry names; any problem with it is fatal. */
  static BaseDocument read(PositionedNode.Entry named, Optional<Path> overlay, Problems problems)
      throws IOException {
    if (overlay.isEmpty()) {
      throw refused(
          named,
          problems,
          "extends needs a folder to look in; read the document with ProfileDocument.read(path)");
    }
    if (!(named.value() instanceof PositionedNode.Text text)) {
      throw refused(named, problems, "extends must name a file, such as base.yaml");
    }
    Path file = beside(overlay.get(), text.value(), named, problems);
    SourceText source = SourceText.read(file);
    Problems ofBase = new Problems();
    PositionedNode tree = DocumentFormat.of(file).tree(source, ofBase);
    if (tree instanceof PositionedNode.Mapping mapping) {
      mapping
          .entry(DocumentKeys.EXTENDS)
          .ifPresent(
              again ->
                  ofBase.add(
                      DocumentProblem.Kind.WRONG_VALUE,
                      again.at(),
                      DocumentKeys.EXTENDS,
                      "this is the base of "
                          + overlay.get()
                          + ", and a base cannot extend another document"));
    }
    new DocumentDecoder(new Decoding(ofBase)).decode(tree);
    return new BaseDocument(source, (PositionedNode.Mapping) tree);
  }

  private static Path beside(
      Path overlay, String name, PositionedNode.Entry named, Problems problems) throws IOException {
    Path file;
    try {
      file = overlay.resolveSibling(name).normalize();
    } catch (InvalidPathException e) {
      throw refused(named, problems, QuotedText.shortened(name) + " is not a file name");
    }
    Path folder = overlay.toAbsolutePath().normalize().getParent();
    if (folder == null || !file.toAbsolutePath().normalize().startsWith(folder)) {
      throw refused(named, problems, "a base must be in the folder of this file or below it");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(named, problems, "there is no file " + QuotedText.shortened(file.toString()));
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw refused(
          named, problems, "a base must be in the folder of this file; this link leaves it");
    }
    if (Files.isSameFile(file, overlay)) {
      throw refused(named, problems, "a document cannot extend itself");
    }
    return file;
  }

  private static DocumentException refused(
      PositionedNode.Entry named, Problems problems, String message) {
    return problems.fatal(
        DocumentProblem.Kind.WRONG_VALUE, named.value().at(), DocumentKeys.EXTENDS, message);
  }
}
