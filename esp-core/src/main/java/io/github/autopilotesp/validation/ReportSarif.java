package io.github.autopilotesp.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.internal.text.VisibleText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a report as SARIF 2.1.0, for code-scanning tools. */
final class ReportSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String TOOL = "Autopilot ESP";

  private final ValidationReport report;
  private final URI rulesPage;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();

  private ReportSarif(ValidationReport report, URI rulesPage) {
    this.report = report;
    this.rulesPage = rulesPage;
  }

  static String write(ValidationReport report, URI rulesPage) {
    return VisibleText.ofJson(new ReportSarif(report, rulesPage).root().toPrettyString());
  }

  private ObjectNode root() {
    ObjectNode root = object();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", TOOL);
    driver.put("informationUri", rulesPage.toString());
    ArrayNode rules = driver.putArray("rules");
    for (RuleInfo rule : report.rules()) {
      ruleIndexes.put(rule.id(), rules.size());
      rules.add(rule(rule));
    }
    // Columns of a document are counted in code points.
    run.put("columnKind", "unicodeCodePoints");
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", true);
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    report.notEvaluated().forEach(silent -> notifications.add(notification(silent)));
    ArrayNode results = run.putArray("results");
    report.findings().forEach(finding -> results.add(result(finding)));
    return root;
  }

  private ObjectNode rule(RuleInfo rule) {
    ObjectNode node = object();
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", sentence(rule.title()));
    if (!rule.rationale().isEmpty()) {
      node.putObject("fullDescription").put("text", rule.rationale());
    }
    if (rule.id().startsWith("ESP")) {
      node.put("helpUri", rulesPage + "#" + rule.id().toLowerCase(Locale.ROOT));
    }
    ObjectNode help = node.putObject("help");
    help.put("text", RuleHelp.text(rule));
    help.put("markdown", RuleHelp.markdown(rule));
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    node.putObject("properties").putArray("tags").add("family:" + rule.family());
    return node;
  }

  private ObjectNode result(Finding finding) {
    ObjectNode node = object();
    node.put("ruleId", finding.ruleId());
    Integer index = ruleIndexes.get(finding.ruleId());
    if (index != null) {
      node.put("ruleIndex", index);
    }
    node.put("level", level(finding.severity()));
    String name = finding.concern().name().map(it -> "\"" + it + "\": ").orElse("");
    String fix = finding.fix().map(it -> " " + it.text()).orElse("");
    node.putObject("message").put("text", VisibleText.of(name + finding.message().text() + fix));
    location(node.putArray("locations").addObject(), finding);
    report
        .locateInOther(finding)
        .ifPresent(at -> physicalLocation(node.putArray("relatedLocations").addObject(), at));
    if (finding.isSilenced() || finding.concern().kind() == Concern.Kind.SURROUNDINGS) {
      ObjectNode suppression = node.putArray("suppressions").addObject();
      suppression.put("kind", "external");
      suppression.put(
          "justification",
          finding
              .override()
              .map(RuleOverride::reason)
              .orElse("It concerns something that was already in the tenant."));
    }
    ObjectNode properties = node.putObject("properties");
    properties.put("key", finding.message().key());
    ArrayNode arguments = properties.putArray("arguments");
    finding.message().arguments().forEach(argument -> arguments.add(argument.toString()));
    return node;
  }

  private void location(ObjectNode node, Finding finding) {
    report.locate(finding).ifPresent(at -> physicalLocation(node, at));
    String path = finding.documentPath();
    ObjectNode logical = node.putArray("logicalLocations").addObject();
    logical.put("fullyQualifiedName", path.isEmpty() ? "profiles" : path);
    finding.concern().name().ifPresent(name -> logical.put("name", name));
  }

  private static void physicalLocation(ObjectNode node, SourceLocation at) {
    ObjectNode physical = node.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", relativeUri(at.file()));
    ObjectNode region = physical.putObject("region");
    region.put("startLine", at.line());
    region.put("startColumn", at.column());
  }

  private static ObjectNode notification(NotEvaluated silent) {
    ObjectNode node = object();
    boolean failed = silent.cause() == NotEvaluated.Cause.RULE_FAILED;
    node.put("level", failed ? "error" : "note");
    node.putObject("associatedRule").put("id", silent.ruleId());
    String where = silent.path().isEmpty() ? "" : " (" + silent.path() + ")";
    node.putObject("message")
        .put("text", silent.ruleId() + " was not evaluated" + where + ": " + silent.reason());
    return node;
  }

  /** Converts a file name to a URI, including Windows names and names with spaces. */
  private static String relativeUri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No file name: " + file, e);
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
    };
  }

  private static String sentence(String title) {
    return title.isEmpty()
        ? "A rule without a title."
        : Character.toUpperCase(title.charAt(0)) + title.substring(1) + ".";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
