package io.github.autopilotesp.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.internal.text.VisibleText;

/** Writes a report as JSON. */
final class ReportJson {
  private static final int FORMAT_VERSION = 1;

  private ReportJson() {}

  static String write(ValidationReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("rulesRun", report.rulesRun());
    root.put("hasErrors", report.hasErrors());
    ArrayNode findings = root.putArray("findings");
    report.findings().forEach(finding -> findings.add(json(finding, report)));
    ArrayNode notEvaluated = root.putArray("notEvaluated");
    report.notEvaluated().forEach(silent -> notEvaluated.add(json(silent)));
    return VisibleText.ofJson(root.toPrettyString());
  }

  private static ObjectNode json(Finding finding, ValidationReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rule", finding.ruleId());
    node.put("severity", finding.severity().name());
    node.put("counts", finding.counts());
    putConcern(node, finding.concern());
    node.put("path", finding.path());
    report.locate(finding).ifPresent(at -> putLocation(node, "location", at));
    report.locateInOther(finding).ifPresent(at -> putLocation(node, "otherLocation", at));
    node.put("key", finding.message().key());
    ArrayNode arguments = node.putArray("arguments");
    finding.message().arguments().forEach(arguments::addPOJO);
    node.put("message", finding.message().text());
    finding.fix().ifPresent(fix -> node.put("fix", fix.text()));
    finding
        .override()
        .ifPresent(
            override -> {
              ObjectNode overridden = node.putObject("override");
              overridden.put("reason", override.reason());
              override
                  .severity()
                  .ifPresent(severity -> overridden.put("severity", severity.name()));
            });
    return node;
  }

  private static void putLocation(ObjectNode node, String name, SourceLocation at) {
    node.putObject(name).put("file", at.file()).put("line", at.line()).put("column", at.column());
  }

  private static ObjectNode json(NotEvaluated silent) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rule", silent.ruleId());
    node.put("cause", silent.cause().name());
    putConcern(node, silent.concern());
    node.put("path", silent.path());
    node.put("reason", silent.reason());
    return node;
  }

  private static void putConcern(ObjectNode node, Concern concern) {
    node.put("about", concern.kind().name());
    concern.name().ifPresent(name -> node.put("profile", name));
    concern.index().ifPresent(index -> node.put("index", index));
    concern.profileId().ifPresent(id -> node.put("profileId", id.value()));
  }
}
