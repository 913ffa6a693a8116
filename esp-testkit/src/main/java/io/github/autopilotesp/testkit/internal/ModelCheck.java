package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.metadata.Fit;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Misfit;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Refuses bodies that do not match Intune's model, with the messages of its OData layer. */
final class ModelCheck {
  private static final String NAMESPACE = "microsoft.management.services.api.";

  private final Fit beta;
  private final Fit v1 = Fit.ofRequests(ApiVersion.V1.metadata(), (type, property) -> false);

  ModelCheck(Vocabulary vocabulary) {
    this.beta = Fit.ofRequests(ApiVersion.BETA.metadata(), vocabulary::exempts);
  }

  private Fit fit(Call call) {
    return call.isBeta() ? beta : v1;
  }

  /** Returns the body of a call that creates or updates an entity of a type. */
  ObjectNode entity(Call call, String declared) {
    ObjectNode sent = call.jsonBody();
    fit(call).of(declared, sent).map(ModelCheck::refusal).ifPresent(ModelCheck::refuse);
    return sent;
  }

  /** Returns the body of an action. */
  ObjectNode parameters(Call call, String action) {
    ObjectNode sent = call.jsonBody();
    Map<String, Property> known =
        call.target().place().call().map(found -> found.parameters()).orElse(List.of()).stream()
            .collect(Collectors.toMap(Property::name, Function.identity()));
    for (Map.Entry<String, JsonNode> parameter : sent.properties()) {
      Optional<Property> property = Optional.ofNullable(known.get(parameter.getKey()));
      if (property.isEmpty()) {
        throw GraphError.model(
            "The parameter '"
                + parameter.getKey()
                + "' in the request payload is not a valid parameter for the operation '"
                + action
                + "'.");
      }
      fit(call)
          .parameter(action, property.get(), parameter.getValue())
          .map(ModelCheck::refusal)
          .ifPresent(ModelCheck::refuse);
    }
    return sent;
  }

  private static void refuse(GraphError error) {
    throw error;
  }

  private static GraphError refusal(Misfit misfit) {
    return GraphError.model(
        switch (misfit.kind()) {
          case ABSTRACT_TYPE -> "Cannot create an abstract class.";
          case UNKNOWN_TYPE ->
              "A type named '"
                  + qualified(misfit.value())
                  + "' could not be resolved by the model. When a model is available, each type"
                  + " name must resolve to a valid type.";
          case OTHER_TYPE ->
              "An entry with type '"
                  + qualified(misfit.value())
                  + "' was found, but it is not assignable to the expected type '"
                  + qualified(misfit.expected())
                  + "'.";
          case UNKNOWN_PROPERTY ->
              "The property '"
                  + misfit.property()
                  + "' does not exist on type '"
                  + qualified(misfit.type())
                  + "'. Make sure to only use property names that are defined by the type.";
          case WRONG_VALUE ->
              "Cannot convert the literal '"
                  + misfit.value()
                  + "' to the expected type '"
                  + (misfit.expected().contains(".")
                      ? misfit.expected()
                      : qualified(misfit.expected()))
                  + "'.";
          case NULL ->
              "A null value was found for the property named '"
                  + misfit.property()
                  + "', which has the expected type '"
                  + misfit.expected()
                  + "[Nullable=False]'. The expected type '"
                  + misfit.expected()
                  + "[Nullable=False]' does not allow null values.";
        });
  }

  private static String qualified(String type) {
    return NAMESPACE + Metadata.shortName(type);
  }
}
