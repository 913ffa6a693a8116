package io.github.autopilotesp.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.autopilotesp.internal.text.JsonWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON with the location of every key and value. */
final class JsonDocumentReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final SourceText source;
  private final Problems problems;
  private final JsonParser parser;

  private JsonDocumentReader(SourceText source, Problems problems, JsonParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
  }

  static PositionedNode read(SourceText source, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      return new JsonDocumentReader(source, problems, parser).document();
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      SourceLocation at = location == null ? source.at(0) : at(source, location);
      throw problems.fatal(
          DocumentProblem.Kind.SYNTAX,
          at,
          "",
          "not JSON: " + JsonWords.of(String.valueOf(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
  }

  private PositionedNode document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw problems.fatal(
          DocumentProblem.Kind.SYNTAX,
          source.at(0),
          "",
          "the document is empty; it needs at least version and profiles");
    }
    PositionedNode root = node(first, 1);
    if (parser.nextToken() != null) {
      throw problems.fatal(
          DocumentProblem.Kind.SEVERAL_DOCUMENTS,
          here(),
          "",
          "there is more text after the document; a file contains one document, with a list of"
              + " profiles");
    }
    return root;
  }

  private PositionedNode node(JsonToken token, int depth) throws IOException {
    SourceLocation at = here();
    boolean nested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    if (nested && depth > PositionedNode.MAX_DEPTH) {
      throw problems.fatal(DocumentProblem.Kind.TOO_DEEP, at, "", "nested over 64 levels");
    }
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      case VALUE_STRING -> new PositionedNode.Text(parser.getText(), at);
      case VALUE_TRUE -> new PositionedNode.Flag(true, at);
      case VALUE_FALSE -> new PositionedNode.Flag(false, at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberWord.read(parser.getText(), at, problems);
      default -> new PositionedNode.Null(at);
    };
  }

  private PositionedNode mapping(SourceLocation at, int depth) throws IOException {
    List<PositionedNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      SourceLocation keyAt = here();
      entries.add(new PositionedNode.Entry(key, keyAt, node(parser.nextToken(), depth + 1)));
    }
    return new PositionedNode.Mapping(entries, at);
  }

  private PositionedNode sequence(SourceLocation at, int depth) throws IOException {
    List<PositionedNode> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(node(token, depth + 1));
    }
    return new PositionedNode.Sequence(elements, at);
  }

  private SourceLocation here() {
    return at(source, parser.currentTokenLocation());
  }

  private static SourceLocation at(SourceText source, JsonLocation location) {
    int offset = (int) Math.max(0, Math.min(location.getCharOffset(), source.text().length()));
    return source.at(offset);
  }
}
