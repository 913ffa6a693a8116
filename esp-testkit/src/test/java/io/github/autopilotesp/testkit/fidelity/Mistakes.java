package io.github.autopilotesp.testkit.fidelity;

import static io.github.autopilotesp.testkit.fidelity.Evidence.DOCUMENTED;
import static io.github.autopilotesp.testkit.fidelity.Evidence.INFERRED;
import static io.github.autopilotesp.testkit.fidelity.Evidence.METADATA;
import static io.github.autopilotesp.testkit.fidelity.Evidence.RECORDED;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every mistake whose answer is pinned. The tenant that is asked has one profile and one group. */
final class Mistakes {
  static final String NOBODY = "00000000-0000-4000-8000-000000000404";
  static final String ANYONE = "Bearer anything";
  private static final String CONFIGURATIONS = "deviceManagement/deviceEnrollmentConfigurations";

  /** It is known that the service refuses, and not in which words. */
  private static final String OUR_WORDS = "";

  private static final String API = "microsoft.management.services.api.";
  private static final String ESP = "windows10EnrollmentCompletionPageConfiguration";
  private static final String EDM_STRING = "Edm.String";
  private static final String BAD = "BadRequest";
  private static final String MODEL = "ModelValidationFailure";

  private static final List<String> INTUNE =
      List.of(
          CONFIGURATIONS,
          "deviceAppManagement/mobileApps",
          "deviceManagement/assignmentFilters",
          "deviceManagement/roleScopeTags",
          "deviceManagement/windowsAutopilotDeviceIdentities",
          "deviceManagement/managedDevices");
  private static final List<String> DIRECTORY = List.of("groups", "devices", "users");

  private static final Map<String, String> WRONG_VALUES =
      Map.ofEntries(
          Map.entry("showInstallationProgress", "\"yes\" Edm.Boolean"),
          Map.entry("blockDeviceSetupRetryByUser", "1 Edm.Boolean"),
          Map.entry("allowDeviceResetOnInstallFailure", "\"no\" Edm.Boolean"),
          Map.entry("allowLogCollectionOnInstallFailure", "\"no\" Edm.Boolean"),
          Map.entry("customErrorMessage", "5 " + EDM_STRING),
          Map.entry("installProgressTimeoutInMinutes", "\"x\" Edm.Int32"),
          Map.entry("allowDeviceUseOnInstallFailure", "0 Edm.Boolean"),
          Map.entry("selectedMobileAppIds", "\"x\" Collection(Edm.String)"),
          Map.entry("allowNonBlockingAppInstallation", "\"no\" Edm.Boolean"),
          Map.entry("installQualityUpdates", "\"no\" Edm.Boolean"),
          Map.entry("trackInstallProgressForAutopilotOnly", "\"no\" Edm.Boolean"),
          Map.entry("disableUserStatusTrackingAfterFirstUser", "\"no\" Edm.Boolean"),
          Map.entry("displayName", "7 " + EDM_STRING),
          Map.entry("roleScopeTagIds", "0 Collection(Edm.String)"),
          Map.entry("priority", "\"first\" Edm.Int32"));

  private final String profile;
  private final String defaultProfile;
  private final List<Mistake> all = new ArrayList<>();

  private Mistakes(String profile, String defaultProfile) {
    this.profile = profile;
    this.defaultProfile = defaultProfile;
  }

  /** The mistakes, for a tenant with a profile and a default profile. */
  static List<Mistake> of(String profile, String defaultProfile) {
    Mistakes mistakes = new Mistakes(profile, defaultProfile);
    INTUNE.forEach(mistakes::reading);
    DIRECTORY.forEach(mistakes::reading);
    INTUNE.forEach(mistakes::inIntune);
    DIRECTORY.forEach(mistakes::inTheDirectory);
    mistakes.versions();
    mistakes.bodies("POST", CONFIGURATIONS);
    mistakes.bodies("PATCH", CONFIGURATIONS + "/" + profile);
    mistakes.actions();
    mistakes.states();
    mistakes.batches();
    return List.copyOf(mistakes.all);
  }

  private void add(
      String resource,
      String mistake,
      GraphRequest request,
      int status,
      String code,
      String message,
      Evidence evidence) {
    String shown = resource.replace(profile, "{id}").replace(defaultProfile, "{default}");
    all.add(
        new Mistake(shown, request.method(), mistake, request, status, code, message, evidence));
  }

  private static GraphRequest get(String path) {
    return GraphRequest.get("/beta/" + path).withHeader("Authorization", ANYONE);
  }

  private static GraphRequest send(String method, String path, String body) {
    return new GraphRequest(
        method,
        "/beta/" + path,
        Map.of("Authorization", ANYONE, "Content-Type", "application/json"),
        body);
  }

  private static GraphRequest eventual(GraphRequest request) {
    return request.withHeader("ConsistencyLevel", "eventual");
  }

  private void reading(String path) {
    add(
        path,
        "no token",
        GraphRequest.get("/beta/" + path),
        401,
        "InvalidAuthenticationToken",
        "Access token is empty.",
        RECORDED);
    add(
        path + "/{id}",
        "an unknown segment",
        get(path + "/" + NOBODY + "/nothing"),
        400,
        BAD,
        "Resource not found for the segment 'nothing'.",
        RECORDED);
    for (String option : List.of("$select", "$expand")) {
      add(
          path,
          "`" + option + "` of what the type does not have",
          get(path + "?" + option + "=nothing"),
          400,
          BAD,
          "Parsing OData Select and Expand failed: Could not find a property named 'nothing' on"
              + " type 'microsoft.graph.",
          RECORDED);
    }
  }

  private void inIntune(String path) {
    add(
        path + "/{id}",
        "an id that nothing has",
        get(path + "/" + NOBODY),
        404,
        "ResourceNotFound",
        OUR_WORDS,
        RECORDED);
    add(
        path,
        "a method that the route does not have",
        send("DELETE", path, null),
        400,
        "No method match route template",
        "No OData route exists that match template ~/singleton/navigation with http verb DELETE",
        RECORDED);
  }

  private void inTheDirectory(String path) {
    String unsupported = "Request_UnsupportedQuery";
    add(
        path + "/{id}",
        "an id that nothing has",
        get(path + "/" + NOBODY),
        404,
        "Request_ResourceNotFound",
        "Resource '" + NOBODY + "' does not exist or one of its queried reference-property",
        RECORDED);
    add(
        path,
        "a method that the resource does not have",
        send("DELETE", path, null),
        405,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
        DOCUMENTED);
    if (!path.equals("users")) {
      add(
          path + "/{id}",
          "an id that is no GUID",
          get(path + "/nobody"),
          400,
          "Request_BadRequest",
          "Invalid object identifier 'nobody'.",
          RECORDED);
    }
    add(
        path + "/$count",
        "no `ConsistencyLevel`",
        get(path + "/$count"),
        400,
        "Request_BadRequest",
        "$count is not currently supported.",
        DOCUMENTED);
    add(
        path,
        "`$search` without `ConsistencyLevel`",
        get(path + "?$search=%22displayName:x%22"),
        400,
        unsupported,
        "Request with $search query parameter only works",
        DOCUMENTED);
    for (String query :
        List.of(
            "$filter=endsWith(displayName,'x')",
            "$filter=displayName ne 'x'",
            "$filter=displayName eq 'x'&$orderby=displayName")) {
      add(
          path,
          "`" + query + "` without `ConsistencyLevel`",
          get(path + "?" + query),
          400,
          unsupported,
          "Unsupported or invalid query filter clause specified.",
          DOCUMENTED);
    }
    add(
        path,
        "`endsWith` with it, without `$count=true`",
        eventual(get(path + "?$filter=endsWith(displayName,'x')")),
        400,
        unsupported,
        "Unsupported or invalid query filter clause specified.",
        DOCUMENTED);
    add(path, "`$skip`", get(path + "?$skip=1"), 400, "Request_BadRequest", OUR_WORDS, DOCUMENTED);
    add(
        path,
        "`$top` over 999",
        get(path + "?$top=1000"),
        400,
        "Request_BadRequest",
        "Invalid page size specified: '1000'.",
        DOCUMENTED);
  }

  private void versions() {
    add(
        "groups",
        "a version that is none",
        GraphRequest.get("/v2/groups").withHeader("Authorization", ANYONE),
        404,
        "ResourceNotFound",
        "Invalid version: v2",
        RECORDED);
    for (String path :
        List.of("deviceManagement/assignmentFilters", "deviceManagement/roleScopeTags")) {
      String last = path.substring(path.indexOf('/') + 1);
      add(
          "v1.0/" + path,
          "a collection of beta",
          v1(GraphRequest.get("/v1.0/" + path)),
          400,
          BAD,
          "Resource not found for the segment '" + last + "'.",
          METADATA);
    }
    for (String property : List.of("roleScopeTagIds", "deviceEnrollmentConfigurationType")) {
      ofBeta(CONFIGURATIONS, property);
    }
    for (String property :
        List.of("uploadState", "isAssigned", "roleScopeTagIds", "dependentAppCount")) {
      ofBeta("deviceAppManagement/mobileApps", property);
    }
    WRONG_VALUES.keySet().stream()
        .sorted()
        .filter(
            name ->
                !List.of("displayName", "priority", "allowNonBlockingAppInstallation")
                    .contains(name))
        .forEach(
            name ->
                add(
                    "v1.0/" + CONFIGURATIONS,
                    "`" + name + "`, which only beta has",
                    v1(
                        new GraphRequest(
                            "POST",
                            "/v1.0/" + CONFIGURATIONS,
                            Map.of("Content-Type", "application/json"),
                            body("\"" + name + "\": null"))),
                    400,
                    MODEL,
                    "The property '" + name + "' does not exist on type '" + API + ESP + "'.",
                    METADATA));
  }

  private void ofBeta(String path, String property) {
    add(
        "v1.0/" + path,
        "`$select` of `" + property + "`, which only beta has",
        v1(GraphRequest.get("/v1.0/" + path + "?$select=" + property)),
        400,
        BAD,
        "Parsing OData Select and Expand failed: Could not find a property named '" + property,
        METADATA);
  }

  private static GraphRequest v1(GraphRequest request) {
    return request.withHeader("Authorization", ANYONE);
  }

  private static String body(String... properties) {
    return "{\"@odata.type\": \"#microsoft.graph."
        + ESP
        + "\", \"displayName\": \"x\", "
        + String.join(", ", properties)
        + "}";
  }

  private void bodies(String method, String path) {
    GraphRequest untyped =
        new GraphRequest(
            method, "/beta/" + path, Map.of("Authorization", ANYONE), body("\"version\": 1"));
    add(
        path,
        "no Content-Type",
        untyped,
        400,
        BAD,
        "Write requests (excluding DELETE) must contain the Content-Type header declaration.",
        RECORDED);
    add(
        path,
        "another Content-Type than JSON",
        untyped.withHeader("Content-Type", "text/plain"),
        400,
        BAD,
        "Entity only allows writes with a JSON Content-Type header.",
        RECORDED);
    String unreadable = "Unable to read JSON request payload.";
    add(path, "no JSON", send(method, path, "{\"a\": "), 400, BAD, unreadable, INFERRED);
    add(path, "no object", send(method, path, "[]"), 400, BAD, unreadable, INFERRED);
    add(path, "no body", send(method, path, null), 400, BAD, "Empty Payload.", INFERRED);
    add(
        path,
        "no `@odata.type`",
        send(method, path, "{\"displayName\": \"x\"}"),
        400,
        MODEL,
        "Cannot create an abstract class.",
        RECORDED);
    add(
        path,
        "an unknown `@odata.type`",
        send(method, path, "{\"@odata.type\": \"#microsoft.graph.nothing\"}"),
        400,
        MODEL,
        "A type named '" + API + "nothing' could not be resolved by the model.",
        RECORDED);
    add(
        path,
        "the `@odata.type` of another collection",
        send(method, path, "{\"@odata.type\": \"#microsoft.graph.win32LobApp\"}"),
        400,
        MODEL,
        "An entry with type '" + API + "win32LobApp' was found, but it is not assignable to",
        RECORDED);
    for (String property : List.of("espOfTomorrow", "DisplayName", "limit")) {
      add(
          path,
          "a property that the type does not have: `" + property + "`",
          send(method, path, body("\"" + property + "\": 1")),
          400,
          MODEL,
          "The property '" + property + "' does not exist on type '" + API + ESP + "'.",
          RECORDED);
    }
    WRONG_VALUES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(wrong -> wrongValue(method, path, wrong.getKey(), wrong.getValue()));
    add(
        path,
        "null for a switch",
        send(method, path, body("\"showInstallationProgress\": null")),
        400,
        MODEL,
        "A null value was found for the property named 'showInstallationProgress'",
        INFERRED);
  }

  private void wrongValue(String method, String path, String property, String valueAndType) {
    int space = valueAndType.indexOf(' ');
    String value = valueAndType.substring(0, space);
    add(
        path,
        "`" + value + "` as `" + property + "`",
        send(
            method,
            path,
            body("\"" + property + "\": " + value)
                .replace("\"displayName\": \"x\", \"displayName\"", "\"displayName\"")),
        400,
        MODEL,
        "Cannot convert the literal '"
            + value.replace("\"", "")
            + "' to the expected type '"
            + valueAndType.substring(space + 1)
            + "'.",
        RECORDED);
  }

  private void actions() {
    String assign = CONFIGURATIONS + "/" + profile + "/assign";
    String target = "{\"enrollmentConfigurationAssignments\": [{\"target\": {%s}}]}";
    add(
        assign,
        "a target without `@odata.type`",
        send("POST", assign, target.formatted("")),
        400,
        MODEL,
        "Cannot create an abstract class.",
        RECORDED);
    add(
        assign,
        "a target of an unknown type",
        send("POST", assign, target.formatted("\"@odata.type\": \"#microsoft.graph.nobody\"")),
        400,
        MODEL,
        "A type named '" + API + "nobody' could not be resolved by the model.",
        RECORDED);
    add(
        assign,
        "a target of a type that is no target",
        send("POST", assign, target.formatted("\"@odata.type\": \"#microsoft.graph.group\"")),
        400,
        MODEL,
        "An entry with type '" + API + "group' was found, but it is not assignable to",
        RECORDED);
    add(
        assign,
        "a property that a target does not have",
        send(
            "POST",
            assign,
            target.formatted(
                "\"@odata.type\": \"#microsoft.graph.allDevicesAssignmentTarget\","
                    + " \"groupId\": \"x\"")),
        400,
        MODEL,
        "The property 'groupId' does not exist on type '" + API + "allDevicesAssignmentTarget'.",
        RECORDED);
    add(
        assign,
        "a parameter that the action does not have",
        send("POST", assign, "{\"assignments\": []}"),
        400,
        MODEL,
        "The parameter 'assignments' in the request payload is not a valid parameter",
        INFERRED);
    add(
        assign,
        "a method that the action does not have",
        get(assign),
        400,
        "No method match route template",
        "No OData route exists that match template",
        RECORDED);
    String priority = CONFIGURATIONS + "/" + profile + "/setPriority";
    add(
        priority,
        "a priority that is no number",
        send("POST", priority, "{\"priority\": \"x\"}"),
        400,
        MODEL,
        "Cannot convert the literal 'x' to the expected type 'Edm.Int32'.",
        RECORDED);
    add(
        priority,
        "a priority beyond the last",
        send("POST", priority, "{\"priority\": 99}"),
        400,
        BAD,
        "The priority must be",
        INFERRED);
    add(
        priority,
        "the priority that it has",
        send("POST", priority, "{\"priority\": 1}"),
        400,
        BAD,
        OUR_WORDS,
        RECORDED);
  }

  private void states() {
    String defaults = CONFIGURATIONS + "/" + defaultProfile;
    add(
        defaults,
        "the default profile",
        send("DELETE", defaults, null),
        400,
        BAD,
        OUR_WORDS,
        DOCUMENTED);
    add(
        defaults + "/assign",
        "the default profile",
        send("POST", defaults + "/assign", "{\"enrollmentConfigurationAssignments\": []}"),
        400,
        BAD,
        OUR_WORDS,
        DOCUMENTED);
    add(
        defaults + "/setPriority",
        "the default profile",
        send("POST", defaults + "/setPriority", "{\"priority\": 1}"),
        400,
        BAD,
        OUR_WORDS,
        DOCUMENTED);
    add(
        CONFIGURATIONS,
        "an app that is not there",
        send("POST", CONFIGURATIONS, body("\"selectedMobileAppIds\": [\"" + NOBODY + "\"]")),
        400,
        BAD,
        OUR_WORDS,
        RECORDED);
    add(
        CONFIGURATIONS,
        "no name",
        send("POST", CONFIGURATIONS, "{\"@odata.type\": \"#microsoft.graph." + ESP + "\"}"),
        400,
        BAD,
        "A configuration needs a displayName.",
        INFERRED);
    add(
        CONFIGURATIONS,
        "`endsWith` in `$filter`",
        get(CONFIGURATIONS + "?$filter=endsWith(id,'x')"),
        500,
        "InternalServerError",
        "An internal server error has occurred",
        RECORDED);
    add(
        CONFIGURATIONS,
        "`$filter` of what the type does not have",
        get(CONFIGURATIONS + "?$filter=nothing eq 1"),
        400,
        BAD,
        "Invalid filter clause: Could not find a property named 'nothing' on type"
            + " 'microsoft.graph.",
        RECORDED);
    compared("createdDateTime gt '2026-01-01T00:00:00Z'", "Edm.DateTimeOffset' and 'Edm.String");
    compared("displayName eq 5", "Edm.String' and 'Edm.Int32");
    compared("priority eq '1'", "Edm.Int32' and 'Edm.String");
    add(
        CONFIGURATIONS,
        "a time without a zone in `$filter`",
        get(CONFIGURATIONS + "?$filter=createdDateTime gt 2026-01-01T00:00:00"),
        400,
        BAD,
        "Invalid filter clause: The DateTimeOffset text '2026-01-01T00:00:00' should be in format",
        RECORDED);
    add(
        CONFIGURATIONS,
        "`isof` of a type that the model does not have",
        get(CONFIGURATIONS + "?$filter=isof('microsoft.graph.nothing')"),
        400,
        BAD,
        "Invalid filter clause: Cast or IsOf Function must have a type in its arguments",
        INFERRED);
    add(
        CONFIGURATIONS + "/" + profile,
        "a cast to a type that it is not of",
        get(CONFIGURATIONS + "/" + profile + "/graph.deviceEnrollmentLimitConfiguration"),
        404,
        "ResourceNotFound",
        OUR_WORDS,
        DOCUMENTED);
    add(
        CONFIGURATIONS,
        "5,000 parentheses in `$filter`",
        get(CONFIGURATIONS + "?$filter=" + "(".repeat(5000) + "priority eq 1" + ")".repeat(5000)),
        400,
        BAD,
        "Invalid filter clause: The recursion limit",
        INFERRED);
  }

  private void compared(String filter, String types) {
    add(
        CONFIGURATIONS,
        "`$filter=" + filter + "`",
        get(CONFIGURATIONS + "?$filter=" + filter),
        400,
        BAD,
        "Invalid filter clause: A binary operator with incompatible types was detected. Found"
            + " operand types '"
            + types
            + "'",
        RECORDED);
  }

  private void batches() {
    String part = "{\"id\": \"%s\", \"method\": \"GET\", \"url\": \"/groups\"%s}";
    batch(
        "an id twice, in another case",
        DOCUMENTED,
        OUR_WORDS,
        part.formatted("a", ""),
        part.formatted("A", ""));
    batch(
        "some parts wait and some do not",
        RECORDED,
        "Batch should be either fully sequential or fully parallel.",
        part.formatted("1", ""),
        part.formatted("2", ""),
        part.formatted("3", ", \"dependsOn\": [\"1\"]"));
    batch(
        "a part before the one that it depends on",
        DOCUMENTED,
        OUR_WORDS,
        part.formatted("1", ", \"dependsOn\": [\"2\"]"),
        part.formatted("2", ""));
    batch(
        "a write without a body",
        RECORDED,
        "Write request id : 1 does not contain Content-Type header or body.",
        "{\"id\": \"1\", \"method\": \"POST\", \"url\": \"/groups\"}");
    String[] many = new String[21];
    for (int i = 0; i < many.length; i++) {
      many[i] = part.formatted(i, "");
    }
    batch(
        "21 parts",
        DOCUMENTED,
        "Number of batch request steps exceeds the maximum value of 20.",
        many);
  }

  private void batch(String mistake, Evidence evidence, String message, String... parts) {
    String body = "{\"requests\": [" + String.join(",", parts) + "]}";
    add("$batch", mistake, send("POST", "$batch", body), 400, BAD, message, evidence);
  }
}
