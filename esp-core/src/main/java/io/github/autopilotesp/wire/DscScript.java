package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.PowerShellText.isWordPart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ESP profiles of a Microsoft365DSC configuration: its resource blocks with literal values.
 * Nothing is evaluated; a block with anything else is refused, with its line. Sign-in parameters
 * are skipped unread.
 */
final class DscScript {
  private static final int LONGEST_NUMBER = 10;

  /** Words before a name and a brace that are not resources. */
  private static final Set<String> FRAME = Set.of("configuration", "node", "function");

  private final PowerShellText text;
  private final Losses losses;
  private final List<ExportedObject> objects = new ArrayList<>();
  private final Map<String, Integer> others = new LinkedHashMap<>();

  private DscScript(String text, Losses losses) {
    this.text = new PowerShellText(text);
    this.losses = losses;
  }

  static List<ExportedObject> read(String text, Losses losses) {
    return new DscScript(text, losses).blocks();
  }

  private List<ExportedObject> blocks() {
    boolean found = false;
    for (text.skipBlanks(); !text.atEnd(); text.skipBlanks()) {
      if (!isWordPart(text.peek())) {
        outside();
        continue;
      }
      int line = text.line();
      String word = text.word();
      boolean named = isNamedBlock();
      if (word.equalsIgnoreCase(DscResource.NAME)) {
        found = true;
        if (!named) {
          throw text.refusal("", "the name of the block and {", "something else");
        }
        block(line);
      } else if (named && !FRAME.contains(word.toLowerCase(Locale.ROOT))) {
        others.merge(word, 1, Integer::sum);
      }
    }
    if (!found) {
      throw text.refusal("", "a block " + DscResource.NAME, "none");
    }
    others.forEach(
        (resource, count) ->
            losses.dropped(
                "",
                OptionalInt.empty(),
                Optional.of("ESP805"),
                (count == 1 ? "a block of " : count + " blocks of ")
                    + resource
                    + (count == 1 ? " is not an ESP profile" : " are not ESP profiles")));
    return objects;
  }

  /** Skips a string, a variable or a symbol outside of the blocks. */
  private void outside() {
    if (text.atString()) {
      text.skipString();
      return;
    }
    char c = text.take();
    if (c == '$') {
      text.word();
    } else if (c == '`' && !text.atEnd()) {
      text.take();
    }
  }

  /** Skips a string and a brace, which turn the preceding word into a block. */
  private boolean isNamedBlock() {
    text.skipBlanks();
    if (!text.atString()) {
      return false;
    }
    text.skipString();
    text.skipBlanks();
    return text.takeIf('{');
  }

  private void block(int line) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("", line);
    Map<String, @Nullable Object> properties = properties(lines);
    DscResource.read(properties, "", lines, losses).ifPresent(objects::add);
  }

  /** Reads assignments up to the closing brace. */
  private Map<String, @Nullable Object> properties(Map<String, Integer> lines) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    while (true) {
      skipSeparators(';');
      if (text.takeIf('}')) {
        return properties;
      }
      int line = text.line();
      String name = text.word();
      text.skipBlanks(false);
      if (name.isEmpty() || !text.takeIf('=')) {
        throw text.refusal(
            name,
            name.isEmpty() ? "a property or the closing }" : "= and a literal",
            text.atEnd() ? "the end of the file" : "something else");
      }
      text.skipBlanks();
      if (DscResource.isCredential(name)) {
        text.skipExpression(name);
        continue;
      }
      if (properties.containsKey(name)) {
        throw text.refusal(name, "each property once", "a duplicate");
      }
      lines.put(name, line);
      properties.put(name, values(name));
      end(name);
    }
  }

  private void end(String name) {
    text.skipBlanks(false);
    char next = text.peek();
    if (!text.atEnd() && next != '\n' && next != '\r' && next != ';' && next != '}') {
      throw text.refusal(name, "the end of the literal", "more");
    }
  }

  private void skipSeparators(char separator) {
    do {
      text.skipBlanks();
    } while (text.takeIf(separator));
  }

  /** One literal, or several with commas between them. */
  private @Nullable Object values(String name) {
    Object first = literal(name, 1);
    text.skipBlanks(false);
    if (text.peek() != ',') {
      return first;
    }
    List<@Nullable Object> values = new ArrayList<>();
    values.add(first);
    while (text.takeIf(',')) {
      text.skipBlanks();
      values.add(literal(name, 1));
      text.skipBlanks(false);
    }
    return values;
  }

  private @Nullable Object literal(String name, int depth) {
    if (text.atString()) {
      return text.string(name);
    }
    char c = text.peek();
    if (c == '@' && text.peek(1) == '(') {
      text.take();
      text.take();
      return list(name, depth);
    }
    if (c == '$') {
      return constant(name);
    }
    if ((c >= '0' && c <= '9') || c == '-') {
      return number(name);
    }
    int start = text.offset();
    String word = text.word();
    text.skipBlanks();
    if (word.toLowerCase(Locale.ROOT).startsWith("msft_") && text.takeIf('{')) {
      return instance(name, depth, start);
    }
    throw text.refusal(
        start, name, "a literal", text.atEnd() ? "the end of the file" : "an expression");
  }

  private Map<String, @Nullable Object> instance(String name, int depth, int start) {
    refuseDepth(name, depth, start);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (true) {
      skipSeparators(';');
      if (text.takeIf('}')) {
        return members;
      }
      String member = text.word();
      text.skipBlanks(false);
      if (member.isEmpty() || !text.takeIf('=')) {
        throw text.refusal(name, "a member or the closing }", "something else");
      }
      text.skipBlanks();
      if (members.put(member, literal(name, depth + 1)) != null) {
        throw text.refusal(name, "each member once", "a duplicate");
      }
      end(name);
    }
  }

  private List<@Nullable Object> list(String name, int depth) {
    refuseDepth(name, depth, text.offset());
    List<@Nullable Object> elements = new ArrayList<>();
    while (true) {
      do {
        text.skipBlanks();
      } while (text.takeIf(',') || text.takeIf(';'));
      if (text.takeIf(')')) {
        return elements;
      }
      elements.add(literal(name, depth + 1));
    }
  }

  private void refuseDepth(String name, int depth, int start) {
    if (depth > 3) {
      throw text.refusal(start, name, "a list of literals", "a deeper nesting");
    }
  }

  private @Nullable Boolean constant(String name) {
    int start = text.offset();
    text.take();
    return switch (text.word().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> throw text.refusal(start, name, "a literal", "a variable");
    };
  }

  private BigInteger number(String name) {
    int start = text.offset();
    String digits = text.word();
    int from = digits.startsWith("-") ? 1 : 0;
    boolean whole =
        digits.length() > from
            && digits.length() <= LONGEST_NUMBER
            && digits.substring(from).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole || text.peek() == '.') {
      throw text.refusal(start, name, "a whole number", "another one");
    }
    return new BigInteger(digits);
  }
}
