package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.FakeEnrollment.Course;
import io.github.autopilotesp.testkit.FakeEnrollment.End;
import io.github.autopilotesp.testkit.FakeEnrollment.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Simulates an enrollment: what is tracked, and its states over time. */
final class EnrollmentPlay {
  private static final Duration POLICIES = Duration.ofSeconds(10);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(1);
  private static final Duration FOR_HYBRID_JOIN = Duration.ofMinutes(40);
  private static final int USUAL_LIMIT = 60;

  private final FakeEnrollment script;
  private final EnrollmentTargets targets;
  private final ObjectNode page;
  private final boolean pageIsForUser;
  private final Duration limit;

  /** The result of a step. */
  enum Result {
    SUCCESS("success"),
    SUCCESS_ON_RETRY("successOnRetry"),
    SUCCESS_WITH_TIMEOUT("successWithTimeout"),
    FAILURE("failure"),
    IN_PROGRESS("inProgress"),
    NOT_ATTEMPTED("notAttempted"),
    DISABLED("disabled");

    private final String wire;

    Result(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }

  /** An app with its states: 1 waiting, 2 in progress, 3 installed, 4 failed. */
  record App(String id, String name, boolean msi, Course course, TreeMap<Instant, Integer> states) {
    int stateAt(Instant time) {
      return states.floorEntry(time).getValue();
    }

    int last() {
      return states.lastEntry().getValue();
    }
  }

  /** A step, shown or not. */
  record Step(Result result, Optional<Instant> begin, Optional<Instant> end, List<App> apps) {
    static Step not(Result result) {
      return new Step(result, Optional.empty(), Optional.empty(), List.of());
    }

    Optional<Duration> duration() {
      return begin.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }

    boolean wentWell() {
      return result == Result.SUCCESS
          || result == Result.SUCCESS_ON_RETRY
          || result == Result.DISABLED;
    }
  }

  EnrollmentPlay(TenantState state, FakeEnrollment script) {
    this.script = script;
    this.targets = new EnrollmentTargets(state, script);
    Configuration given = targets.page();
    this.page = given.properties();
    this.pageIsForUser = targets.isForUser(given);
    int minutes = page.path("installProgressTimeoutInMinutes").asInt();
    this.limit =
        Duration.ofMinutes(minutes == 0 ? USUAL_LIMIT : minutes)
            .plus(script.isHybrid() ? FOR_HYBRID_JOIN : Duration.ZERO);
  }

  FakeEnrollment script() {
    return script;
  }

  EnrollmentTargets targets() {
    return targets;
  }

  ObjectNode page() {
    return page;
  }

  boolean isShown() {
    return page.path("showInstallationProgress").asBoolean();
  }

  Step deviceSetup(Instant enrolled) {
    if (!isShown()) {
      return Step.not(Result.DISABLED);
    }
    List<ObjectNode> apps = new ArrayList<>(selected(targets.deviceApps(), pageIsForUser));
    script.alsoTracked().forEach(id -> apps.add(Json.object().put("id", id)));
    return play(enrolled.plus(script.preparation()), Duration.ZERO, apps);
  }

  Step accountSetup(Step device) {
    if (!isShown() || !targets.hasUser()) {
      return Step.not(Result.DISABLED);
    }
    if (!device.wentWell()) {
      return Step.not(Result.NOT_ATTEMPTED);
    }
    if (script.mode() == Mode.PRE_PROVISIONED) {
      return Step.not(Result.NOT_ATTEMPTED);
    }
    Instant begin = device.end().orElseThrow();
    return script.isLicensed()
        ? play(begin, script.lockScreen(), selected(targets.userApps(), false))
        : new Step(Result.IN_PROGRESS, Optional.of(begin), Optional.of(begin), List.of());
  }

  /** Filters by the list of blocking apps, which Device setup ignores in a profile for users. */
  private List<ObjectNode> selected(List<ObjectNode> apps, boolean listIgnored) {
    List<String> list = new ArrayList<>();
    page.path("selectedMobileAppIds").forEach(id -> list.add(id.asText()));
    boolean mayLeave = page.path("blockDeviceSetupRetryByUser").asBoolean();
    return apps.stream()
        .filter(
            app ->
                list.isEmpty() || listIgnored || mayLeave || list.contains(app.path("id").asText()))
        .filter(app -> !script.notTracked().contains(app.path("id").asText()))
        .toList();
  }

  private Step play(Instant begin, Duration wait, List<ObjectNode> objects) {
    Map<String, App> apps = new LinkedHashMap<>();
    for (JsonNode object : objects) {
      String id = object.path("id").asText();
      boolean msi = object.path("@odata.type").asText().endsWith("windowsMobileMSI");
      String name = object.path("displayName").asText("");
      App app = new App(id, name, msi, script.course(id), new TreeMap<>());
      app.states().put(begin, 1);
      apps.putIfAbsent(id, app);
    }
    List<App> all = List.copyOf(apps.values());
    Instant latest = begin.plus(limit);
    Instant now = begin.plus(wait).plus(POLICIES);
    boolean again = false;
    for (App app : all) {
      if (!now.isBefore(latest)) {
        return ended(begin, latest, all);
      }
      app.states().put(now, 2);
      Instant end = now.plus(app.course().time());
      if (app.course().end() == End.HANGS || !end.isBefore(latest)) {
        return ended(begin, latest, all);
      }
      if (app.course().end() == End.FAILED) {
        app.states().put(end, 4);
        if (!script.triesAgain()) {
          return ended(begin, end, all);
        }
        again = true;
        Instant anotherTry = end.plus(BEFORE_ANOTHER_TRY);
        app.states().put(anotherTry, 2);
        end = anotherTry.plus(app.course().time()).plusSeconds(1);
        latest = anotherTry.plus(limit);
      }
      app.states().put(end, 3);
      now = end;
    }
    Result result = again ? Result.SUCCESS_ON_RETRY : Result.SUCCESS;
    return new Step(result, Optional.of(begin), Optional.of(now), all);
  }

  private Step ended(Instant begin, Instant end, List<App> apps) {
    Result result = script.continuesAnyway() ? Result.SUCCESS_WITH_TIMEOUT : Result.FAILURE;
    return new Step(result, Optional.of(begin), Optional.of(end), apps);
  }
}
