package io.github.autopilotesp.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.EnrolledDevice;

/** Writes an outcome as JSON. */
final class OutcomeJson {
  private static final int FORMAT_VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OutcomeJson() {}

  static String print(EspOutcome outcome) {
    EnrollmentRecord record = outcome.record();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("sentence", outcome.sentence());
    root.put("origin", record.origin().name());
    root.put("ending", record.ending().kind().name());
    record.ending().step().ifPresent(step -> root.put("endedIn", step.name()));
    record.limit().ifPresent(limit -> root.put("limitMinutes", limit.toMinutes()));
    if (outcome.namesDevice()) {
      device(root.putObject("device"), record.device());
    }
    outcome.profile().ifPresent(check -> profile(root.putObject("profile"), outcome, check));
    ArrayNode steps = root.putArray("steps");
    record.steps().forEach(step -> step(steps.addObject(), step));
    ArrayNode tracked = root.putArray("tracked");
    record.tracked().forEach(it -> tracked(tracked.addObject(), it));
    ArrayNode settings = root.putArray("settings");
    for (SettingCheck check : outcome.settings()) {
      ObjectNode node = settings.addObject().put("node", check.node());
      node.put("promised", check.promised()).put("given", check.given().orElse(null));
    }
    ArrayNode findings = root.putArray("findings");
    for (OutcomeFinding finding : outcome.findings()) {
      ObjectNode node = findings.addObject().put("kind", finding.kind().name());
      node.put("subject", finding.subject()).put("text", finding.text());
    }
    ArrayNode symptoms = root.putArray("symptoms");
    for (Symptom symptom : outcome.symptoms()) {
      ObjectNode node = symptoms.addObject().put("symptom", symptom.name());
      node.put("advice", symptom.advice()).put("source", symptom.source().name());
    }
    ArrayNode doubts = root.putArray("doubts");
    record.doubts().forEach(doubt -> doubts.add(doubt.name()));
    return print(root);
  }

  static String print(ObjectNode root) {
    try {
      return VisibleText.ofJson(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers cannot fail to print", e);
    }
  }

  private static void device(ObjectNode node, EnrolledDevice device) {
    device.name().ifPresent(it -> node.put("name", it));
    device.serialNumber().ifPresent(it -> node.put("serialNumber", it));
    device.userPrincipalName().ifPresent(it -> node.put("userPrincipalName", it));
  }

  private static void profile(ObjectNode node, EspOutcome outcome, ProfileCheck check) {
    node.put(
        "asOf", outcome.promise().flatMap(Promise::taken).map(Object::toString).orElse("today"));
    node.put("promised", check.promisedInWords()).put("given", check.givenInWords());
    check.same().ifPresent(same -> node.put("same", same));
  }

  private static void step(ObjectNode node, StepRecord step) {
    node.put("step", step.step().name()).put("status", step.status().name());
    step.begin().ifPresent(begin -> node.put("begin", begin.toString()));
    step.duration().ifPresent(time -> node.put("seconds", time.toSeconds()));
    node.put("certainty", step.certainty().name());
  }

  private static void tracked(ObjectNode node, Tracked it) {
    node.put("kind", it.kind().name()).put("id", it.id());
    it.name().ifPresent(name -> node.put("name", name));
    node.put("step", it.step().name()).put("state", it.state().name());
    it.held().ifPresent(held -> node.put("heldSeconds", held.toSeconds()));
    it.error().ifPresent(error -> node.put("error", error));
    node.put("restart", it.restart()).put("certainty", it.certainty().name());
    ArrayNode moments = node.putArray("moments");
    for (Tracked.Moment moment : it.moments()) {
      ObjectNode one = moments.addObject().put("state", moment.state().name());
      moment.time().ifPresent(time -> one.put("time", time.toString()));
    }
  }
}
