package io.github.autopilotesp.targeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.filter.FilterExplanation;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.tracking.Source;

/** Writes an explanation as JSON. */
final class ExplanationJson {
  private static final int FORMAT_VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExplanationJson() {}

  static String print(TargetingExplanation explanation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("device", explanation.device().name());
    root.put("mode", explanation.device().scenario().mode().name());
    root.put("summary", explanation.sentence());
    answer(root, explanation.resolution());
    ArrayNode missing = root.putArray("missing");
    for (MissingFact fact : explanation.missing()) {
      missing
          .addObject()
          .put("kind", fact.kind().name())
          .put("subject", fact.subject())
          .put("text", fact.text());
    }
    ArrayNode candidates = root.putArray("candidates");
    explanation.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
    try {
      return VisibleText.ofJson(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers cannot fail to print", e);
    }
  }

  private static void answer(ObjectNode root, Resolution resolution) {
    if (resolution instanceof Resolution.Decided decided) {
      root.put("answer", "DECIDED");
      root.put("step", decided.step().name());
    } else if (resolution instanceof Resolution.NoEsp noEsp) {
      root.put("answer", "NO_ESP");
      root.put("reason", noEsp.reason().name());
    } else {
      root.put("answer", "UNDECIDED");
    }
    ArrayNode profiles = root.putArray("profiles");
    resolution.possible().forEach(profile -> profiles.add(profile(profile)));
  }

  private static ObjectNode profile(RankedProfile profile) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    profile.id().ifPresent(id -> node.put("id", id.value()));
    return node.put("displayName", profile.displayName()).put("default", profile.isDefault());
  }

  private static ObjectNode candidate(CandidateProfile candidate) {
    ObjectNode node = profile(candidate.profile());
    node.put("rank", candidate.rank());
    node.put("verdict", candidate.verdict().name());
    node.put("reason", candidate.reason());
    node.set("source", source(candidate.verdict().source()));
    ArrayNode checks = node.putArray("assignments");
    candidate.checks().forEach(check -> checks.add(check(check)));
    return node;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("key", source.name()).put("title", source.title());
    source.address().ifPresent(address -> node.put("address", address.toString()));
    return node;
  }

  private static ObjectNode check(AssignmentCheck check) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("step", check.step().name());
    target(node, check.assignment());
    node.put("reached", check.target().name());
    check.filter().ifPresent(filter -> clauses(node, filter));
    return node.put("result", check.result().name()).put("because", check.because());
  }

  private static void target(ObjectNode node, Assignment assignment) {
    String kind =
        assignment
            .target()
            .match(
                allDevices -> "allDevices",
                allUsers -> "allUsers",
                group -> "group",
                excluded -> "excludedGroup",
                unrecognized -> unrecognized.type());
    node.put("target", kind);
    assignment.target().groupId().ifPresent(group -> node.put("group", group.value()));
    assignment
        .filter()
        .ifPresent(
            use -> node.put("filter", use.filter().value()).put("filterMode", use.mode().name()));
  }

  private static void clauses(ObjectNode node, FilterExplanation filter) {
    ArrayNode deciding = node.putArray("decidingClauses");
    for (FilterExplanation.Clause clause : filter.deciding()) {
      deciding
          .addObject()
          .put("clause", clause.comparison().toString())
          .put("column", clause.column())
          .put("answer", clause.truth().name())
          .put("because", clause.because());
    }
  }
}
