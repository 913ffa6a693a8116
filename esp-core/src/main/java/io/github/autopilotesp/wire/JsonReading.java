package io.github.autopilotesp.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.autopilotesp.internal.json.NegativeZero;
import io.github.autopilotesp.internal.text.JsonWords;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts JSON tokens to the values of a wire object. */
final class JsonReading {
  private static final String LIMITS =
      "at most " + GraphJson.MAX_DEPTH + " levels of nesting, and numbers of at most 1,000 digits";

  private final JsonParser parser;

  private JsonReading(JsonParser parser) {
    this.parser = parser;
  }

  static WireObject object(String text, JsonFactory factory) {
    return WireObject.of(WireValues.object(root(text, factory, false)));
  }

  /** Reads an object as a map, or an array as a list. */
  static Object objectOrArray(String text, JsonFactory factory) {
    return root(text, factory, true);
  }

  private static Object root(String text, JsonFactory factory, boolean orArray) {
    try (JsonParser parser = factory.createParser(text)) {
      return new JsonReading(parser).document(orArray);
    } catch (IOException e) {
      throw new UncheckedIOException("A String cannot fail", e);
    }
  }

  private Object document(boolean orArray) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      boolean array = first == JsonToken.START_ARRAY;
      if (first != JsonToken.START_OBJECT && !(orArray && array)) {
        throw GraphFormatException.at(
            position(parser.currentTokenLocation()),
            "",
            orArray ? "a JSON object or array" : "a JSON object",
            first == null ? "nothing" : found(first));
      }
      Object root = array ? elements() : properties();
      if (parser.nextToken() != null) {
        throw refusal("the end of the text", "more after the " + (array ? "array" : "object"));
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw refusal(parser.currentTokenLocation(), LIMITS, "more", e);
    } catch (JsonProcessingException e) {
      throw refusal(
          e.getLocation(),
          "JSON without duplicate names",
          "other text: " + JsonWords.of(String.valueOf(e.getOriginalMessage())),
          e);
    }
  }

  private Map<String, @Nullable Object> properties() throws IOException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      properties.put(name, value(parser.nextToken()));
    }
    return properties;
  }

  private List<@Nullable Object> elements() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return elements;
  }

  private @Nullable Object value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> properties();
      case START_ARRAY -> elements();
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token, parser.getText());
      default -> null;
    };
  }

  private Number number(JsonToken token, String text) {
    BigDecimal number = decimal(text);
    if (number.precision() > WireObject.MAX_DIGITS) {
      throw refusal(LIMITS, "more");
    }
    if (number.signum() == 0 && text.charAt(0) == '-') {
      return NegativeZero.of(text);
    }
    return token == JsonToken.VALUE_NUMBER_INT ? number.toBigIntegerExact() : number;
  }

  private BigDecimal decimal(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) <= WireObject.MAX_EXPONENT) {
        return number;
      }
      throw new NumberFormatException("exponent");
    } catch (NumberFormatException e) {
      throw refusal(
          parser.currentTokenLocation(), "a number", "a number with an exponent beyond any use", e);
    }
  }

  private GraphFormatException refusal(String expected, String found) {
    return GraphFormatException.at(
        position(parser.currentTokenLocation()), path(), expected, found);
  }

  private GraphFormatException refusal(
      JsonLocation location, String expected, String found, Exception cause) {
    return GraphFormatException.at(position(location), path(), expected, found, cause);
  }

  private static Position position(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext context = parser.getParsingContext();
        context != null && !context.inRoot();
        context = context.getParent()) {
      if (context.inArray()) {
        path.insert(0, "[" + Math.max(0, context.getCurrentIndex()) + "]");
      } else if (context.getCurrentName() != null) {
        path.insert(0, "." + context.getCurrentName());
      }
    }
    return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }

  private static String found(JsonToken token) {
    return token == JsonToken.START_ARRAY ? "an array" : "a single value";
  }
}
