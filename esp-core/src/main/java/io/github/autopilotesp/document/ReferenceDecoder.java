package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.ID;
import static io.github.autopilotesp.document.DocumentKeys.NAME;
import static io.github.autopilotesp.document.DocumentKeys.REFERENCE;

import io.github.autopilotesp.internal.text.IdText;
import java.util.Optional;

/** Decodes a reference: a string that is a name or an id, or {@code name:} or {@code id:}. */
final class ReferenceDecoder {
  private final Decoding decoding;

  ReferenceDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Optional<Reference> decode(ReferenceKind kind, Decoding.Element element) {
    if (!(element.node() instanceof PositionedNode.Mapping)) {
      return decoding
          .text(element)
          .filter(text -> addresses(kind, text, element.node().at(), element.path()))
          .map(text -> Reference.of(kind, text));
    }
    return decoding.fields(element, REFERENCE).flatMap(fields -> explicit(kind, fields));
  }

  private Optional<Reference> explicit(ReferenceKind kind, DocumentFields fields) {
    if (fields.has(NAME) == fields.has(ID)) {
      decoding
          .problems()
          .add(
              DocumentProblem.Kind.WRONG_VALUE,
              fields.at(),
              fields.path(),
              "a reference must have either a name or an id");
      return Optional.empty();
    }
    return fields
        .text(NAME)
        .map(name -> Reference.name(kind, name))
        .or(() -> fields.text(ID).map(id -> Reference.id(kind, id)))
        .filter(it -> addresses(kind, it.value(), fields.at(), fields.path()));
  }

  private boolean addresses(ReferenceKind kind, String text, SourceLocation at, String path) {
    if (IdText.isId(text)) {
      return true;
    }
    decoding
        .problems()
        .add(
            DocumentProblem.Kind.WRONG_VALUE,
            at,
            path,
            "\"" + text + "\" names no " + kind + "; write its name or its id");
    return false;
  }
}
