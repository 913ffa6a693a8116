package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.NearestWord;
import io.github.autopilotesp.internal.text.QuotedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads values of the expected type from a document's tree and records their locations. An
 * unexpected value becomes a problem, and decoding continues without it.
 */
final class Decoding {
  private static final BigDecimal MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Problems problems;
  private final Map<String, SourceLocation> locations = new LinkedHashMap<>();

  /** A value with its path in the document. */
  record Element(PositionedNode node, String path) {}

  Decoding(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  Map<String, SourceLocation> locations() {
    return locations;
  }

  Optional<DocumentFields> fields(Element element, List<String> known) {
    return fields(element, known, List.of());
  }

  /**
   * @param known the keys allowed here
   * @param explained other keys, which the caller reports itself
   */
  Optional<DocumentFields> fields(
      Element element, List<String> known, Collection<String> explained) {
    if (!(element.node() instanceof PositionedNode.Mapping mapping)) {
      return wrongType(element, "keys and values (" + String.join(", ", known) + ")");
    }
    Map<String, PositionedNode.Entry> entries = new LinkedHashMap<>();
    DocumentFields fields = new DocumentFields(this, mapping, element.path(), entries);
    for (PositionedNode.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key()) && !explained.contains(entry.key())) {
        unknownKey(fields, entry, known);
      } else if (entries.containsKey(entry.key())) {
        problems.addKey(
            DocumentProblem.Kind.DUPLICATE_KEY,
            entry.at(),
            fields.path(),
            entry.key(),
            Optional.empty(),
            "the key " + QuotedText.shortened(entry.key()) + " is a duplicate");
      } else {
        entries.put(entry.key(), entry);
        locations.put(fields.path(entry.key()), locationOf(entry));
      }
    }
    return Optional.of(fields);
  }

  private static SourceLocation locationOf(PositionedNode.Entry entry) {
    boolean nested =
        entry.value() instanceof PositionedNode.Mapping
            || entry.value() instanceof PositionedNode.Sequence;
    return nested ? entry.at() : entry.value().at();
  }

  private void unknownKey(DocumentFields fields, PositionedNode.Entry entry, List<String> known) {
    String key = entry.key();
    Optional<String> elsewhere = DocumentKeys.placeOf(key);
    Optional<String> nearest =
        elsewhere.isPresent() ? Optional.empty() : NearestWord.to(key, known);
    String hint =
        Optional.ofNullable(DocumentKeys.FORMER.get(key))
            .map(now -> "write " + QuotedText.of(now))
            .or(() -> elsewhere.map(place -> "it belongs to " + place))
            .or(() -> nearest.map(word -> "did you mean " + QuotedText.of(word) + "?"))
            .orElse("known here: " + String.join(", ", known));
    problems.addKey(
        DocumentProblem.Kind.UNKNOWN_KEY,
        entry.at(),
        fields.path(),
        key,
        nearest,
        "unknown key " + QuotedText.shortened(key) + "; " + hint);
  }

  void missing(DocumentFields fields, String key, String message) {
    problems.addKey(
        DocumentProblem.Kind.MISSING_KEY,
        fields.at(),
        fields.path(),
        key,
        Optional.empty(),
        message);
  }

  Optional<String> text(Element element) {
    if (element.node() instanceof PositionedNode.Text text) {
      return Optional.of(text.value());
    }
    boolean scalar =
        element.node() instanceof PositionedNode.Numeral
            || element.node() instanceof PositionedNode.Flag;
    return wrongType(element, scalar ? "text; put it in quotes" : "text");
  }

  Optional<Boolean> flag(Element element) {
    return element.node() instanceof PositionedNode.Flag flag
        ? Optional.of(flag.value())
        : wrongType(element, "true or false");
  }

  OptionalInt wholeNumber(Element element) {
    if (element.node() instanceof PositionedNode.Numeral numeral
        && numeral.value().compareTo(MIN) >= 0
        && numeral.value().compareTo(MAX) <= 0) {
      try {
        return OptionalInt.of(numeral.value().intValueExact());
      } catch (ArithmeticException e) {
        wrongType(element, "a whole number");
        return OptionalInt.empty();
      }
    }
    wrongType(element, "a whole number of at most ten digits");
    return OptionalInt.empty();
  }

  List<Element> list(Element element) {
    if (!(element.node() instanceof PositionedNode.Sequence sequence)) {
      wrongType(element, "a list");
      return List.of();
    }
    List<Element> elements = new ArrayList<>(sequence.elements().size());
    for (PositionedNode node : sequence.elements()) {
      String path = element.path() + "[" + elements.size() + "]";
      locations.put(path, node.at());
      elements.add(new Element(node, path));
    }
    return elements;
  }

  <T> Optional<T> wrongType(Element element, String expected) {
    if (!(element.node() instanceof PositionedNode.Refused)) {
      String subject = element.path().isEmpty() ? "the document" : element.path();
      problems.add(
          DocumentProblem.Kind.WRONG_TYPE,
          element.node().at(),
          element.path(),
          subject + " is " + element.node().description() + ", and should be " + expected);
    }
    return Optional.empty();
  }
}
