package io.github.autopilotesp.document;

import java.nio.file.Path;
import java.util.Locale;

/** The formats of a {@link ProfileDocument}. */
public enum DocumentFormat {
  /** YAML 1.2, core schema. Reading it requires snakeyaml-engine. */
  YAML,
  /** JSON. */
  JSON;

  /**
   * Returns the format for a file name.
   *
   * @param file the file
   * @return JSON if the name ends in {@code .json}, otherwise YAML
   */
  public static DocumentFormat of(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
  }

  /** Parses a text to a tree, regardless of its content. */
  PositionedNode tree(SourceText source, Problems problems) {
    if (this == JSON) {
      return JsonDocumentReader.read(source, problems);
    }
    try {
      return YamlDocumentReader.read(source, problems);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Reading YAML needs the library org.snakeyaml:snakeyaml-engine. Add it, or use JSON.", e);
    }
  }
}
