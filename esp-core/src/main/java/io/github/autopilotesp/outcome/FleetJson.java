package io.github.autopilotesp.outcome;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.outcome.FleetReport.Advice;
import io.github.autopilotesp.outcome.FleetReport.AppTimes;
import io.github.autopilotesp.outcome.FleetReport.Counts;
import io.github.autopilotesp.outcome.FleetReport.Times;
import java.util.List;

/** Writes a report as JSON. Times are seconds. */
final class FleetJson {
  private static final int FORMAT_VERSION = 1;

  private FleetJson() {}

  static String print(FleetReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("events", report.events()).put("repeats", report.repeats());
    root.put("unsettled", report.unsettled()).put("foldedGroups", report.folded());
    counts(root.putObject("whole"), report.whole());
    all(root.putArray("profiles"), report.profiles());
    all(root.putArray("groups"), report.groups());
    ArrayNode apps = root.putArray("apps");
    for (AppTimes app : report.apps()) {
      ObjectNode node = apps.addObject().put("name", app.name()).put("tracked", app.tracked());
      node.put("completed", app.completed()).put("failed", app.failed());
      times(node.putObject("held"), app.held());
    }
    ArrayNode weeks = root.putArray("weeks");
    report
        .weeks()
        .forEach(
            (monday, week) ->
                weeks
                    .addObject()
                    .put("monday", monday.toString())
                    .put("events", week.events())
                    .put("bad", week.bad()));
    ArrayNode advice = root.putArray("advice");
    for (Advice it : report.advice()) {
      ObjectNode node = advice.addObject().put("kind", it.kind().name());
      node.put("subject", it.subject()).put("text", it.text()).put("sample", it.sample());
      node.put("doubt", it.doubt());
    }
    return OutcomeJson.print(root);
  }

  private static void all(ArrayNode array, List<Counts> all) {
    all.forEach(counts -> counts(array.addObject(), counts));
  }

  private static void counts(ObjectNode node, Counts counts) {
    FleetGroup group = counts.group();
    node.put("profile", group.profile()).put("model", group.model());
    node.put("osVersion", group.osVersion()).put("scenario", group.scenario());
    node.put("events", counts.events());
    ObjectNode endings = node.putObject("endings");
    counts.endings().forEach((kind, count) -> endings.put(kind.name(), count));
    ObjectNode failedIn = node.putObject("failedIn");
    counts.failedIn().forEach((step, count) -> failedIn.put(step.name(), count));
    times(node.putObject("deviceSetup"), counts.device());
    times(node.putObject("accountSetup"), counts.account());
  }

  private static void times(ObjectNode node, Times times) {
    node.put("finished", times.finished()).put("censored", times.censored());
    times.p50().ifPresent(time -> node.put("p50", time.toSeconds()));
    times.p95().ifPresent(time -> node.put("p95", time.toSeconds()));
    times.p99().ifPresent(time -> node.put("p99", time.toSeconds()));
  }
}
