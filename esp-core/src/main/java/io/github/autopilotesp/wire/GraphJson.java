package io.github.autopilotesp.wire;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import io.github.autopilotesp.internal.json.NegativeZero;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prints Microsoft Graph's JSON without loss: unknown properties, nulls, the order of
 * names, and every digit of a number survive. {@code 60} stays {@code 60}, {@code 60.0} stays
 * {@code 60.0} and {@code -0} stays {@code -0}; only the notation of exponents is normalized
 * ({@code 6e1} is printed as {@code 6E+1}).
 */
public final class GraphJson {
  /** The maximum length of a text, in characters: far more than a page of Graph. */
  public static final int MAX_CHARACTERS = 32 * 1024 * 1024;

  /** The maximum nesting depth: far deeper than Graph's objects. */
  public static final int MAX_DEPTH = StoredProfile.MAX_DEPTH;

  /** Extra depth, because saved objects wrap objects of the service. */
  private static final int WRAPPING = WireObject.MAX_DEPTH - MAX_DEPTH;

  /** Digits, and what a number has beside them: sign, point, noughts and exponent. */
  private static final int LONGEST_NUMBER = WireObject.MAX_DIGITS + 100;

  private static final JsonFactory LONG = factory(MAX_DEPTH);
  private static final JsonFactory OWN = factory(MAX_DEPTH + WRAPPING);

  private static JsonFactory factory(int maxDepth) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
        .errorReportConfiguration(
            ErrorReportConfiguration.builder().maxErrorTokenLength(32).build())
        .build();
  }

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              new Separators(
                  Separators.DEFAULT_ROOT_VALUE_SEPARATOR,
                  ':',
                  Spacing.AFTER,
                  ',',
                  Spacing.NONE,
                  "",
                  ',',
                  Spacing.NONE,
                  ""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private GraphJson() {}

  /**
   * Reads one JSON object.
   *
   * @param text the text, with nothing after the object
   * @return the object, exactly as written
   * @throws GraphFormatException if the text is not a single JSON object, has a duplicate property,
   *     is longer than {@link #MAX_CHARACTERS}, or is nested deeper than {@link #MAX_DEPTH}
   */
  public static WireObject parse(String text) {
    return parse(text, MAX_CHARACTERS);
  }

  /**
   * Like {@link #parse(String)}, but with a different limit, for callers that already limit the
   * text.
   *
   * @param text the text, with nothing after the object
   * @param maxCharacters the maximum length of the text, in characters
   * @return the object, exactly as written
   * @throws GraphFormatException if the text is not a single JSON object, has a duplicate property,
   *     is longer than that, or is nested deeper than {@link #MAX_DEPTH}
   */
  public static WireObject parse(String text, int maxCharacters) {
    if (text.length() > maxCharacters) {
      throw GraphFormatException.at(
          "", "at most " + maxCharacters + " characters", text.length() + " characters");
    }
    return JsonReading.object(text, LONG);
  }

  /**
   * Reads one JSON object that the library printed itself, such as a saved plan: of any length, and
   * nested somewhat deeper than objects of the service.
   *
   * @param text the text, with nothing after the object
   * @return the object, exactly as written
   * @throws GraphFormatException if the text is not a single JSON object, or has a duplicate
   *     property
   */
  public static WireObject parseOwn(String text) {
    Objects.requireNonNull(text, "text");
    return JsonReading.object(text, OWN);
  }

  /** Like {@link #parseOwn}, but also reads an array; returns a map or a list. */
  static Object parseObjectOrArray(String text) {
    return JsonReading.objectOrArray(text, OWN);
  }

  /**
   * Prints an object on one line, as it is sent to Graph.
   *
   * @param object the object
   * @return JSON without white space between tokens
   */
  public static String print(WireObject object) {
    return print(object, false);
  }

  /**
   * Prints an object for people and version control: one property per line, indented by two spaces,
   * with {@code \n} between lines and none at the end.
   *
   * @param object the object
   * @return JSON over several lines
   */
  public static String printPretty(WireObject object) {
    return print(object, true);
  }

  private static String print(WireObject object, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = LONG.createGenerator(text)) {
      if (pretty) {
        generator.setPrettyPrinter(PRETTY.createInstance());
      }
      write(object.properties(), generator);
    } catch (IOException e) {
      throw new UncheckedIOException("A StringWriter cannot fail", e);
    }
    return VisibleText.ofJson(text.toString());
  }

  private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName((String) entry.getKey());
        write(entry.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        write(element, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (value instanceof NegativeZero) {
      generator.writeNumber(value.toString());
    } else {
      generator.writeNull();
    }
  }
}
