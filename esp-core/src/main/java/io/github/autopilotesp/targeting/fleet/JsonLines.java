package io.github.autopilotesp.targeting.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.autopilotesp.targeting.fleet.DeviceFields.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads lines that are JSON objects. */
final class JsonLines implements LineDecoder {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public Values decode(String line) throws BadLineException {
    JsonNode object = parse(line);
    if (!object.isObject()) {
      throw new BadLineException("it is not a JSON object");
    }
    Values values = new Values();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String field =
          DeviceFields.named(property.getKey())
              .orElseThrow(
                  () -> new BadLineException(DeviceFields.unknownField(property.getKey())));
      if (!property.getValue().isNull()) {
        values.put(field, value(field, property.getValue()));
      }
    }
    return values;
  }

  private static JsonNode parse(String line) throws BadLineException {
    try {
      return READER.readValue(line);
    } catch (JsonProcessingException e) {
      throw new BadLineException(
          (e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ")
              + e.getOriginalMessage().lines().findFirst().orElse("it is not JSON"));
    }
  }

  private static List<String> value(String field, JsonNode node) throws BadLineException {
    if (node.isArray() != DeviceFields.isList(field)) {
      throw new BadLineException(
          field + (DeviceFields.isList(field) ? " takes a list" : " takes a single value"));
    }
    if (!node.isArray()) {
      return List.of(text(field, node));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node) {
      texts.add(text(field, element));
    }
    return texts;
  }

  private static String text(String field, JsonNode node) throws BadLineException {
    if (!node.isTextual() && !node.isBoolean()) {
      throw new BadLineException(field + " takes text, not " + node.getNodeType());
    }
    return node.asText();
  }
}
