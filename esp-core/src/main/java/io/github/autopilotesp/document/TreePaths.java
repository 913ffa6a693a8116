package io.github.autopilotesp.document;

import java.util.Map;

/** The locations of the parts of a tree. */
final class TreePaths {
  private TreePaths() {}

  static void note(PositionedNode node, String path, Map<String, SourceLocation> places) {
    places.put(path, node.at());
    if (node instanceof PositionedNode.Mapping mapping) {
      for (PositionedNode.Entry entry : mapping.entries()) {
        String below = path + "." + entry.key();
        note(entry.value(), below, places);
        if (entry.value() instanceof PositionedNode.Mapping
            || entry.value() instanceof PositionedNode.Sequence) {
          places.put(below, entry.at());
        }
      }
    } else if (node instanceof PositionedNode.Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        note(sequence.elements().get(i), path + "[" + i + "]", places);
      }
    }
  }
}
