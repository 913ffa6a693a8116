package io.github.autopilotesp.testkit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.internal.metadata.ApiCall;
import io.github.autopilotesp.testkit.internal.metadata.ApiPath;
import io.github.autopilotesp.testkit.internal.metadata.Fit;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fake's responses, and the writes it performs, against the metadata. Our own builds
 * switch it on with a system property that names a file: a deviation is written there, which fails
 * the build, and returns 500.
 */
final class Conformance {
  private static final @Nullable String FILE = System.getProperty("esp.testkit.deviations");
  private static final Set<String> SHOWN_IN_PART = Set.of("user", "group", "device");

  private final Vocabulary vocabulary;

  Conformance(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Passes on a response; refuses one that deviates. */
  Answer checked(GraphRequest request, Answer answer) {
    if (FILE == null) {
      return answer;
    }
    List<String> deviations = deviations(request, answer);
    if (deviations.isEmpty()) {
      return answer;
    }
    String text = request + "\n  " + String.join("\n  ", deviations) + "\n";
    try {
      Files.writeString(Path.of(FILE), text, UTF_8, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("not as the metadata says: " + text);
  }

  List<String> deviations(GraphRequest request, Answer answer) {
    Target target = Target.parse(request.url());
    ApiPath place = target.place();
    List<String> deviations = new ArrayList<>();
    Metadata metadata = target.version().metadata();
    if (place.unknown().filter(AutopilotEvents::isBeyondMetadata).isPresent()) {
      return deviations;
    }
    if (place.call().isEmpty()) {
      deviations.add("the API has no such path");
      return deviations;
    }
    ApiCall call = place.call().get();
    JsonNode body = answer.body();
    if (body instanceof ObjectNode object) {
      if (answer.context().filter(context -> context.contains("/$metadata#")).isEmpty()) {
        deviations.add("no @odata.context");
      }
      type(call, request, place)
          .ifPresent(
              type ->
                  items(object, type).forEach(i -> check(target, metadata, type, i, deviations)));
    }
    call.entity(request.method()).ifPresent(type -> checkBody(request, metadata, type, deviations));
    return deviations;
  }

  private static Optional<TypeRef> type(ApiCall call, GraphRequest request, ApiPath place) {
    Optional<TypeRef> declared =
        call.entity(request.method())
            .map(name -> new TypeRef(name, false, false, true))
            .or(call::answer);
    return declared.map(
        type -> place.cast().map(cast -> new TypeRef(cast, type.list(), false, true)).orElse(type));
  }

  private static Stream<ObjectNode> items(ObjectNode body, TypeRef type) {
    if (!type.list()) {
      return Stream.of(body);
    }
    List<ObjectNode> items = new ArrayList<>();
    body.path("value")
        .forEach(
            item -> {
              if (item instanceof ObjectNode object) {
                items.add(object);
              }
            });
    return items.stream();
  }

  private void check(
      Target target, Metadata metadata, TypeRef type, ObjectNode item, List<String> deviations) {
    if (metadata.type(type.name()).isEmpty()) {
      return;
    }
    String actual = Shape.typeOf(type.name(), item);
    ObjectNode typed = Json.object();
    if (!type.name().equals("directoryObject") || metadata.type(actual).isPresent()) {
      typed.put("@odata.type", "#microsoft.graph." + actual).setAll(item);
      Fit.ofAnswers(metadata, vocabulary::exempts)
          .of(type.name(), typed)
          .ifPresent(misfit -> deviations.add(misfit.toString()));
    }
    if (!target.query().has("$select") && !SHOWN_IN_PART.contains(actual)) {
      metadata.type(actual).stream()
          .flatMap(known -> known.properties().stream())
          .filter(property -> !property.type().entity() && !item.has(property.name()))
          .forEach(property -> deviations.add(actual + " without " + property.name()));
    }
  }

  private void checkBody(
      GraphRequest request, Metadata metadata, String type, List<String> deviations) {
    ObjectNode sent = Json.readObject(String.valueOf(request.body()));
    Fit.ofRequests(metadata, vocabulary::exempts)
        .of(type, sent)
        .ifPresent(misfit -> deviations.add("sent: " + misfit));
  }
}
