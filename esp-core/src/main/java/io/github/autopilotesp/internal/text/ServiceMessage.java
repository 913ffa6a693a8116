package io.github.autopilotesp.internal.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the service says to people. Intune wraps it: the message of its errors is JSON itself. */
public final class ServiceMessage {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** From here on it is for customer support, which gets the request id from the failure. */
  private static final String FOR_SUPPORT = " - Operation ID ";

  private ServiceMessage() {}

  /**
   * Takes the sentence out of a message.
   *
   * @param message an error's message, wrapped or not
   * @return the sentence; the message as it is where there is none in it
   */
  public static String sentence(String message) {
    if (!message.startsWith("{")) {
      return message;
    }
    try {
      JsonNode said = JSON.readTree(message).path("Message");
      return said.isTextual() ? withoutSupport(said.asText()) : message;
    } catch (JsonProcessingException e) {
      return message;
    }
  }

  private static String withoutSupport(String text) {
    int end = text.indexOf(FOR_SUPPORT);
    return end > 0 ? text.substring(0, end) : text;
  }
}
