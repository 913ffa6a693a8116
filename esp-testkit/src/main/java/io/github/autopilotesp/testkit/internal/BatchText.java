package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The text of a batch, read once.
 *
 * @param tree the batch
 * @param bodies the bodies of its requests as they were sent, by the place of the request; those
 *     that are objects
 */
record BatchText(JsonNode tree, Map<Integer, String> bodies) {
  static BatchText read(String text) throws JsonProcessingException {
    try (BodyParser parser = new BodyParser(Json.parser(text), text)) {
      return new BatchText(Json.read(parser), parser.bodies);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes the bodies that pass by. */
  private static final class BodyParser extends JsonParserDelegate {
    /** The batch, its list of requests, and the request. */
    private static final int DEPTH = 3;

    private final String text;
    private final Map<Integer, String> bodies = new HashMap<>();
    private long begin;

    BodyParser(JsonParser parser, String text) {
      super(parser);
      this.text = text;
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      note(token);
      return token;
    }

    @Override
    public String nextFieldName() throws IOException {
      String name = delegate.nextFieldName();
      note(delegate.currentToken());
      return name;
    }

    private void note(JsonToken token) {
      JsonStreamContext context = delegate.getParsingContext();
      if (token == JsonToken.START_OBJECT && isBody(context.getParent())) {
        begin = delegate.currentTokenLocation().getCharOffset();
      } else if (token == JsonToken.END_OBJECT && isBody(context)) {
        String body = text.substring((int) begin, (int) delegate.currentLocation().getCharOffset());
        bodies.put(context.getParent().getCurrentIndex(), body);
      }
    }

    private static boolean isBody(JsonStreamContext context) {
      return context.getNestingDepth() == DEPTH
          && "body".equals(context.getCurrentName())
          && "requests".equals(context.getParent().getParent().getCurrentName());
    }
  }
}
