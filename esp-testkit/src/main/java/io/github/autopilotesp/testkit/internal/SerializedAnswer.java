package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response whose body is serialized. */
record SerializedAnswer(int status, @Nullable String body, Map<String, String> headers) {
  static SerializedAnswer of(Answer answer) {
    return new SerializedAnswer(answer.status(), text(answer), answer.headers());
  }

  private static @Nullable String text(Answer answer) {
    @Nullable JsonNode body = answer.body();
    if (body == null) {
      return null;
    }
    return answer.context().isPresent() && body instanceof ObjectNode object
        ? Json.write(new WithContext(answer.context().get(), object))
        : Json.write(body);
  }

  /** A body after its context; it is not changed for that, as it may be what the tenant stores. */
  private static final class WithContext extends JsonSerializable.Base {
    private final String context;
    private final ObjectNode body;

    WithContext(String context, ObjectNode body) {
      this.context = context;
      this.body = body;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
      json.writeStartObject();
      json.writeStringField("@odata.context", context);
      for (Map.Entry<String, JsonNode> property : body.properties()) {
        json.writeFieldName(property.getKey());
        property.getValue().serialize(json, provider);
      }
      json.writeEndObject();
    }

    @Override
    public void serializeWithType(
        JsonGenerator json, SerializerProvider provider, TypeSerializer types) throws IOException {
      serialize(json, provider);
    }
  }
}
