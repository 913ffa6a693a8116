package io.github.autopilotesp.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The entries of one mapping that is being decoded, with known keys only. */
final class DocumentFields {
  private final Decoding decoding;
  private final PositionedNode node;
  private final String path;
  private final Map<String, PositionedNode.Entry> entries;

  DocumentFields(
      Decoding decoding,
      PositionedNode node,
      String path,
      Map<String, PositionedNode.Entry> entries) {
    this.decoding = decoding;
    this.node = node;
    this.path = path;
    this.entries = entries;
  }

  SourceLocation at() {
    return node.at();
  }

  String path() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<PositionedNode.Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Optional<Decoding.Element> element(String key) {
    return entry(key).map(entry -> new Decoding.Element(entry.value(), path(key)));
  }

  Optional<String> text(String key) {
    return element(key).flatMap(decoding::text);
  }

  Optional<Boolean> flag(String key) {
    return element(key).flatMap(decoding::flag);
  }

  OptionalInt wholeNumber(String key) {
    return element(key).map(decoding::wholeNumber).orElse(OptionalInt.empty());
  }

  List<Decoding.Element> list(String key) {
    return element(key).map(decoding::list).orElse(List.of());
  }
}
