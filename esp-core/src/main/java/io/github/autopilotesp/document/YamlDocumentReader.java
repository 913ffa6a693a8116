package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.QuotedText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the subset of YAML 1.2 that a document may use, from the events of snakeyaml-engine. No
 * other class uses that library, so it is not needed to read only JSON.
 */
final class YamlDocumentReader {
  private final SourceText source;
  private final Problems problems;
  private final Iterator<Event> events;
  private SourceLocation lastSeen;

  private YamlDocumentReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.lastSeen = source.at(0);
    // If read in pieces, a long scalar would be copied once per piece.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.file())
            .setBufferSize(source.text().length() + 1)
            .build();
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  static PositionedNode read(SourceText source, Problems problems) {
    YamlDocumentReader reader = new YamlDocumentReader(source, problems);
    try {
      return reader.document();
    } catch (MarkedYamlEngineException e) {
      SourceLocation at = e.getProblemMark().map(reader::at).orElse(reader.lastSeen);
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      throw reader.notYaml(at, context + e.getProblem() + hint(String.valueOf(e.getProblem())));
    } catch (ReaderException e) {
      throw reader.notYaml(
          reader.atCodePoint(e.getPosition()),
          String.format(
              "the character U+%04X is not allowed here; write it as an escape in double quotes",
              e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw reader.notYaml(reader.lastSeen, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // The scanner converts the digits of an escape to a number without a check.
      throw reader.notYaml(reader.lastSeen, "after this, an escape is not a valid character");
    }
  }

  private static String hint(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "; put text with a colon in quotes";
    }
    if (problem.contains("'\\t'") || problem.contains("cannot start any token")) {
      return "; put the text in quotes, and indent with spaces";
    }
    return problem.contains("expected <block end>") ? "; look at the indentation" : "";
  }

  private DocumentException notYaml(SourceLocation at, String why) {
    return problems.fatal(DocumentProblem.Kind.SYNTAX, at, "", "not YAML: " + why);
  }

  private SourceLocation atCodePoint(int position) {
    String text = source.text();
    int codePoints = Math.min(position, text.codePointCount(0, text.length()));
    return source.at(text.offsetByCodePoints(0, codePoints));
  }

  private PositionedNode document() {
    next();
    Event start = next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw problems.fatal(
          DocumentProblem.Kind.SYNTAX,
          source.at(0),
          "",
          "the document is empty; it needs at least version and profiles");
    }
    PositionedNode root = node(next(), 1);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw problems.fatal(
          DocumentProblem.Kind.SEVERAL_DOCUMENTS,
          at(end),
          "",
          "a second YAML document starts here; a file contains one document, with a list of"
              + " profiles");
    }
    return root;
  }

  private PositionedNode node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      problems.add(
          DocumentProblem.Kind.ANCHOR,
          at(event),
          "",
          "the alias "
              + QuotedText.shortened("*" + alias.getAlias())
              + " is not allowed; repeat the"
              + " value");
      return new PositionedNode.Refused(at(event));
    }
    refuseAnchor((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    refuseTag(event, start.getTag());
    if (depth > PositionedNode.MAX_DEPTH) {
      throw problems.fatal(DocumentProblem.Kind.TOO_DEEP, at(event), "", "nested over 64 levels");
    }
    return start instanceof SequenceStartEvent ? sequence(start, depth) : mapping(start, depth);
  }

  private PositionedNode scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      refuseTag(event, event.getTag());
      return new PositionedNode.Refused(at(event));
    }
    return event.isPlain()
        ? PlainScalar.resolve(event.getValue(), at(event), problems)
        : new PositionedNode.Text(event.getValue(), at(event));
  }

  private PositionedNode sequence(Event start, int depth) {
    List<PositionedNode> elements = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      elements.add(node(event, depth + 1));
    }
    return new PositionedNode.Sequence(elements, at(start));
  }

  private PositionedNode mapping(Event start, int depth) {
    List<PositionedNode.Entry> entries = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      PositionedNode key = node(event, depth + 1);
      PositionedNode value = node(next(), depth + 1);
      if (event instanceof ScalarEvent scalar) {
        entries.add(new PositionedNode.Entry(scalar.getValue(), at(event), value));
      } else if (!(key instanceof PositionedNode.Refused)) {
        problems.add(
            DocumentProblem.Kind.SYNTAX,
            at(event),
            "",
            "a key must be a word, not " + key.description());
      }
    }
    return new PositionedNode.Mapping(entries, at(start));
  }

  private void refuseAnchor(NodeEvent event) {
    Optional<Anchor> anchor = event.getAnchor();
    anchor.ifPresent(
        name ->
            problems.add(
                DocumentProblem.Kind.ANCHOR,
                at(event),
                "",
                "the anchor "
                    + QuotedText.shortened("&" + name)
                    + " is not allowed; write values out"));
  }

  private void refuseTag(Event event, Optional<String> tag) {
    tag.ifPresent(
        name ->
            problems.add(
                DocumentProblem.Kind.TAG,
                at(event),
                "",
                "the tag "
                    + QuotedText.shortened(name)
                    + " is not allowed; types follow from the keys"));
  }

  private Event next() {
    Event event = events.next();
    lastSeen = at(event);
    return event;
  }

  private SourceLocation at(Event event) {
    return event.getStartMark().map(this::at).orElse(lastSeen);
  }

  private SourceLocation at(Mark mark) {
    return new SourceLocation(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }
}
