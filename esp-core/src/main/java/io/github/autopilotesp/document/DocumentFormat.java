package io.github.autopilotesp.document;

import java.nio.file.Path;
import java.util.Locale;

/** The two ways to write a {@link ProfileDocument}. */
public enum DocumentFormat {
  /** YAML 1.2, core schema. Reading it needs snakeyaml-engine on the class path. */
  YAML,
  /** JSON. */
  JSON;

  /**
   * Tells the format by a file's name.
   *
   * @param file the file
   * @return JSON if the name ends in {@code .json}, else YAML
   */
  public static DocumentFormat of(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
  }

  /** Reads a text into a tree, whatever it says. */
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
