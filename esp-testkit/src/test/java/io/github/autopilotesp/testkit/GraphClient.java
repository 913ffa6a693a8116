package io.github.autopilotesp.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A plain HTTP client of the fake, as a tool in any language would be one. */
final class GraphClient {
  static final String CONFIGURATIONS = "/beta/deviceManagement/deviceEnrollmentConfigurations";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeGraphServer server;
  private final Map<String, String> headers = new HashMap<>();

  GraphClient(FakeGraphServer server) {
    this.server = server;
    headers.put("Authorization", "Bearer anything");
    headers.put("Content-Type", "application/json");
  }

  record Reply(int status, java.net.http.HttpHeaders headers, String text) {
    JsonNode json() {
      return parse(text);
    }

    String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /** What the service says to people; Intune puts it into JSON of its own. */
    String message() {
      String message = json().at("/error/message").asText();
      return message.startsWith("{")
          ? parse(message).path("Message").asText().replaceFirst(" - Operation ID .*", "")
          : message;
    }

    String code() {
      return json().at("/error/code").asText();
    }

    String id() {
      return json().path("id").asText();
    }
  }

  GraphClient with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  GraphClient without(String name) {
    headers.remove(name);
    return this;
  }

  Reply get(String path) {
    return send("GET", path, null);
  }

  Reply post(String path, String body) {
    return send("POST", path, body);
  }

  Reply patch(String path, String body) {
    return send("PATCH", path, body);
  }

  Reply delete(String path) {
    return send("DELETE", path, null);
  }

  Reply send(String method, String path, String body) {
    try {
      return trySend(method, path, body);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + ": " + e, e);
    }
  }

  Reply trySend(String method, String path, String body) throws IOException {
    String url = path.startsWith("http") ? path : server.baseUrl() + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.replace(" ", "%20").replace("'", "%27")))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.headers(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Creates a profile and gives its id. */
  String createProfile(String name) {
    Reply reply = post(CONFIGURATIONS, profile(name));
    if (reply.status() != 201) {
      throw new AssertionError(reply.text());
    }
    return reply.id();
  }

  static String profile(String name) {
    return """
    {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
     "displayName": "%s"}\
    """
        .formatted(name);
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
