package io.github.autopilotesp.architecture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.validation.EspValidator;

/** A first program with nothing but esp-core: {@link StartupTest} runs it in a JVM of its own. */
public final class FirstDocument {
  private static final String DOCUMENT =
      """
      version: 1
      profiles:
        - name: First
          settings:
            timeoutMinutes: 2000
      """;

  private FirstDocument() {}

  /** Reads and checks a document, and tells which module the library is in. */
  public static void main(String[] args) throws JsonProcessingException {
    ProfileDocument document = ProfileDocument.parse(DOCUMENT, DocumentFormat.YAML, "first.yaml");
    EspProfileSet set = document.resolveOffline();
    System.out.println("module: " + EspProfileSet.class.getModule().getName());
    System.out.println("profile: " + set.profiles().get(0).displayName());
    ObjectMapper mapper = new ObjectMapper();
    ProfileDocument again =
        mapper.readValue(mapper.writeValueAsString(document), ProfileDocument.class);
    System.out.println("by a mapper: " + again.toJson().equals(document.toJson()));
    System.out.print(EspValidator.standard().validate(set).toText());
  }
}
