package io.github.autopilotesp.internal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our own words what Jackson found wrong with a JSON text, and what to do. */
public final class JsonWords {
  private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)'");
  private static final Pattern TOKEN = Pattern.compile("^Unrecognized token '([^']{1,40})");
  private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '([^']{1,60})'");

  private JsonWords() {}

  public static String of(String words) {
    Matcher duplicate = DUPLICATE.matcher(words);
    if (duplicate.find()) {
      return "the key " + QuotedText.of(duplicate.group(1)) + " stands there twice";
    }
    if (words.contains("end-of-input")) {
      return "the text ends too early; a quote or a closing bracket is missing";
    }
    Matcher token = TOKEN.matcher(words);
    if (token.find()) {
      return QuotedText.of(token.group(1)) + " is no value; put text in double quotes";
    }
    if (words.contains("close marker")) {
      return "this bracket closes another kind; one before it is missing, or too much";
    }
    Matcher character = CHARACTER.matcher(words);
    if (character.find()) {
      return "the character "
          + QuotedText.of(character.group(1))
          + " cannot stand here"
          + hint(words);
    }
    if (words.contains("CTRL-CHAR")) {
      return "a line end or another control character stands in a text; write it as an escape such"
          + " as \\n";
    }
    if (words.contains("escape")) {
      return "this escape does not exist in JSON; a backslash is written as two";
    }
    return "this is not how JSON is written";
  }

  private static String hint(String words) {
    if (words.contains("comma")) {
      return "; a comma is missing before it, or a bracket";
    }
    if (words.contains("double-quote")) {
      return "; keys are written in double quotes, and no comma stands after the last one";
    }
    return words.contains("colon") ? "; a colon is missing after the key" : "";
  }
}
