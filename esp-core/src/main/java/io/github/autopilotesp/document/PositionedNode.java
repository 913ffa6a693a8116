package io.github.autopilotesp.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value of a document with its location in the file, for both YAML and JSON. */
sealed interface PositionedNode {
  int MAX_DEPTH = 64;

  SourceLocation at();

  /** Returns the type of the value in words, for messages. */
  String description();

  record Text(String value, SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return "text";
    }
  }

  record Numeral(BigDecimal value, SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return "a number";
    }
  }

  record Flag(boolean value, SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return String.valueOf(value);
    }
  }

  record Null(SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return "nothing";
    }
  }

  record Sequence(List<PositionedNode> elements, SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return "a list";
    }
  }

  record Mapping(List<Entry> entries, SourceLocation at) implements PositionedNode {
    /** Returns the first entry with a key. */
    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String description() {
      return "keys and values";
    }
  }

  /** An unusable value that the reader has already reported. */
  record Refused(SourceLocation at) implements PositionedNode {
    @Override
    public String description() {
      return "a value that cannot be used";
    }
  }

  /** A key of a {@link Mapping} with its value. Keys may be duplicates. */
  record Entry(String key, SourceLocation at, PositionedNode value) {}
}
